using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Analysis;
using StudyBot.Core.Chat;
using StudyBot.Core.Citing;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Timelines;

namespace StudyBot.Core.Commands;

/// <summary>The dated events of the reading in the order of time, as a list and as a picture.</summary>
public static class TimelineCommand
{
    /// <summary>Ranges offered while nothing is typed: the rest of what is offered are terms.</summary>
    private const int RangesAtFirst = 5;

    /// <summary>Beyond it no list is read: it says how to ask for less.</summary>
    private const int MostEvents = 500;

    public static CommandDescription Description { get; } = new(
        "/timeline", "The dated events of the reading in order, with pages and as a picture", "TERM",
        "A term, years or both, or nothing for all, for example NATO 1990..2000; dark at the end", "/timeline NATO 1990..2000")
    {
        IsOptional = true,
        Translations =
        [
            new("it", "Gli eventi datati della lettura in ordine, con le pagine e in un'immagine", "Un termine, anni o entrambi, o nulla per tutti, per esempio NATO 1990..2000; dark alla fine"),
            new("fr", "Les événements datés de la lecture dans l'ordre, avec les pages et en image", "Un terme, des années ou les deux, ou rien pour tout : NATO 1990..2000 ; dark à la fin"),
            new("de", "Die datierten Ereignisse des Textes in ihrer Folge, mit Seiten und als Bild", "Begriff, Jahre oder beides, ohne alles alle, zum Beispiel NATO 1990..2000; am Ende dark"),
            new("es", "Los hechos fechados de la lectura en orden, con páginas y en una imagen", "Un término, años o ambos, o nada para todo, por ejemplo NATO 1990..2000; dark al final"),
        ],
    };

    public static Reply Answer(IndexedReading reading, CommandRequest request, ITimelineDrawing? drawing)
    {
        if (request.Argument.Length > Answering.LongestArgument)
            return Answering.Usage(request, Description, $"That is {request.Argument.Length:N0} characters long; a term and years of up to {Answering.LongestArgument:N0} can be looked up.");
        var asked = TimelineQuestion.Read(request.Argument, phrase => HasPhrase(reading, phrase));
        if (asked.Problem is { } problem)
            return Answering.Usage(request, Description, problem);
        if (asked.Term.Length == 0)
            return Listed(reading, request, asked, drawing, [], DatedEvents.Of(reading, (_, _) => true));
        if (Answering.Find(reading, request with { Argument = asked.Term }, Description, out var refusal) is not ({ } query, var matches))
            return refusal with { Request = request };
        var notes = Answering.NotesOn(query, matches);
        var events = EventsOf(reading, matches);
        return events.IsEmpty ? Undated(reading, request, query, matches) : Listed(reading, request, asked with { Term = query.Text }, drawing, notes, events);
    }

    /// <summary>Ranges of the reading's years where years are typed or nothing is, terms, and the themes.</summary>
    public static ImmutableArray<string> Complete(IndexedReading reading, string typed, int limit)
    {
        var start = typed.TrimStart();
        var blank = start.LastIndexOf(' ');
        var (before, word) = (start[..(blank + 1)], start[(blank + 1)..]);
        var ranges = Ranges(reading, word).Select(r => before + r);
        IEnumerable<string> themes = before.Length > 0 && word.Length > 0 ? new[] { "dark", "light" }.Where(t => t.StartsWith(word, StringComparison.OrdinalIgnoreCase)).Select(t => before + t) : [];
        var terms = NearestTerms.Completing(reading, start, limit);
        return [.. (start.Length == 0 ? ranges.Take(RangesAtFirst).Concat(terms) : ranges.Concat(themes).Concat(terms)).Distinct(StringComparer.OrdinalIgnoreCase).Take(limit)];
    }

    private static bool HasPhrase(IndexedReading reading, string words) =>
        QueryReader.Read(reading, words) is { } query && !query.Unknown.Any() && Matcher.Find(reading, query).Any(m => m.Kind == MatchKind.Phrase);

    // What belongs to the term as /when finds it; of several dates in a sentence those whose own words have it.
    private static ImmutableArray<TimelineEvent> EventsOf(IndexedReading reading, ImmutableArray<Match> matches)
    {
        var bound = matches.ToDictionary(m => m.Sentence, m => WhenCommand.DatesOf(reading, m).ToLookup(b => b.Date, b => b.Strength));
        var hits = matches.ToDictionary(m => m.Sentence, m => m.Hits.Select(h => reading.Terms.Sentences[m.Sentence][h.First].Span).ToArray());
        var events = DatedEvents.Of(reading, (sentence, date) => bound.TryGetValue(sentence, out var dates) && dates.Contains(date));
        var wanted = events.GroupBy(e => e.Sentence).SelectMany(ofSentence =>
        {
            TimelineEvent[] own = [.. ofSentence.Where(e => hits[e.Sentence].Any(e.Label.Span.Contains))];
            // Where several dates share their words, those that belong to it most.
            return own.Length == 0 ? [Closest(ofSentence)] : own.GroupBy(e => e.Label.Span).Select(Closest);

            TimelineEvent Closest(IEnumerable<TimelineEvent> shared) => shared.MaxBy(e => bound[e.Sentence][e.Date].Max())!;
        }).ToHashSet();
        return [.. events.Where(wanted.Contains)];
    }

