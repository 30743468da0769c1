using System.Collections.Immutable;

namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>All features by which sentences are ranked, in one order, each named <c>group: feature</c>.</summary>
internal static class FeatureTable
{
    private delegate void Fill(Evidence evidence, Span<float> into);

    private static readonly (string Name, string[] Features, Fill Fill)[] s_groups =
    [
        ("score", ScoreFeatures.Names, ScoreFeatures.Fill),
        ("coverage", CoverageFeatures.Names, CoverageFeatures.Fill),
        ("order", OrderFeatures.Names, OrderFeatures.Fill),
        ("context", ContextFeatures.Names, ContextFeatures.Fill),
        ("shape", ShapeFeatures.Names, ShapeFeatures.Fill),
        ("answer", AnswerFeatures.Names, AnswerFeatures.Fill),
    ];

    public static ImmutableArray<string> Names { get; } = [.. s_groups.SelectMany(g => g.Features.Select(f => $"{g.Name}: {f}"))];

    public static int Count => Names.Length;

    /// <summary>Those that are the same for every kind of question come first.</summary>
    public static int PlainCount { get; } = s_groups[..^1].Sum(g => g.Features.Length);

    /// <param name="into">Of <see cref="Count"/> numbers; overwritten.</param>
    public static void Read(Evidence evidence, Span<float> into)
    {
        into.Clear();
        foreach (var group in s_groups)
        {
            group.Fill(evidence, into[..group.Features.Length]);
            into = into[group.Features.Length..];
        }
    }
}
