using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Chat;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Terms;

namespace StudyBot.Core.Commands;

/// <summary>What the reading says of a person or an institution: the first mention, what they are quoted or reported as saying, and the rest in order.</summary>
public static class WhoCommand
{
    public static CommandDescription Description { get; } = new(
        "/who", "What the reading says of a person or institution, and what they are quoted as saying", "NAME",
        "A person or institution of the reading, for example Nicoletta Pirozzi", "/who nicoletta pirozzi")
    {
        Translations =
        [
            new("it", "Che cosa dice la lettura di una persona o istituzione, e che cosa ne cita", "Una persona o istituzione della lettura, per esempio Nicoletta Pirozzi"),
            new("fr", "Ce que la lecture dit d'une personne ou d'une institution, et ce qu'elle en cite", "Une personne ou une institution de la lecture, par exemple Nicoletta Pirozzi"),
            new("de", "Was der Text von einer Person oder Institution sagt, und was er von ihr zitiert", "Eine Person oder Institution des Textes, zum Beispiel Nicoletta Pirozzi"),
            new("es", "Qué dice la lectura de una persona o institución, y qué cita de ella", "Una persona o institución de la lectura, por ejemplo Nicoletta Pirozzi"),
        ],
    };

    public static Reply Answer(IndexedReading reading, CommandRequest request)
    {
        if (request.Argument.Length > Answering.LongestArgument)
            return Answering.Usage(request, Description, $"{Description.Name} takes a name.");
        var asked = Bare(QueryReader.Plain(request.Argument));
        if (asked.Length == 0)
            return Answering.Usage(request, Description, $"{Description.Name} needs a name.");
        var query = QueryReader.Read(reading, asked);
        if ((TermLookup.Find(reading, asked, query) ?? FamilyFirst(reading, asked)) is not { } term)
            return PersonNames.Meant(reading, asked) is { IsEmpty: false } several ? Several(reading, request, asked, several)
                : Conjuncts.Of(reading, asked, least: 1) is { Length: > 1 } names && names.Any(n => TermLookup.Find(reading, n, QueryReader.Read(reading, n)) is not null) ? EachAlone(reading, request, names)
                : NoName(reading, request, asked, query);
        if (term.Kind is not (TermKind.Person or TermKind.Institution))
            return NoActor(reading, request, asked, term.Name, $"“{term.Name}” is {Indefinite(term.Kind)} in this reading, no person or institution that I could tell.");
        var spoken = Spoken(reading, term);
        var ranked = Ranked(reading, term, spoken);
        var page = Answering.Page(reading, request, [.. ranked.Select(r => r.Match)]);
        var skip = Answering.FirstShown(request, ranked.Count);
        return page with
        {
            Title = request.Skip > 0 ? "" : $"{term.Name}: {(term.Kind == TermKind.Person ? "a person" : "an institution")}, named {Times(term.Mentions.Length)}{Pages(term)}.",
            Notes = request.Skip > 0 ? [] : [.. ReadAs(query, term, asked), .. Namesakes(reading, term, asked), .. spoken.Count == 0 ? [$"The reading quotes no words of {(term.Kind == TermKind.Person ? "theirs" : "its own")} that I could tell."] : ImmutableArray<string>.Empty],
            Passages = [.. page.Passages.Select((p, i) => p with { Heading = ranked[skip + i].Heading })],
        };
    }

