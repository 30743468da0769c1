using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using StudyBot.Core.Chat;
using StudyBot.Core.Citing;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Commands;

/// <summary>Shows passages again from where they stand: no state is kept between an answer and its buttons.</summary>
public sealed class PassageViewer : IPassageViewer
{
    /// <summary>Sentences shown before and after the one asked for.</summary>
    private const int Around = 2;

    /// <summary>UTF-16 units; a paragraph of usual sentences fits.</summary>
    private const int LongestContext = 2 * PassageBuilder.MaxLength;

    private static readonly CommandRequest s_button = new("", "");

    private readonly Library _library;

    public PassageViewer(Library library)
    {
        _library = library;
        Readings = [.. library.Readings.Select(r => new ReadingCard(
            r.Reading.Id, r.Reading.Metadata.Title, CitationStyles.Default.NameOf(r.Reading.Metadata), ContentOf(r.Reading), r == library.Default) { Metadata = r.Reading.Metadata })];
    }

    public ImmutableArray<ReadingCard> Readings { get; }

    public Reply View(PassageRequest request)
    {
        var card = Readings.FirstOrDefault(r => r.Id == request.Passages.Reading);
        if (card is null || _library.Find(card.Id) is not { } reading)
            return Refused($"The reading “{request.Passages.Reading}” is no longer here, so this cannot be shown; /readings lists what there is.");
        if (card.Content != request.Passages.Content)
            return Refused($"{card.Label} has been replaced by another version since that answer: please ask again.");
        Place[] places = [.. request.Passages.Marks.Select(m => PlaceOf(reading, m)).OfType<Place>()];
        return places.Length == 0
            ? Refused("This button does not lead to a passage any more: please ask again.")
            : request.View switch
            {
                PassageView.Context => Answering.Styled(Attributed(reading, InContext(reading, places[0])), reading, CitationStyles.Find(request.CitationStyle)),
                PassageView.Citation => Cited(reading, places[0], CitationStyles.FindAny(request.CitationStyle ?? "") ?? CitationStyles.Default),
                _ => Answering.Styled(Listed(reading, request.Passages, places), reading, CitationStyles.Find(request.CitationStyle)),
            };
    }

    /// <summary>Of the cleaned text, which is what offsets index: it may change with the importer while the file stays.</summary>
    public static string ContentOf(Reading reading) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(reading.Text)))[..PassageList.ContentLength];

    private sealed record Place(Match Match, int? First, int? Last);

    // Null where the offsets do not lie in one sentence of this text.
    private static Place? PlaceOf(IndexedReading reading, PassageMark mark)
    {
        if (SentenceOf(reading, mark.Focus) is not { } sentence)
            return null;
        var tokens = reading.Terms.Sentences[sentence];
        int[] within = [.. Enumerable.Range(0, tokens.Length).Where(t => tokens[t].Span.Overlaps(mark.Focus))];
        var match = within.Length == 0
            ? new Match(sentence, MatchKind.Phrase, 1, 0, 0, [], false)
            : new Match(sentence, MatchKind.Phrase, 1, within[0], within[^1], [(within[0], within[^1])], false);
        var sentences = reading.Reading.Sentences;
        return mark.Shown is { } shown && shown.Contains(sentences[sentence].Span) && shown.Length <= LongestContext
            ? new Place(match, FirstIn(shown), LastIn(shown))
            : new Place(match, null, null);

        int FirstIn(TextSpan span) => Enumerable.Range(0, sentence + 1).First(s => sentences[s].Span.Start >= span.Start);

        int LastIn(TextSpan span) => Enumerable.Range(sentence, sentences.Length - sentence).Last(s => sentences[s].Span.End <= span.End);
    }

    private static int? SentenceOf(IndexedReading reading, TextSpan focus)
    {
        var sentences = reading.Reading.Sentences;
        for (var s = 0; s < sentences.Length; s++)
            if (sentences[s].Span.Contains(focus))
                return s;
        return null;
    }

    private static Passage Cut(IndexedReading reading, Place place) => place switch
    {
        { First: { } first, Last: { } last } when last - first >= PassageBuilder.MaxSentences => OnAllItsPages(reading, PassageBuilder.Build(reading, place.Match, first, last)),
        { First: { } first, Last: { } last } => PassageBuilder.Build(reading, place.Match, first, last),
        _ => PassageBuilder.Build(reading, place.Match, new HashSet<int>()),
    };

    // Where more than an answer's sentences are quoted, the page of the asked one alone would send readers to the wrong place.
    private static Passage OnAllItsPages(IndexedReading reading, Passage passage)
    {
        var page = reading.Reading.Pages.LabelOf(passage.Span);
        return passage with { Page = page, Citation = CitationStyles.Default.InText(reading, page) };
    }

    private static Passage InContext(IndexedReading reading, Place place)
    {
        var sentences = reading.Reading.Sentences;
        var (asked, first, last) = (place.Match.Sentence, place.Match.Sentence, place.Match.Sentence);
        for (var step = 0; step < Around; step++)
        {
            first = Taken(first - 1) ? first - 1 : first;
            last = Taken(last + 1) ? last + 1 : last;
        }

        var passage = OnAllItsPages(reading, PassageBuilder.Build(reading, place.Match, first, last));
        return passage with { Highlights = [new TextSpan(sentences[asked].Span.Start - passage.Span.Start, sentences[asked].Span.End - passage.Span.Start)] };

        bool Taken(int at) => at >= 0 && at < sentences.Length && sentences[at].Section == sentences[asked].Section
            && Math.Max(sentences[last].Span.End, sentences[at].Span.End) - Math.Min(sentences[first].Span.Start, sentences[at].Span.Start) <= LongestContext;
    }

    // Whoever is quoted or reported in the sentence that was asked for has not said what stands around it.
    private static Reply Attributed(IndexedReading reading, Passage passage)
    {
        var author = reading.Reading.Metadata.Speaker;
        return passage.Speaker is not { } speaker || speaker == author || passage.Span == passage.SentenceSpan
            ? Shown(reading, [passage])
            : Shown(reading, [passage with { Speaker = author }]) with { Notes = [$"In the words that stand out: {speaker}."] };
    }

    private static Reply Cited(IndexedReading reading, Place place, CitationStyle style)
    {
        var passage = OnAllItsPages(reading, Cut(reading, place));
        var quoted = CiteCommand.Quoted(reading, passage.Speaker);
        return Shown(reading, [passage with { Citation = style.InText(reading, passage.Page, quoted), Highlights = [] }]) with { Reference = style.Cite(reading, passage.Page, quoted) };
    }

    private static Reply Listed(IndexedReading reading, PassageList list, Place[] places)
    {
        var now = places.Take(Answering.PassagesShown).Select(p => Cut(reading, p)).ToArray();
        var further = list.Marks.Skip(now.Length).ToImmutableArray();
        return Shown(reading, now) with
        {
            Further = further,
            Actions = further.IsEmpty ? [] : [new ReplyAction(ReplyActionKind.More, ChatAnswer.MoreLabel(further.Length), s_button)],
        };
    }

    private static Reply Shown(IndexedReading reading, IEnumerable<Passage> passages) =>
        new() { Request = s_button, Status = ReplyStatus.Ok, Reading = reading.Reading.Id, Passages = [.. passages] };

    private static Reply Refused(string why) => new() { Request = s_button, Status = ReplyStatus.NotFound, Title = why };
}
