using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Analysis.Dates;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>What ranking a reading's sentences needs, in arrays; immutable, safe to share between threads.</summary>
internal sealed class SentenceIndex
{
    private readonly int[] _starts;
    private readonly int[] _words;
    private readonly float[] _idfs;
    private readonly TokenFact[] _facts;
    private readonly ImmutableArray<ImmutableArray<Token>> _tokens;
    private readonly ImmutableArray<ImmutableArray<DateExpression>> _dates;

    private SentenceIndex(Reading reading, ImmutableArray<ImmutableArray<Token>> tokens, ImmutableArray<ImmutableArray<DateExpression>> dates)
    {
        (Reading, _tokens, _dates) = (reading, tokens, dates);
        Count = reading.Sentences.Length;
        _starts = new int[Count + 1];
        for (var s = 0; s < Count; s++)
            _starts[s + 1] = _starts[s] + tokens[s].Length;
        _words = new int[_starts[Count]];
        _facts = new TokenFact[_starts[Count]];
        ParagraphOf = new int[Count];
        PointsBack = new bool[Count];
        HasPronoun = new bool[Count];
        Weights = new (float, float)[Count];
        for (var s = 0; s < Count; s++)
        {
            for (var t = 0; t < tokens[s].Length; t++)
                _words[_starts[s] + t] = Vocabulary.Add(reading.Text.AsSpan(tokens[s][t].Span.Start, tokens[s][t].Span.Length));
            TokenFacts.Read(reading.Text, tokens[s], dates[s], _facts.AsSpan(_starts[s]));
            ParagraphOf[s] = reading.Sentences[s].Paragraph;
            HasPronoun[s] = tokens[s].Any(t => IsPronoun(reading.Text.AsSpan(t.Span.Start, t.Span.Length)));
            PointsBack[s] = Anaphora.PointsBack(reading.Text, tokens[s]);
        }

        (Sentences, Paragraphs) = Post();
        _idfs = [.. Enumerable.Range(0, Vocabulary.Count).Select(w => Sentences.Idf(Sentences.Frequency(w)))];
        Weigh();
        Acronyms = ReadAcronyms();
    }

    public Reading Reading { get; }

    /// <summary>Sentences.</summary>
    public int Count { get; }

    public Vocabulary Vocabulary { get; } = new();

    public PostingLists Sentences { get; }

    public PostingLists Paragraphs { get; }

    public int[] ParagraphOf { get; }

    /// <summary>The sentence opens with a word that leans on the one before.</summary>
    public bool[] PointsBack { get; }

    /// <summary>A pronoun of the third person stands in it, so that a name may be left out.</summary>
    public bool[] HasPronoun { get; }

    public Acronym[] Acronyms { get; }

    /// <summary>Weight (idf) of each sentence's content words, and the root of the sum of its squares.</summary>
    public (float Sum, float Norm)[] Weights { get; }

    public static SentenceIndex Build(Reading reading, ImmutableArray<ImmutableArray<Token>> tokens, ImmutableArray<ImmutableArray<DateExpression>> dates) => new(reading, tokens, dates);

    /// <summary>The whole again from the tokens: what building it costs.</summary>
    internal SentenceIndex Rebuild() => new(Reading, _tokens, _dates);

    public float IdfOf(int word) => _idfs[word];

    public ReadOnlySpan<int> WordsOf(int sentence) => _words.AsSpan(_starts[sentence].._starts[sentence + 1]);

    public ReadOnlySpan<TokenFact> FactsOf(int sentence) => _facts.AsSpan(_starts[sentence].._starts[sentence + 1]);

    /// <summary>The inverted lists alone, from words that are numbered already.</summary>
    public (PostingLists Sentences, PostingLists Paragraphs) Post()
    {
        var paragraphEnds = new int[Reading.Paragraphs.Length];
        for (var p = 0; p < paragraphEnds.Length; p++)
            paragraphEnds[p] = _starts[Reading.Paragraphs[p].FirstSentence + Reading.Paragraphs[p].SentenceCount];
        return (new PostingLists(_words, _starts[1..], Vocabulary.Count), new PostingLists(_words, paragraphEnds, Vocabulary.Count));
    }

    private static bool IsPronoun(ReadOnlySpan<char> word) =>
        word is "he" or "He" or "she" or "She" or "they" or "They" or "it" or "It" or "his" or "His" or "her" or "Her" or "their" or "Their" or "its" or "Its" or "him" or "them";

    private Acronym[] ReadAcronyms()
    {
        var acronyms = new Dictionary<int, Acronym>();
        for (var s = 0; s < Count; s++)
            foreach (var pair in AcronymFinder.Find(Reading.Text, _tokens[s]))
            {
                var word = Vocabulary.Find(pair.Acronym);
                int[] expansion = [.. _tokens[s].Where(t => t.Span.Start >= pair.Expansion.Start && t.Span.End <= pair.Expansion.End && !t.Is(TokenTraits.Function))
                    .Select(t => Vocabulary.Find(t.Span.Of(Reading.Text))).Distinct()];
                if (word >= 0 && expansion.Length >= 2 && !expansion.Contains(word) && !expansion.Contains(-1))
                    acronyms.TryAdd(word, new Acronym(word, expansion));
            }

        return [.. acronyms.Values];
    }

    private void Weigh()
    {
        for (var s = 0; s < Count; s++)
        {
            var words = WordsOf(s);
            var facts = FactsOf(s);
            var square = 0f;
            for (var t = 0; t < words.Length; t++)
            {
                if ((facts[t] & TokenFact.Function) != 0)
                    continue;
                var weight = _idfs[words[t]];
                Weights[s].Sum += weight;
                square += weight * weight;
            }

            Weights[s].Norm = MathF.Sqrt(square);
        }
    }
}
