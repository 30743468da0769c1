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
    private readonly TokenFact[] _facts;

    private SentenceIndex(Reading reading, ImmutableArray<ImmutableArray<Token>> tokens, ImmutableArray<ImmutableArray<DateExpression>> dates)
    {
        Reading = reading;
        Count = reading.Sentences.Length;
        _starts = new int[Count + 1];
        for (var s = 0; s < Count; s++)
            _starts[s + 1] = _starts[s] + tokens[s].Length;
        _words = new int[_starts[Count]];
        _facts = new TokenFact[_starts[Count]];
        ParagraphOf = new int[Count];
        PointsBack = new bool[Count];
        for (var s = 0; s < Count; s++)
        {
            for (var t = 0; t < tokens[s].Length; t++)
                _words[_starts[s] + t] = Vocabulary.Add(reading.Text.AsSpan(tokens[s][t].Span.Start, tokens[s][t].Span.Length));
            TokenFacts.Read(reading.Text, tokens[s], dates[s], _facts.AsSpan(_starts[s]));
            ParagraphOf[s] = reading.Sentences[s].Paragraph;
            PointsBack[s] = Anaphora.PointsBack(reading.Text, tokens[s]);
        }

        (Sentences, Paragraphs) = Post();
    }

    public Reading Reading { get; }

    /// <summary>Sentences.</summary>
    public int Count { get; }

    public Vocabulary Vocabulary { get; } = new();

    public PostingLists Sentences { get; private set; }

    public PostingLists Paragraphs { get; private set; }

    public int[] ParagraphOf { get; }

    /// <summary>The sentence opens with a word that leans on the one before.</summary>
    public bool[] PointsBack { get; }

    public static SentenceIndex Build(Reading reading, ImmutableArray<ImmutableArray<Token>> tokens, ImmutableArray<ImmutableArray<DateExpression>> dates) => new(reading, tokens, dates);

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
}
