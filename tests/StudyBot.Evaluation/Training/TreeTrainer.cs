using System.Numerics.Tensors;
using StudyBot.Core.Retrieval.Ranking;

namespace StudyBot.Evaluation.Training;

/// <summary>Trees that go on from the linear ranker's scores: softmax over each question's first candidates.</summary>
internal static class TreeTrainer
{
    /// <param name="used">By the names of rows; null for all.</param>
    public static SymmetricTree[] Train(IReadOnlyList<Example> examples, float[] weights, bool[]? used = null)
    {
        var first = examples.Select(e => FirstCandidates.Of(e, weights)).Where(f => f.IsHit.Contains(true) && f.IsHit.Contains(false)).ToArray();
        var starts = new int[first.Length + 1];
        for (var i = 0; i < first.Length; i++)
            starts[i + 1] = starts[i] + first[i].IsHit.Length;
        // Chosen by cross-validation: half as many, a level less deep and twice as fast, gave up to a third of a point less.
        var booster = new TreeBooster([.. first.SelectMany(f => f.Rows)], ClosingFeatures.Count, used is null ? null : Closing(used)) { Trees = 300, Depth = 6, Rate = 0.05f, Penalty = 15, FeatureShare = 0.4f, GroupShare = 0.6f };
        return booster.Fit([.. first.SelectMany((f, i) => Enumerable.Repeat(i, f.IsHit.Length))], [.. first.SelectMany(f => f.Scores)], (scores, g, h) =>
        {
            for (var i = 0; i < first.Length; i++)
                Loss(first[i], scores.AsSpan(starts[i]..starts[i + 1]), g.AsSpan(starts[i]..starts[i + 1]), h.AsSpan(starts[i]..starts[i + 1]));
        });
    }

    // What compares a candidate in a feature with the others goes with the feature.
    private static bool[] Closing(bool[] used) =>
        [.. ClosingFeatures.Names.Select(n => FeatureTable.RowNames.IndexOf(n[(n.StartsWith(ClosingFeatures.Compared, StringComparison.Ordinal) ? ClosingFeatures.Compared.Length : 0)..]) is var column && (column < 0 || used[column]))];

    private static void Loss(FirstCandidates question, ReadOnlySpan<float> scores, Span<float> g, Span<float> h)
    {
        Span<float> share = stackalloc float[scores.Length];
        TensorPrimitives.SoftMax(scores, share);
        var gold = 0f;
        for (var c = 0; c < share.Length; c++)
            gold += question.IsHit[c] ? share[c] : 0;
        for (var c = 0; c < share.Length; c++)
        {
            g[c] = question.Weight * (share[c] - (question.IsHit[c] ? share[c] / gold : 0));
            h[c] = question.Weight * MathF.Max(share[c] * (1 - share[c]), 1e-4f);
        }
    }
}
