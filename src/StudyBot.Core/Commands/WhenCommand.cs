using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Analysis.Dates;
using StudyBot.Core.Chat;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Commands;

/// <summary>The date that belongs to what is asked, as the reading states it; never one that it does not state.</summary>
public static class WhenCommand
{
    public static CommandDescription Description { get; } = new(
        "/when", "The date that the reading gives for an event, a person or an idea", "EVENT",
        "What to date, for example bucharest declaration; a year lists what the reading dates to it", "/when bucharest declaration")
    {
        Translations =
        [
            new("it", "La data che la lettura dà per un evento, una persona o un'idea", "Che cosa datare, per esempio bucharest declaration; un anno elenca ciò che vi è datato"),
            new("fr", "La date que la lecture donne pour un événement, une personne ou une idée", "Ce qu'il faut dater, par exemple bucharest declaration ; une année liste ce qui y est daté"),
            new("de", "Das Datum, das der Text für ein Ereignis, eine Person oder eine Idee nennt", "Was zu datieren ist, zum Beispiel bucharest declaration; ein Jahr nennt, was darauf fällt"),
            new("es", "La fecha que la lectura da para un hecho, una persona o una idea", "Qué fechar, por ejemplo bucharest declaration; un año enumera lo fechado en él"),
        ],
    };

    public static Reply Answer(IndexedReading reading, CommandRequest request)
    {
        if (Answering.Find(reading, request, Description, out var refusal) is not ({ } query, var matches))
            return AskedDate(request.Argument) is { } date && InSamePeriod(reading, request, date) is { } dated ? dated : refusal;
        var ranked = matches.Select(m => Bind(reading, m)).ToArray();
        var best = ranked.Where(b => b.Date is not null).OrderByDescending(b => b.Score).ThenBy(b => b.Match.Sentence).ToList();
        return best.Count > 0 ? Dated(reading, request, query, matches, best) : Undated(reading, request, query, matches);
    }

    private static Reply Dated(IndexedReading reading, CommandRequest request, Query query, ImmutableArray<Match> matches, List<Bound> ranked)
    {
        var page = Answering.Page(reading, request, [.. ranked.Select(b => b.Match)]);
        var shown = ranked.Skip(Answering.FirstShown(request, ranked.Count)).Take(page.Passages.Length).ToArray();
        var dates = Answers(reading, shown);
        return page with
        {
            Title = dates is [_] ? Capitalised(dates[0].InWords) : $"{Capitalised(dates[0].InWords)}; also {string.Join("; ", dates.Skip(1).Select(d => d.InWords))}",
            Notes = [.. Answering.NotesOn(query, matches), .. OnAskedYear(query, dates)],
            Dates = dates,
            Suggestions = NearestTerms.Related(reading, query, [.. shown.Select(b => b.Match.Sentence)], 3),
        };
    }

    private static Reply Undated(IndexedReading reading, CommandRequest request, Query query, ImmutableArray<Match> matches) =>
        Answering.Page(reading, request, [.. matches.OrderByDescending(m => m.Kind).ThenByDescending(m => m.Coverage).ThenBy(m => m.Sentence)]) with
        {
            Status = ReplyStatus.NoDate,
            Title = matches.Any(m => m.Kind >= MatchKind.Near)
                ? $"The reading names “{Answering.Shown(query.Text)}” and gives no date for it."
                : $"The reading gives no date for “{Answering.Shown(query.Text)}”.",
            Notes = Answering.NotesOn(query, matches),
        };

    private static ImmutableArray<DateAnswer> Answers(IndexedReading reading, IReadOnlyList<Bound> shown)
    {
        var answers = ImmutableArray.CreateBuilder<DateAnswer>();
        for (var i = 0; i < shown.Count; i++)
            if (shown[i].Date is { } date && answers.All(a => a.Edtf != date.Edtf))
                answers.Add(new DateAnswer(date.Edtf, date.Span.Of(reading.Reading.Text), date.InWords, i));
        return answers.ToImmutable();
    }

