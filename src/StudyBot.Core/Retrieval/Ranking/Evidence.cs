using System.Numerics;

namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>How one sentence meets a question: what the features are read from. Reused from candidate to candidate.</summary>
internal sealed class Evidence
{
    private readonly WordMatches _matches;
    private readonly ulong[] _letters;
    private int[] _termAt = new int[64];

    public Evidence(SentenceIndex index, Question question, Candidates candidates)
    {
        (Index, Question, Candidates) = (index, question, candidates);
        _matches = new WordMatches(index, question);
        Feedback = new Feedback(index, candidates, _matches);
        _letters = [.. question.Terms.Select(t => Vocabulary.Letters(t.Key))];
        All = question.Terms.Length == Question.MaxTerms ? ulong.MaxValue : (1ul << question.Terms.Length) - 1;
        KnownWeight = MathF.Max(question.WeightOf(question.Known), 0.01f);
        TotalWeight = MathF.Max(question.WeightOf(All), 0.01f);
        Rarest = RarestOf(question);
        ParagraphHeld = new ulong[index.Paragraphs.Units];
        for (var s = 0; s < index.Count; s++)
            ParagraphHeld[index.ParagraphOf[s]] |= candidates.Held[s];
        foreach (var s in candidates.Best)
            (TopScore, TopParagraph) = (MathF.Max(TopScore, candidates.Scores[s]), MathF.Max(TopParagraph, candidates.ParagraphScores[index.ParagraphOf[s]]));
    }

    public SentenceIndex Index { get; }

    public Question Question { get; }

    public Candidates Candidates { get; }

    public Feedback Feedback { get; }

    public ulong All { get; }

    public float KnownWeight { get; }

    public float TotalWeight { get; }

    public ulong Rarest { get; }

    public ulong[] ParagraphHeld { get; }

    public float TopScore { get; } = 0.01f;

    public float TopParagraph { get; } = 0.01f;

    public int Sentence { get; private set; }

    /// <summary>Place among the first stage's candidates, from 0.</summary>
    public int Rank { get; private set; }

    public int Length { get; private set; }

    public ulong Held { get; private set; }

    /// <summary>Weight of terms that the sentence lacks and has a kindred word of, by their kinship.</summary>
    public float KinWeight { get; private set; }

    public ulong Kin { get; private set; }

    /// <summary>The question's term at each token of the sentence, -1 where there is none.</summary>
    public ReadOnlySpan<int> TermAt => _termAt.AsSpan(0, Length);

    /// <summary>The term that a token's word is akin to, -1 where there is none.</summary>
    public int KinAt(int token) => _matches.KinOf(Words[token]).Term;

    public ReadOnlySpan<int> Words => Index.WordsOf(Sentence);

    public ReadOnlySpan<TokenFact> Facts => Index.FactsOf(Sentence);

    /// <summary>The sentence before in the same paragraph, -1 where it is the first.</summary>
    public int Previous { get; private set; }

    public int Next { get; private set; }

    public int Paragraph => Index.ParagraphOf[Sentence];

    public ulong HeldBy(int sentence) => sentence < 0 ? 0 : Candidates.Held[sentence];

    public float ScoreOf(int sentence) => sentence < 0 ? 0 : Candidates.Scores[sentence];

    /// <summary>Share of the weight of the question's known terms.</summary>
    public float Share(ulong terms) => Question.WeightOf(terms) / KnownWeight;

    /// <summary>Share of a class of terms, 0 where the question has none of it.</summary>
    public float ShareOf(ulong held, ulong kind) => (kind &= Question.Known) == 0 ? 0 : Question.WeightOf(held & kind) / MathF.Max(Question.WeightOf(kind), 0.01f);

    public void Look(int rank)
    {
        Rank = rank;
        Sentence = Candidates.Best[rank];
        var words = Words;
        Length = words.Length;
        if (_termAt.Length < Length)
            _termAt = new int[2 * Length];
        Held = Candidates.Held[Sentence];
        Previous = Sentence > 0 && Index.ParagraphOf[Sentence - 1] == Paragraph ? Sentence - 1 : -1;
        Next = Sentence + 1 < Index.Count && Index.ParagraphOf[Sentence + 1] == Paragraph ? Sentence + 1 : -1;
        Span<float> kinship = stackalloc float[Question.MaxTerms];
        (Kin, KinWeight) = (0, 0);
        for (var t = 0; t < Length; t++)
        {
            _termAt[t] = _matches.TermOf(words[t]);
            var (term, near) = _matches.KinOf(words[t]);
            if (_termAt[t] < 0 && term >= 0 && (Held >> term & 1) == 0)
            {
                Kin |= 1ul << term;
                kinship[term] = MathF.Max(kinship[term], near);
            }
        }

        for (var kin = Kin; kin != 0; kin &= kin - 1)
        {
            var term = BitOperations.TrailingZeroCount(kin);
            KinWeight += kinship[term] * Question.Terms[term].Weight;
        }
    }

    /// <summary>How much of the question's letters stand in words of the sentence that are alike, by weight, 0-1.</summary>
    public float LetterShare()
    {
        var sum = 0f;
        var words = Words;
        for (var t = 0; t < _letters.Length; t++)
        {
            var best = 0f;
            if ((Held >> t & 1) != 0)
                best = 1;
            else if (_letters[t] != 0)
                foreach (var word in words)
                {
                    var other = Index.Vocabulary.LettersOf(word);
                    best = MathF.Max(best, 2f * BitOperations.PopCount(_letters[t] & other) / (BitOperations.PopCount(_letters[t]) + BitOperations.PopCount(other)));
                }

            sum += best * best * Question.Terms[t].Weight;
        }

        return sum / TotalWeight;
    }

    private static ulong RarestOf(Question question)
    {
        var (best, weight) = (0ul, 0f);
        for (var t = 0; t < question.Terms.Length; t++)
            if ((question.Known >> t & 1) != 0 && question.Terms[t].Weight > weight)
                (best, weight) = (1ul << t, question.Terms[t].Weight);
        return best;
    }
}
