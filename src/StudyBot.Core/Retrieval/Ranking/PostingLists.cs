namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>An inverted index of units (sentences or paragraphs) with what each posting adds to a BM25 score worked out beforehand.</summary>
internal sealed class PostingLists
{
    /// <summary>BM25's saturation and length normalisation, chosen by cross-validation (StudyBot.Evaluation).</summary>
    private const float K1 = 1.2f, B = 0.6f;

    private readonly int[] _starts;
    private readonly int[] _units;
    private readonly float[] _impacts;

    /// <param name="tokens">Word numbers in the order of the text.</param>
    /// <param name="unitEnds">Where each unit ends in <paramref name="tokens"/>, exclusive, rising.</param>
    /// <param name="words">How many different word numbers there are.</param>
    public PostingLists(int[] tokens, int[] unitEnds, int words)
    {
        Units = unitEnds.Length;
        _starts = new int[words + 1];
        var last = new int[words];
        Array.Fill(last, -1);
        Walk(tokens, unitEnds, (word, unit) =>
        {
            if (last[word] == unit)
                return;
            last[word] = unit;
            _starts[word + 1]++;
        });
        for (var w = 0; w < words; w++)
            _starts[w + 1] += _starts[w];
        _units = new int[_starts[words]];
        _impacts = new float[_starts[words]];
        Array.Fill(last, -1);
        var next = _starts.AsSpan(0, words).ToArray();
        Walk(tokens, unitEnds, (word, unit) =>
        {
            if (last[word] != unit)
            {
                last[word] = unit;
                _units[next[word]++] = unit;
            }

            _impacts[next[word] - 1]++;
        });
        Weigh(unitEnds, tokens.Length);
    }

    public int Units { get; }

    public int Frequency(int word) => _starts[word + 1] - _starts[word];

    public float Idf(int frequency) => MathF.Log((Units + 1) / (frequency + 0.5f));

    public ReadOnlySpan<int> UnitsOf(int word) => _units.AsSpan(_starts[word].._starts[word + 1]);

    public ReadOnlySpan<float> ImpactsOf(int word) => _impacts.AsSpan(_starts[word].._starts[word + 1]);

    private static void Walk(int[] tokens, int[] unitEnds, Action<int, int> visit)
    {
        for (int t = 0, unit = 0; t < tokens.Length; t++)
        {
            while (t >= unitEnds[unit])
                unit++;
            visit(tokens[t], unit);
        }
    }

    private void Weigh(int[] unitEnds, int tokens)
    {
        var mean = Math.Max((float)tokens / Math.Max(Units, 1), 1);
        for (var word = 0; word + 1 < _starts.Length; word++)
        {
            var idf = MathF.Log(1 + (Units - Frequency(word) + 0.5f) / (Frequency(word) + 0.5f));
            for (var p = _starts[word]; p < _starts[word + 1]; p++)
            {
                var unit = _units[p];
                var length = unitEnds[unit] - (unit > 0 ? unitEnds[unit - 1] : 0);
                _impacts[p] = idf * _impacts[p] * (K1 + 1) / (_impacts[p] + K1 * (1 - B + B * length / mean));
            }
        }
    }
}