    private sealed record Bound(Match Match, DateExpression? Date, double Score);

    // The strongest date of the sentence for any place where the term stands in it.
    private static Bound Bind(IndexedReading reading, Match match)
    {
        (DateExpression? Date, double Strength) best = (null, 0);
        foreach (var (date, strength) in DatesOf(reading, match))
            if (strength > best.Strength)
                best = (date, strength);
        return new Bound(match, best.Date, best.Strength + (int)match.Kind * 0.2 * match.Coverage - (match.Alternative ? 0.1 : 0));
    }

    /// <summary>The dates of the sentence that belong to the term, each as strongly as for any place where the term stands.</summary>
    internal static IEnumerable<(DateExpression Date, double Strength)> DatesOf(IndexedReading reading, Match match)
    {
        var dates = reading.Dates[match.Sentence];
        var tokens = reading.Terms.Sentences[match.Sentence];
        var places = Places(reading, match, dates);
        foreach (var date in dates)
            foreach (var (first, last) in places)
            {
                if (first - date.Last > DateBinding.Farthest || date.First - last > DateBinding.Farthest)
                    continue;
                var strength = DateBinding.Strength(reading.Reading.Text, tokens, dates, date, first, last);
                // Asked for the nineties, a range that begins before them comes after them.
                if (strength == 1 && date.Edtf.Contains('/'))
                    strength = 0.9;
                if (strength >= DateBinding.Threshold)
                    yield return (date, strength);
            }
    }

    // Where the term stands. A year in the question tells nothing of what its event is dated by.
    private static ImmutableArray<(int First, int Last)> Places(IndexedReading reading, Match match, ImmutableArray<DateExpression> dates)
    {
        if (match.Kind == MatchKind.Phrase)
            return match.Hits;
        var others = match.Hits.Where(h => h.First >= match.First && h.Last <= match.Last && !dates.Any(d => h.First >= d.First && h.Last <= d.Last)).ToArray();
        return others.Length == 0 ? [(match.First, match.Last)] : [(others.Min(h => h.First), others.Max(h => h.Last))];
    }

    private static ImmutableArray<string> OnAskedYear(Query query, ImmutableArray<DateAnswer> dates)
    {
        var asked = query.Terms.Length < 2 ? null : query.Terms.Select(t => t.Surface).FirstOrDefault(s => s.Length == 4 && s.All(char.IsAsciiDigit));
        return asked is null || dates.Any(d => d.Edtf.Contains(asked, StringComparison.Ordinal)) ? [] : [$"You asked about {asked}; the reading gives {dates[0].InWords}."];
    }

    private static Point? AskedDate(string argument)
    {
        var text = QueryReader.Plain(argument);
        text = text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
        var tokens = Tokenizer.Tokenize(text, new TextSpan(0, text.Length));
        return tokens is [_, ..] && Point.Read(text, tokens, 0) is { } point && point.Length == tokens.Length ? point : null;
    }

    // "1980s" where the reading prints "‘80s": the same period under another spelling.
    private static Reply? InSamePeriod(IndexedReading reading, CommandRequest request, Point point)
    {
        var found = new List<Bound>();
        for (var s = 0; s < reading.Dates.Length; s++)
            foreach (var date in reading.Dates[s].Where(d => d.Edtf.Split('/').Contains(point.Edtf)).Take(1))
                found.Add(new Bound(new Match(s, MatchKind.Phrase, 1, date.First, date.Last, [(date.First, date.Last)], false), date, 1));
        if (found.Count == 0)
            return null;
        var query = new Query(Answering.Shown(request.Argument), [new QueryTerm(request.Argument, [], [], false)], [new Alternative([point.Edtf], false)], []);
        return Dated(reading, request, query, [], found);
    }

    private static string Capitalised(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
