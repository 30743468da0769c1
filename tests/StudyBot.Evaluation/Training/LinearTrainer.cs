using System.Numerics.Tensors;

namespace StudyBot.Evaluation.Training;

/// <summary>
/// Weights that make gold sentences likely among their candidates: softmax over each question's candidates, L2 on standardised
/// features, full-batch Adam from zero, so that every run gives the same weights.
/// </summary>
internal static class LinearTrainer
{
    private const int Steps = 250;
    private const float Rate = 0.05f;

    /// <returns>A weight for each feature as it is, not standardised.</returns>
    public static float[] Train(IReadOnlyList<Example> examples, int features, float penalty, bool[]? used = null)
    {
        var useful = examples.Where(e => e.IsHit.Contains(true) && e.IsHit.Contains(false)).ToArray();
        var scale = Scales(useful, features);
        if (used is not null)
            for (var f = 0; f < features; f++)
                scale[f] = used[f] ? scale[f] : 0;
        var weights = new float[features];
        var total = useful.Sum(e => e.Weight);
        float[] mean = new float[features], square = new float[features];
        for (var step = 1; step <= Steps; step++)
        {
            var raw = Scaled(weights, scale);
            var gradient = Gradient(useful, raw, features);
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

    private static float[] Scaled(float[] weights, float[] scale) => [.. weights.Select((w, f) => w * scale[f])];

    private static float[] Gradient(Example[] examples, float[] weights, int features)
    {
        var parts = Environment.ProcessorCount;
        var sums = new float[parts][];
        Parallel.For(0, parts, part =>
        {
            var sum = sums[part] = new float[features];
            var scores = new float[64];
            for (var i = part; i < examples.Length; i += parts)
            {
                var e = examples[i];
                Softmax(e, weights, features, scores);
                var gold = 0f;
                for (var c = 0; c < e.Candidates; c++)
                    gold += e.IsHit[c] ? scores[c] : 0;
                for (var c = 0; c < e.Candidates; c++)
                {
                    var g = e.Weight * (scores[c] - (e.IsHit[c] ? scores[c] / gold : 0));
                    if (MathF.Abs(g) > 1e-5f)
                        TensorPrimitives.MultiplyAdd(e.Features.AsSpan(c * features, features), g, sum, sum);
                }
            }
        });
        for (var part = 1; part < parts; part++)
            TensorPrimitives.Add(sums[0], sums[part], sums[0]);
        return sums[0];
    }

    private static void Softmax(Example e, float[] weights, int features, float[] scores)
    {
        for (var c = 0; c < e.Candidates; c++)
            scores[c] = TensorPrimitives.Dot(e.Features.AsSpan(c * features, features), weights);
        TensorPrimitives.SoftMax(scores.AsSpan(0, e.Candidates), scores.AsSpan(0, e.Candidates));
    }

    private static float[] Scales(Example[] examples, int features)
    {
        double[] sum = new double[features], square = new double[features];
        var rows = 0;
        foreach (var e in examples)
            for (var c = 0; c < e.Candidates; c++, rows++)
                for (var f = 0; f < features; f++)
                {
                    var value = e.Features[c * features + f];
                    sum[f] += value;
                    square[f] += value * value;
                }

        return [.. Enumerable.Range(0, features).Select(f => Math.Sqrt(Math.Max(square[f] / rows - sum[f] / rows * (sum[f] / rows), 0)) is > 1e-4 and var deviation ? (float)(1 / deviation) : 0)];
    }
}
