using StudyBot.Core.Retrieval.Ranking;

namespace StudyBot.Evaluation.Training;

/// <summary>Gradient boosting with symmetric trees over binned features; everything random comes from one seed.</summary>
internal sealed class TreeBooster
{
    private const int Bins = 40;

    /// <summary>Rows that are settled teach nothing and cost as much as the others.</summary>
    private const float LeastGradient = 2e-3f;

    private const int Seed = 20240607;

    private readonly int _rows;
    private readonly int _features;
    private readonly byte[][] _binned;
    private readonly float[][] _edges;

    public required int Trees { get; init; }

    public required int Depth { get; init; }

    public required float Rate { get; init; }

    /// <summary>L2 on the leaves, in units of the hessian.</summary>
    public required float Penalty { get; init; }

    /// <summary>Share of the features that each tree may use.</summary>
    public required float FeatureShare { get; init; }

    /// <summary>Share of the groups that each tree learns from.</summary>
    public required float GroupShare { get; init; }

    /// <param name="rows">All rows, one after the other.</param>
    /// <param name="used">Which features may be used; null for all.</param>
    public TreeBooster(float[] rows, int features, bool[]? used = null)
    {
        (_rows, _features) = (rows.Length / features, features);
        _binned = new byte[features][];
        _edges = new float[features][];
        Parallel.For(0, features, f => Bin(rows, f, used is null || used[f]));
    }

    /// <param name="groupOf">Which group (question) each row belongs to.</param>
    /// <param name="scores">Where each row starts; moved along with the trees.</param>
    /// <param name="loss">Fills gradient and hessian for the scores.</param>
    public SymmetricTree[] Fit(int[] groupOf, float[] scores, Action<float[], float[], float[]> loss)
    {
        var random = new Random(Seed);
        var trees = new SymmetricTree[Trees];
        float[] g = new float[_rows], h = new float[_rows];
        var taken = new bool[groupOf[^1] + 1];
        for (var t = 0; t < Trees; t++)
        {
            loss(scores, g, h);
            for (var group = 0; group < taken.Length; group++)
                taken[group] = random.NextSingle() < GroupShare;
            var allowed = Enumerable.Range(0, _features).Where(f => _edges[f].Length > 0 && random.NextSingle() < FeatureShare).ToArray();
            int[] used = [.. Enumerable.Range(0, _rows).Where(r => taken[groupOf[r]] && MathF.Abs(g[r]) > LeastGradient)];
            trees[t] = Grow(allowed, used, g, h, scores);
        }

        return trees;
    }

    private SymmetricTree Grow(int[] allowed, int[] used, float[] g, float[] h, float[] scores)
    {
        var leaf = new byte[_rows];
        var (features, thresholds, bins) = (new List<int>(), new List<float>(), new List<int>());
        for (var level = 0; level < Depth; level++)
        {
            var leaves = 1 << level;
            var found = new (double Gain, int Bin)[allowed.Length];
            Parallel.For(0, allowed.Length, a => found[a] = BestSplit(_binned[allowed[a]], _edges[allowed[a]].Length, used, leaf, leaves, g, h));
            var best = Enumerable.Range(0, allowed.Length).MaxBy(a => found[a].Gain);
            var (feature, bin) = (allowed[best], found[best].Bin);
            features.Add(feature);
            bins.Add(bin);
            thresholds.Add(_edges[feature][bin]);
            var column = _binned[feature];
            for (var r = 0; r < _rows; r++)
                leaf[r] |= (byte)(column[r] > bin ? leaves : 0);
        }

        double[] sumG = new double[1 << Depth], sumH = new double[1 << Depth];
        foreach (var r in used)
        {
            sumG[leaf[r]] += g[r];
            sumH[leaf[r]] += h[r];
        }

        float[] values = [.. sumG.Zip(sumH, (a, b) => (float)(-Rate * a / (b + Penalty)))];
        for (var r = 0; r < _rows; r++)
            scores[r] += values[leaf[r]];
        return new SymmetricTree([.. features], [.. thresholds], values);
    }

    private (double Gain, int Bin) BestSplit(byte[] column, int edges, int[] used, byte[] leaf, int leaves, float[] g, float[] h)
    {
        var sums = new float[leaves * Bins * 2];
        foreach (var r in used)
        {
            var at = (leaf[r] * Bins + column[r]) * 2;
            sums[at] += g[r];
            sums[at + 1] += h[r];
        }

        var gains = new double[Bins];
        for (var l = 0; l < leaves; l++)
        {
            double totalG = 0, totalH = 0, leftG = 0, leftH = 0;
            for (var b = 0; b < Bins; b++)
                (totalG, totalH) = (totalG + sums[(l * Bins + b) * 2], totalH + sums[(l * Bins + b) * 2 + 1]);
            for (var b = 0; b < Bins; b++)
            {
                (leftG, leftH) = (leftG + sums[(l * Bins + b) * 2], leftH + sums[(l * Bins + b) * 2 + 1]);
                gains[b] += leftG * leftG / (leftH + Penalty) + (totalG - leftG) * (totalG - leftG) / (totalH - leftH + Penalty);
            }
        }

        var bin = 0;
        for (var b = 1; b < edges; b++)
            bin = gains[b] > gains[bin] ? b : bin;
        return (gains[bin], bin);
    }

    // Edges at quantiles; a row's bin is the number of edges that it is larger than.
    private void Bin(float[] rows, int f, bool isUsed)
    {
        var values = new float[_rows];
        for (var r = 0; r < _rows; r++)
            values[r] = rows[r * _features + f];
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var edges = new List<float>();
        for (var b = 1; b < Bins; b++)
        {
            var edge = sorted[(int)((long)b * (_rows - 1) / Bins)];
            if ((edges.Count == 0 || edge > edges[^1]) && edge < sorted[^1])
                edges.Add(edge);
        }

        // A feature that is rarely anything but its least value still splits there.
        if (edges.Count == 0 && sorted[0] < sorted[^1])
            edges.Add(sorted[0]);
        _edges[f] = isUsed ? [.. edges] : [];
        var column = _binned[f] = new byte[_rows];
        for (var r = 0; r < _rows; r++)
        {
            var at = Array.BinarySearch(_edges[f], values[r]);
            column[r] = (byte)(at >= 0 ? at : ~at);
        }
    }
}