    /// <summary>People first, then institutions.</summary>
    public static ImmutableArray<string> Complete(IndexedReading reading, string typed, int limit)
    {
        // "president pu".
        var start = PersonNames.WithoutTitle(QueryReader.Plain(typed));
        if (reading.BookSoon is null)
            return NearestTerms.Completing(reading, start, limit);
        var names = Actors(reading).ToArray();
        return [.. names.Where(t => t.Name.StartsWith(start, StringComparison.OrdinalIgnoreCase)).Select(t => t.Name)
            .Concat(names.SelectMany(t => t.Forms).Where(f => start.Length > 0 && f.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
            .Concat(names.Where(t => t.Name.Contains(" " + start, StringComparison.OrdinalIgnoreCase)).Select(t => t.Name))
            .Concat(NearestTerms.Near(names.Select(t => t.Name), start))
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(limit)];
    }

    private static List<(Match Match, string Heading)> Ranked(IndexedReading reading, Term term, List<(Match Match, string Heading)> spoken)
    {
        var mentions = term.Mentions.GroupBy(m => m.Sentence).Select(s => MatchOf(s.Key, [.. s.Select(m => (m.First, m.Last))])).ToArray();
        var first = mentions[0];
        var ranked = new List<(Match, string)> { (first, spoken.Any(s => s.Match.Sentence == first.Sentence) ? "First mention, with words of theirs" : "First mention") };
        ranked.AddRange(spoken.Where(s => s.Match.Sentence != first.Sentence));
        ranked.AddRange(mentions.Skip(1).Where(m => spoken.All(s => s.Match.Sentence != m.Sentence)).Select(m => (m, "Further mentions")));
        return ranked;
    }

    // Their speeches are matched by the words in them, so that the passage names who speaks.
    private static List<(Match Match, string Heading)> Spoken(IndexedReading reading, Term term)
    {
        var spoken = new List<(Match, string)>();
        for (var s = 0; s < reading.Speeches.Length; s++)
            if (reading.Speeches[s].FirstOrDefault(p => term.AllForms.Contains(p.Name, StringComparer.Ordinal)) is { } speech && TokensOf(reading, s, speech) is ({ } first, { } last))
                spoken.Add((MatchOf(s, [(first, last)]), speech.Reported ? "Reported" : "Quoted"));
        return spoken;
    }

    private static (int? First, int? Last) TokensOf(IndexedReading reading, int sentence, Speech speech)
    {
        var tokens = reading.Terms.Sentences[sentence];
        var within = Enumerable.Range(0, tokens.Length).Where(i => speech.Scope.Contains(tokens[i].Span)).ToArray();
        return within.Length == 0 ? (null, null) : (within[0], within[^1]);
    }

    private static Match MatchOf(int sentence, ImmutableArray<(int First, int Last)> hits) => new(sentence, MatchKind.Phrase, 1, hits[0].First, hits[^1].Last, hits, false);

    // "who is Putin", "Putin's"; empty where no name is left: "who is", "who was the".
    private static string Bare(string asked)
    {
        string[] words = [.. asked.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(w => w.ToLowerInvariant() is "who's" or "who’s")];
        var frame = words switch
        {
            [var who, var verb, ..] when who.Equals("who", StringComparison.OrdinalIgnoreCase) && IsVerb(verb) => 2,
            [var verb, _, ..] when IsVerb(verb) => 1,
            // "IS" may be a body.
            [var verb] when IsVerb(verb) && verb.Any(char.IsLower) => 1,
            _ => 0,
        };
        return words[frame..].All(w => w is "the" or "a" or "an") ? "" : WithoutPossessive(string.Join(' ', words[frame..]));

        static bool IsVerb(string word) => word.ToLowerInvariant() is "is" or "was" or "are" or "were";
    }

    private static string WithoutPossessive(string asked) => asked.EndsWith("'s", StringComparison.OrdinalIgnoreCase) || asked.EndsWith("’s", StringComparison.OrdinalIgnoreCase) ? asked[..^2] : asked;

    // "Smith, Michael".
    private static Term? FamilyFirst(IndexedReading reading, string asked) =>
        asked.Split(',', StringSplitOptions.TrimEntries) is [{ Length: > 0 } family, { Length: > 0 } given] && PersonNames.Meant(reading, $"{given} {family}") is [var only] ? only : null;

    private static Reply Several(IndexedReading reading, CommandRequest request, string asked, ImmutableArray<Term> people) =>
        Answering.Usage(request, Description, $"“{Answering.Shown(asked)}” may be {Answering.Count(people.Length)} people of this reading: {string.Join(", ", people.Select(p => p.Name))}.") with
        {
            Reading = reading.Reading.Id,
            Notes = [$"Ask for one of them: {Description.Name} {people[0].Name}"],
            Suggestions = [.. people.Select(p => p.Name)],
        };

    private static Reply EachAlone(IndexedReading reading, CommandRequest request, ImmutableArray<string> names) =>
        Answering.Usage(request, Description, $"{Answering.Listed(names)} are {Answering.Count(names.Length)} names; {Description.Name} takes one.") with
        {
            Reading = reading.Reading.Id,
            Notes = [$"One at a time: {Description.Name} {Answering.Shown(names[0])}. Side by side: {CompareCommand.Description.Name} {Answering.Shown(names[0])} with {Answering.Shown(names[1])}"],
            Suggestions = [.. names.Select(n => TermLookup.Find(reading, n, QueryReader.Read(reading, n))?.Name).OfType<string>().Distinct()],
        };

    // Who is called by the name alone is answered with; others have it too.
    private static IEnumerable<string> Namesakes(IndexedReading reading, Term term, string asked) =>
        term.Kind == TermKind.Person && PersonNames.Meant(reading, asked).Remove(term) is { IsEmpty: false } others ? [$"“{Answering.Shown(asked)}” may mean {string.Join(" or ", others.Select(o => o.Name))} too."] : [];

    private static Reply NoName(IndexedReading reading, CommandRequest request, string asked, Query? query)
    {
        var isThere = query is not null && !PersonNames.HasInitial(asked) && !query.Unknown.Any() && Matcher.Find(reading, query).Any(m => m.Kind == MatchKind.Phrase);
        return isThere
            ? NoActor(reading, request, asked, query!.Text, $"“{Answering.Shown(query.Text)}” stands in this reading, and is no person or institution that I could tell.")
            : Answering.NotCovered(reading, request, query) with { Notes = [.. Actors(reading).FirstOrDefault(t => IsSlipOf(t, asked)) is { } near ? [$"Did you mean {near.Name}? {Description.Name} {near.Name}"] : ImmutableArray<string>.Empty], Suggestions = Nearest(reading, asked) };
    }

    private static Reply NoActor(IndexedReading reading, CommandRequest request, string asked, string name, string why) => new()
    {
        Request = request,
        Status = ReplyStatus.NotFound,
        Reading = reading.Reading.Id,
        Title = why,
        Notes = [$"What it says of it: {ExplainCommand.Description.Name} {Answering.Shown(name)}"],
        Suggestions = Nearest(reading, asked),
    };

    private static ImmutableArray<string> Nearest(IndexedReading reading, string typed) =>
        NearestTerms.BySpelling([.. Actors(reading).Select(t => t.Name)], typed, 3);

    private static IEnumerable<Term> Actors(IndexedReading reading) => reading.Book.Of(TermKind.Person).Concat(reading.Book.Of(TermKind.Institution));

    // The whole name or its last word, but for a slip in four letters.
    private static bool IsSlipOf(Term actor, string asked) => actor.AllForms.Any(form => NearestTerms.IsSlip(form, asked) || actor.Kind == TermKind.Person && NearestTerms.IsSlip(form[(form.LastIndexOf(' ') + 1)..], PersonNames.WithoutTitle(asked)));

    private static IEnumerable<string> ReadAs(Query? query, Term term, string asked) =>
        term.AllForms.Any(f => string.Equals(f, asked, StringComparison.OrdinalIgnoreCase)) ? []
        : query?.Readings is { IsEmpty: false } readings ? readings
        : term.Kind == TermKind.Person && PersonNames.IsFuller(term, asked) ? [$"The reading has “{term.Name}” alone."] : [];

    private static string Indefinite(TermKind kind) => kind switch
    {
        TermKind.Place => "a place",
        TermKind.Work => "a work",
        TermKind.Treaty => "a treaty or policy",
        TermKind.Acronym => "an acronym",
        _ => "a concept",
    };

    private static string Times(int count) => count switch { 1 => "once", 2 => "twice", _ => $"{count} times" };

    private static string Pages(Term term) => term.Pages.IsEmpty ? "" : $", on {TermLines.Pages(term.Pages)}";
}
