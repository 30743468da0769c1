using System.Collections.Immutable;
using System.Numerics.Tensors;

namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>
/// All features by which sentences are ranked, in one order, each named <c>group: feature</c>. A row of a candidate holds the plain
/// ones and those of the question's kind; the weights hold the latter for each kind.
/// </summary>
internal static class FeatureTable
{
    private delegate void Fill(Evidence evidence, Span<float> into);

    private static readonly (string Name, string[] Features, Fill Fill)[] s_plain =
    [
        ("score", ScoreFeatures.Names, ScoreFeatures.Fill),
        ("coverage", CoverageFeatures.Names, CoverageFeatures.Fill),
        ("order", OrderFeatures.Names, OrderFeatures.Fill),
        ("context", ContextFeatures.Names, ContextFeatures.Fill),
        ("shape", ShapeFeatures.Names, ShapeFeatures.Fill),
    ];

    /// <summary>Of a row.</summary>
    public static ImmutableArray<string> RowNames { get; } =
        [.. s_plain.SelectMany(g => g.Features.Select(f => $"{g.Name}: {f}")), .. AnswerFeatures.Names.Select(n => "answer: " + n)];

    /// <summary>Those that are the same for every kind of question come first.</summary>
    public static int PlainCount { get; } = RowNames.Length - AnswerFeatures.Names.Length;

    /// <summary>Of the weights.</summary>
    public static ImmutableArray<string> Names { get; } =
        [.. RowNames.Take(PlainCount), .. from kind in Enum.GetValues<QuestionKind>() from sign in AnswerFeatures.Names select $"answer: {kind}: {sign}"];

    public static int Count => Names.Length;

    public static int RowLength => RowNames.Length;

    /// <summary>Where in the weights those for this kind of question begin.</summary>
    public static int StartOf(QuestionKind kind) => PlainCount + (int)kind * AnswerFeatures.Names.Length;

    public static float Score(ReadOnlySpan<float> row, QuestionKind kind, ReadOnlySpan<float> weights) =>
        TensorPrimitives.Dot(row[..PlainCount], weights[..PlainCount])
        + TensorPrimitives.Dot(row[PlainCount..], weights.Slice(StartOf(kind), AnswerFeatures.Names.Length));

    /// <param name="into">Of <see cref="RowLength"/> numbers; overwritten.</param>
    public static void Read(Evidence evidence, Span<float> into)
    {
        into.Clear();
        foreach (var group in s_plain)
        {
            group.Fill(evidence, into[..group.Features.Length]);
            into = into[group.Features.Length..];
        }

        AnswerFeatures.Fill(evidence, into);
    }
}
