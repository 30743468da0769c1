using System.Numerics.Tensors;

namespace StudyBot.Evaluation.Training;

/// <summary>Logistic regression by Newton's method with L2 on standardised inputs; the first input is the constant.</summary>
internal static class LogisticTrainer
{
    private const int Steps = 8;

    /// <returns>A weight for each input as it is, not standardised.</returns>
    public static float[] Train(IReadOnlyList<(float[] Inputs, bool IsTrue, double Weight)> examples, double penalty)
    {
        var n = examples[0].Inputs.Length;
        var total = examples.Sum(e => e.Weight);
        var mean = new double[n];
        var scale = new double[n];
        for (var f = 1; f < n; f++)
        {
            mean[f] = examples.Sum(e => e.Weight * e.Inputs[f]) / total;
            var deviation = Math.Sqrt(examples.Sum(e => e.Weight * Math.Pow(e.Inputs[f] - mean[f], 2)) / total);
            scale[f] = deviation > 1e-6 ? 1 / deviation : 0;
        }

        scale[0] = 1;
        var weights = new double[n];
        var x = new double[n];
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[n];
            var hessian = new double[n][];
            for (var f = 0; f < n; f++)
                hessian[f] = new double[f + 1];
            foreach (var e in examples)
            {
                var score = 0.0;
                for (var f = 0; f < n; f++)
                {
                    x[f] = (e.Inputs[f] - mean[f]) * scale[f];
                    score += x[f] * weights[f];
                }

                var p = 1 / (1 + Math.Exp(-score));
                var curve = e.Weight / total * p * (1 - p);
                TensorPrimitives.MultiplyAdd(x, e.Weight / total * (p - (e.IsTrue ? 1 : 0)), gradient, gradient);
                for (var f = 0; f < n && curve > 1e-9; f++)
                    TensorPrimitives.MultiplyAdd(x.AsSpan(0, f + 1), curve * x[f], hessian[f], hessian[f]);
            }

            for (var f = 0; f < n; f++)
            {
                gradient[f] += f > 0 ? penalty * weights[f] : 0;
                hessian[f][f] += penalty + 1e-9;
            }

            var move = Solve(hessian, gradient);
            for (var f = 0; f < n; f++)
                weights[f] -= move[f];
        }

        var plain = weights.Select((w, f) => w * scale[f]).ToArray();
        plain[0] -= Enumerable.Range(1, n - 1).Sum(f => plain[f] * mean[f]);
        return [.. plain.Select(w => (float)w)];
    }

    // Cholesky of the lower triangle.
    private static double[] Solve(double[][] a, double[] b)
    {
        var n = b.Length;
        var l = new double[n, n];
        for (var i = 0; i < n; i++)
            for (var j = 0; j <= i; j++)
            {
                var sum = a[i][j];
                for (var k = 0; k < j; k++)
                    sum -= l[i, k] * l[j, k];
                l[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / l[j, j];
            }

        var y = new double[n];
        for (var i = 0; i < n; i++)
        {
            y[i] = b[i];
            for (var k = 0; k < i; k++)
                y[i] -= l[i, k] * y[k];
            y[i] /= l[i, i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++)
                y[i] -= l[k, i] * y[k];
            y[i] /= l[i, i];
        }

        return y;
    }
}
