using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Analysis.Dates;
using StudyBot.Core.Checking;
using StudyBot.Core.Citing;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval.Ranking;
using StudyBot.Core.Terms;

namespace StudyBot.Core.Retrieval;

/// <summary>A reading with all that answering needs worked out once; immutable, safe to share between threads.</summary>
public sealed class IndexedReading
{
    /// <summary>Of an answer that names would only make better, in all: platforms give up on one after three seconds, and the rest of it takes its time too.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private readonly Lazy<Wording> _wording;
    private readonly Lazy<SentenceIndex> _ranking;
    private readonly Patient<TermBook> _book;

    private IndexedReading(Reading reading)
    {
        Reading = reading;
        _wording = new Lazy<Wording>(() => Wording.Of(reading));
        var text = reading.Text;
        Terms = new TermIndex(text, [.. reading.Sentences.Select(s => Tokenizer.Tokenize(text, s.Span))]);
        Names = NameInventory.Build(text, Terms.Sentences);
        Quotations = QuotationsBySentence(reading);
        Glossary = TermCollector.Collect(text, Terms, Names, Quotations);
        Aliases = AliasTable.Build(text, Terms, Glossary);
        Dates = [.. Terms.Sentences.Select(tokens => DateFinder.Find(text, tokens))];
        Speeches = SpeechesBySentence();
        _ranking = new Lazy<SentenceIndex>(() => SentenceIndex.Build(Reading, Terms.Sentences, Dates));
        _book = new Patient<TermBook>(() => TermBook.Of(this));
        Work = new CitedWork(reading, Terms.Sentences);
    }

    public Reading Reading { get; }

    public TermIndex Terms { get; }

    public NameInventory Names { get; }

    /// <summary>What can be asked about, most frequent first.</summary>
    public ImmutableArray<ReadingTerm> Glossary { get; }

    public AliasTable Aliases { get; }

    /// <summary>Dates that each sentence states.</summary>
    public ImmutableArray<ImmutableArray<DateExpression>> Dates { get; }

    /// <summary>Quotations that touch each sentence; one may run on beyond it.</summary>
    public ImmutableArray<ImmutableArray<TextSpan>> Quotations { get; }

    /// <summary>Who speaks in each sentence besides the author.</summary>
    public ImmutableArray<ImmutableArray<Speech>> Speeches { get; }

    /// <summary>As the styles of citation see it.</summary>
    internal CitedWork Work { get; }

    /// <summary>Worked out when a quotation is first checked: no other answer waits for it.</summary>
    internal Wording Wording => _wording.Value;

    /// <summary>Built when a first question is asked: the other commands do not wait for it.</summary>
    internal SentenceIndex Ranking => _ranking.Value;

    /// <summary>What is named, by kind; worked out when it is first listed or completed.</summary>
    public TermBook Book => _book.Value;

    /// <summary>The same for what can do without; null where it is not there in a second, as it may be when a book is first asked, and at once while it takes longer.</summary>
    internal TermBook? BookSoon => _book.Within(s_patience);

    public static IndexedReading Build(Reading reading) => new(reading);

    private static ImmutableArray<ImmutableArray<TextSpan>> QuotationsBySentence(Reading reading)
    {
        var bySentence = ImmutableArray.CreateBuilder<ImmutableArray<TextSpan>>(reading.Sentences.Length);
        foreach (var paragraph in reading.Paragraphs)
        {
            var quotations = QuotationFinder.Find(reading.Text, paragraph.Span);
            for (var s = paragraph.FirstSentence; s < paragraph.FirstSentence + paragraph.SentenceCount; s++)
                bySentence.Add([.. quotations.Where(q => q.Overlaps(reading.Sentences[s].Span))]);
        }

        return bySentence.ToImmutable();
    }

    // A quotation that runs on carries its speaker into the sentences after.
    private ImmutableArray<ImmutableArray<Speech>> SpeechesBySentence()
    {
        var speeches = ImmutableArray.CreateBuilder<ImmutableArray<Speech>>(Reading.Sentences.Length);
        for (var s = 0; s < Reading.Sentences.Length; s++)
        {
            var sentence = Reading.Sentences[s];
            var own = SpeakerFinder.Find(Reading.Text, Terms.Sentences[s], sentence.Span, Quotations[s], Names.FullForms, Names.IsPerson);
            if (s > 0 && Quotations[s].Any(q => q.Start < sentence.Span.Start))
            {
                var carried = speeches[s - 1].Where(p => p.Scope.End > sentence.Span.Start || Quotations[s].Any(q => q.Overlaps(p.Scope) && q.Overlaps(sentence.Span)));
                own = [.. own, .. carried];
            }

            speeches.Add(own);
        }

        return speeches.ToImmutable();
    }
}
