using System.Numerics.Tensors;
using StudyBot.Core.Retrieval.Ranking;

namespace StudyBot.Evaluation.Training;

/// <summary>
/// Weights that make gold sentences likely among their candidates: softmax over each question's candidates, L2 on standardised
/// features, full-batch Adam from zero, so that every run gives the same weights.
/// </summary>
internal static class LinearTrainer
{
    private const int Steps = 250;
    private const float Rate = 0.05f;

    /// <param name="used">By the names of rows; null for all.</param>
    /// <returns>A weight for each feature as it is, not standardised.</returns>
    public static float[] Train(IReadOnlyList<Example> examples, float penalty, bool[]? used = null)
    {
        var useful = examples.Where(e => e.IsHit.Contains(true) && e.IsHit.Contains(false)).ToArray();
        var features = FeatureTable.Count;
        var scale = Scales(useful);
        for (var f = 0; f < features; f++)
            scale[f] = used is null || used[ColumnOf(f)] ? scale[f] : 0;
        var weights = new float[features];
        var total = useful.Sum(e => e.Weight);
        float[] mean = new float[features], square = new float[features];
        for (var step = 1; step <= Steps; step++)
        {
            var raw = Scaled(weights, scale);
            var gradient = Gradient(useful, raw);
            for (var f = 0; f < features; f++)
            {
                var g = gradient[f] * scale[f] / total + penalty * weights[f];
                mean[f] = 0.9f * mean[f] + 0.1f * g;
                square[f] = 0.99f * square[f] + 0.01f * g * g;
                var rate = Rate * (step < Steps / 2 ? 1 : 2f * (Steps - step) / Steps);
                weights[f] -= rate * mean[f] / (1 - MathF.Pow(0.9f, step)) / (MathF.Sqrt(square[f] / (1 - MathF.Pow(0.99f, step))) + 1e-7f);
            }
        }

        return Scaled(weights, scale);
    }

    private static int ColumnOf(int weight) =>
        weight < FeatureTable.PlainCount ? weight : FeatureTable.PlainCount + (weight - FeatureTable.PlainCount) % (FeatureTable.RowLength - FeatureTable.PlainCount);

    private static float[] Scaled(float[] weights, float[] scale) => [.. weights.Select((w, f) => w * scale[f])];

    private static float[] Gradient(Example[] examples, float[] weights)
    {
        var parts = Environment.ProcessorCount;
        var sums = new float[parts][];
        Parallel.For(0, parts, part =>
        {
            var sum = sums[part] = new float[weights.Length];
            var scores = new float[FirstStage.Kept];
            for (var i = part; i < examples.Length; i += parts)
            {
                var e = examples[i];
                for (var c = 0; c < e.Candidates; c++)
                    scores[c] = FeatureTable.Score(e.Row(c), e.Kind, weights);
                TensorPrimitives.SoftMax(scores.AsSpan(0, e.Candidates), scores.AsSpan(0, e.Candidates));
                var gold = 0f;
                for (var c = 0; c < e.Candidates; c++)
                    gold += e.IsHit[c] ? scores[c] : 0;
                for (var c = 0; c < e.Candidates; c++)
                {
                    var g = e.Weight * (scores[c] - (e.IsHit[c] ? scores[c] / gold : 0));
                    if (MathF.Abs(g) > 1e-4f)
                        Add(e.Row(c), e.Kind, g, sum);
                }
            }
        });
        for (var part = 1; part < parts; part++)
            TensorPrimitives.Add(sums[0], sums[part], sums[0]);
        return sums[0];
    }

    private static void Add(ReadOnlySpan<float> row, QuestionKind kind, float times, Span<float> sum)
    {
        var plain = sum[..FeatureTable.PlainCount];
        var ofKind = sum.Slice(FeatureTable.StartOf(kind), row.Length - FeatureTable.PlainCount);
        TensorPrimitives.MultiplyAdd(row[..FeatureTable.PlainCount], times, plain, plain);
        TensorPrimitives.MultiplyAdd(row[FeatureTable.PlainCount..], times, ofKind, ofKind);
    }

    private static float[] Scales(Example[] examples)
    {
        double[] sum = new double[FeatureTable.Count], square = new double[FeatureTable.Count];
        var rows = 0;
        foreach (var e in examples)
            for (var c = 0; c < e.Candidates; c++, rows++)
            {
                var row = e.Row(c);
                for (var f = 0; f < row.Length; f++)
                {
                    var at = f < FeatureTable.PlainCount ? f : FeatureTable.StartOf(e.Kind) + f - FeatureTable.PlainCount;
                    sum[at] += row[f];
                    square[at] += row[f] * row[f];
                }
            }

        return [.. sum.Zip(square, (s, q) => Math.Sqrt(Math.Max(q / rows - s / rows * (s / rows), 0)) is > 1e-4 and var deviation ? (float)(1 / deviation) : 0)];
    }
}
