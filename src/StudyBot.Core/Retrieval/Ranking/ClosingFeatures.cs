using System.Collections.Immutable;

namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>
/// What the trees see of the first candidates: the features of <see cref="FeatureTable"/> with those of the question's kind brought
/// together, the kind itself, and how a candidate stands to the others.
/// </summary>
internal static class ClosingFeatures
{
    /// <summary>How many of the linear ranker's first candidates are ranked anew.</summary>
    public const int Kept = 16;

    // Features in which a candidate is compared with the best of the others.
    private static readonly int[] s_compared =
        [.. new[] { "score: sentence", "score: paragraph", "coverage: weight", "coverage: with kindred words", "order: threes of any words", "coverage: count", "order: proximity", "context: gain around" }
            .Select(n => FeatureTable.Names.IndexOf(n))];

    public static ImmutableArray<string> Names { get; } =
    [
        .. FeatureTable.Names.Take(FeatureTable.PlainCount), .. AnswerFeatures.Signs.Select(s => "answer: " + s), "kind",
        "behind the first", "place", "before the next", "to the second", .. s_compared.Select(c => "against the best: " + FeatureTable.Names[c]),
    ];

    public static int Count => Names.Length;

    /// <param name="features">Rows of <see cref="FeatureTable"/>, a row for each of <paramref name="ranked"/>'s first candidates.</param>
    /// <param name="ranked">By the linear ranker, the likeliest first.</param>
    /// <param name="place">Which of them.</param>
    /// <param name="kept">How many rows there are.</param>
    public static void Read(ReadOnlySpan<float> features, ReadOnlySpan<RankedSentence> ranked, QuestionKind kind, int place, int kept, Span<float> into)
    {
        var row = features.Slice(place * FeatureTable.Count, FeatureTable.Count);
        row[..FeatureTable.PlainCount].CopyTo(into);
        into = into[FeatureTable.PlainCount..];
        var signs = AnswerFeatures.Signs.Length;
        row.Slice(FeatureTable.PlainCount + (int)kind * signs, signs).CopyTo(into);
        into = into[signs..];
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
                best = MathF.Max(best, features[r * FeatureTable.Count + s_compared[c]]);
            into[5 + c] = row[s_compared[c]] - best;
        }
    }
}
