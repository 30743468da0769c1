namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>
/// What the first candidates speak of beside the question's words (pseudo-relevance feedback): a sentence that shares it is more
/// likely on the subject, though it says so in other words.
/// </summary>
internal sealed class Feedback
{
    /// <summary>How many candidates are asked; beyond these, too many are about something else.</summary>
    private const int Asked = 8;

    private readonly SentenceIndex _index;
    private readonly float[] _weights;
    private readonly float[] _shares = new float[Asked];
    private readonly float _norm;

    public Feedback(SentenceIndex index, Candidates candidates, WordMatches matches)
    {
        _index = index;
        _weights = new float[index.Vocabulary.Count];
        for (var c = 0; c < Math.Min(Asked, candidates.Best.Length); c++)
        {
            var sentence = candidates.Best[c];
            _shares[c] = candidates.Scores[sentence] / MathF.Max(index.Weights[sentence].Norm, 1);
            var words = index.WordsOf(sentence);
            var facts = index.FactsOf(sentence);
            for (var t = 0; t < words.Length; t++)
                if ((facts[t] & TokenFact.Function) == 0 && matches.TermOf(words[t]) < 0)
                    _weights[words[t]] += _shares[c] * index.IdfOf(words[t]);
        }

        var square = 0f;
        foreach (var weight in _weights)
            square += weight * weight;
        _norm = MathF.Max(MathF.Sqrt(square), 0.01f);
    }

    /// <summary>Cosine of a candidate's words with those of the others, 0-1.</summary>
    public float Of(int sentence, int rank)
    {
        var own = rank < Asked ? _shares[rank] : 0;
        var words = _index.WordsOf(sentence);
        var facts = _index.FactsOf(sentence);
        var sum = 0f;
        for (var t = 0; t < words.Length; t++)
        {
            if ((facts[t] & TokenFact.Function) != 0 || _weights[words[t]] <= 0)
                continue;
            var idf = _index.IdfOf(words[t]);
            sum += idf * MathF.Max(_weights[words[t]] - own * idf, 0);
        }

        return sum / _norm / MathF.Max(_index.Weights[sentence].Norm, 1);
    }
}
