using System.Collections.Immutable;

namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>
/// What the trees see of the first candidates: the rows of <see cref="FeatureTable"/>, the kind of question, and how a candidate stands to the others.
/// </summary>
internal static class ClosingFeatures
{
    /// <summary>How many of the linear ranker's first candidates are ranked anew.</summary>
    public const int Kept = 16;

    /// <summary>How the names begin of what a candidate lacks to the best of them in a feature.</summary>
    public const string Compared = "against the best: ";

    // Features in which a candidate is compared with the best of the others.
    private static readonly int[] s_compared =
        [.. new[] { "score: sentence", "score: paragraph", "coverage: weight", "coverage: with kindred words", "order: threes of any words", "coverage: count", "order: proximity", "context: gain around" }
            .Select(n => FeatureTable.RowNames.IndexOf(n))];

    public static ImmutableArray<string> Names { get; } =
    [
        .. FeatureTable.RowNames, "kind",
        "behind the first", "place", "before the next", "to the second", .. s_compared.Select(c => Compared + FeatureTable.RowNames[c]),
    ];

    public static int Count => Names.Length;

    /// <param name="features">Rows of <see cref="FeatureTable"/>, a row for each of <paramref name="ranked"/>'s first candidates.</param>
    /// <param name="ranked">By the linear ranker, the likeliest first.</param>
    /// <param name="place">Which of them.</param>
    /// <param name="kept">How many rows there are.</param>
    public static void Read(ReadOnlySpan<float> features, ReadOnlySpan<RankedSentence> ranked, QuestionKind kind, int place, int kept, Span<float> into)
    {
        var row = features.Slice(place * FeatureTable.RowLength, FeatureTable.RowLength);
        row.CopyTo(into);
        into = into[FeatureTable.RowLength..];
        var score = ranked[place].Score;
        into[0] = (int)kind;
        into[1] = score - ranked[0].Score;
        into[2] = place;
        into[3] = place + 1 < kept ? score - ranked[place + 1].Score : 5;
        into[4] = score - ranked[Math.Min(1, kept - 1)].Score;
        for (var c = 0; c < s_compared.Length; c++)
        {
            var best = float.MinValue;
            for (var r = 0; r < kept; r++)
                best = MathF.Max(best, features[r * FeatureTable.RowLength + s_compared[c]]);
            into[5 + c] = row[s_compared[c]] - best;
        }
    }
}