    // Decades that have events, and years from which or up to which they go.
    private static IEnumerable<string> Ranges(IndexedReading reading, string word)
    {
        if (word.Length > 0 && !char.IsAsciiDigit(word[0]) && word[0] != '.')
            return [];
        int[] years = [.. DatedEvents.Periods(reading).SelectMany(p => new[] { p.FirstYear, p.LastYear }).OfType<int>().Where(y => y > 0).Distinct().Order()];
        int[] decades = [.. years.Select(y => y - y % 10).Distinct()];
        var offered = decades.Select(d => Invariant($"{d}..{d + 9}")).Concat(years.Select(y => Invariant($"{y}.."))).Concat(years.Select(y => Invariant($"..{y}")));
        if (word.IndexOf("..", StringComparison.Ordinal) is var dots and > 0 && int.TryParse(word.AsSpan(0, dots), NumberStyles.None, CultureInfo.InvariantCulture, out var from))
            offered = years.Where(y => y > from).Select(y => Invariant($"{from}..{y}"));
        return offered.Where(o => o.StartsWith(word, StringComparison.Ordinal));
    }

    private static Reply Listed(IndexedReading reading, CommandRequest request, TimelineQuestion asked, ITimelineDrawing? drawing, ImmutableArray<string> notes, ImmutableArray<TimelineEvent> found)
    {
        ImmutableArray<TimelineEvent> events = asked.Range is { } range ? [.. found.Where(e => e.Overlaps(range))] : found;
        if (events.IsEmpty)
            return Empty(reading, request, asked, found);
        var page = Answering.Page(reading, request, [.. events.DistinctBy(e => e.Sentence).Select(e => DatedEvents.MatchOf(e.Sentence, e.Date))]);
        page = page with { Dates = DatesOf(events, page.Passages) };
        // What comes behind More are the sentences alone: the list has been seen.
        if (request.Skip > 0)
            return page;
        var shown = events.Length > MostEvents ? events[..MostEvents] : events;
        var timeline = new Timeline(shown, reading.Reading.Metadata.Title, CitationStyles.NameOf(reading.Reading.Metadata, request.CitationStyle), FilterOf(asked)) { Found = events.Length };
        var drawn = drawing?.Draw(timeline, asked.Theme);
        return page with
        {
            Title = timeline.Filter.Length > 0 ? $"{TimelineText.Count(events.Length)}: {timeline.Filter}" : TimelineText.Count(events.Length),
            Notes = [.. notes, .. Rest(events.Length, shown, asked), .. drawing is null ? [] : OnPicture(timeline, drawn)],
            Timeline = timeline,
            Picture = drawn?.Picture,
        };
    }

    private static IEnumerable<string> Rest(int all, ImmutableArray<TimelineEvent> shown, TimelineQuestion asked) =>
        all > shown.Length ? [$"These are the first {shown.Length}; {Further(shown[^1], asked)} lists what comes after."] : [];

    private static IEnumerable<string> OnPicture(Timeline timeline, DrawnTimeline? drawn) =>
        drawn is null ? ["The picture could not be drawn here; the list has all of it."]
        : drawn.HasWords ? []
        : [$"The picture shows when {(timeline.Found > timeline.Events.Length ? "these" : "all")} {timeline.Events.Length} were; of fewer, by a term or by years, it has the words too."];

    // The command that goes on from an event.
    private static string Further(TimelineEvent from, TimelineQuestion asked)
    {
        var to = asked.Range is { IsOpenEnd: false, LastYear: { } last } ? TimelineText.Year(last) : "";
        return $"{Description.Name} {Answering.Shown(asked.Term)}".TrimEnd() + $" {TimelineText.Year(from.Period.FirstYear ?? from.Period.LastYear ?? 1)}..{to}" + (asked.Theme == PictureTheme.Dark ? " dark" : "");
    }

    private static string FilterOf(TimelineQuestion asked) => string.Join(", ", new[] { Answering.Shown(asked.Term), asked.RangeText }.Where(p => p.Length > 0));

    private static Reply Undated(IndexedReading reading, CommandRequest request, Query query, ImmutableArray<Match> matches) =>
        Answering.Page(reading, request, [.. matches.OrderByDescending(m => m.Kind).ThenByDescending(m => m.Coverage).ThenBy(m => m.Sentence)]) with
        {
            Status = ReplyStatus.NoDate,
            Title = $"The reading names “{Answering.Shown(query.Text)}” and dates nothing of it.",
            Notes = Answering.NotesOn(query, matches),
        };

    private static Reply Empty(IndexedReading reading, CommandRequest request, TimelineQuestion asked, ImmutableArray<TimelineEvent> found) => new()
    {
        Request = request,
        Status = ReplyStatus.NotFound,
        Reading = reading.Reading.Id,
        Title = found.IsEmpty ? $"This reading gives no dates ({reading.Reading.Metadata.Title})." : $"Nothing here is dated {asked.RangeText}.",
        Notes = found.IsEmpty ? [] : [$"{TimelineText.Count(found.Length)}{(asked.Term.Length > 0 ? $" of “{Answering.Shown(asked.Term)}”" : "")}: the first {TimelineText.Date(found[0])}, the last {TimelineText.Date(found[^1])}."],
        Suggestions = NearestTerms.BySpelling(reading, asked.Term, 3),
    };

    private static ImmutableArray<DateAnswer> DatesOf(ImmutableArray<TimelineEvent> events, ImmutableArray<Passage> passages)
    {
        var answers = ImmutableArray.CreateBuilder<DateAnswer>();
        for (var i = 0; i < passages.Length; i++)
            foreach (var e in events.Where(e => e.Passage.SentenceSpan == passages[i].SentenceSpan))
                answers.Add(new DateAnswer(e.Date.Edtf, e.Printed, e.Date.InWords, i));
        return answers.ToImmutable();
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
