using System.Collections.Immutable;
using StudyBot.Core.Chat;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Terms;

namespace StudyBot.Core.Commands;

/// <summary>Where the reading speaks of two things together, then of each: side by side, cited.</summary>
public static class CompareCommand
{
    /// <summary>Of one page: together, and of each. With the buttons of each as many as a message holds.</summary>
    private const int Together = 2;
    private const int OfEach = 1;
    private const int OnPage = Together + 2 * OfEach;

    private const string Joiner = " with ";

    /// <summary>Those that a second term is completed after.</summary>
    private static readonly ImmutableArray<string> s_joiners = [Joiner, " versus ", " vs ", " vs. ", " v. ", " and ", " or "];

    public static CommandDescription Description { get; } = new(
        "/compare", "Where the reading speaks of two things together, and what it says of each", "A with B",
        "Two terms of the reading with “with” between, for example NATO with OSCE", "/compare NATO with OSCE")
    {
        Parts =
        [
            new("term", "A term, name or acronym of the reading, for example NATO",
                [("it", "Un termine, nome o acronimo della lettura, per esempio NATO"), ("fr", "Un terme, un nom ou un sigle de la lecture, par exemple NATO"), ("de", "Ein Begriff, Name oder Kürzel des Textes, zum Beispiel NATO"), ("es", "Un término, nombre o sigla de la lectura, por ejemplo NATO")]),
            new("with", "What to compare it with, for example OSCE",
                [("it", "Con che cosa confrontarlo, per esempio OSCE"), ("fr", "À quoi le comparer, par exemple OSCE"), ("de", "Womit er verglichen wird, zum Beispiel OSCE"), ("es", "Con qué compararlo, por ejemplo OSCE")]),
        ],
        Translations =
        [
            new("it", "Dove la lettura parla di due cose insieme, e che cosa dice di ciascuna", "Due termini della lettura con “with” in mezzo, per esempio NATO with OSCE"),
            new("fr", "Où la lecture parle de deux choses ensemble, et ce qu'elle dit de chacune", "Deux termes de la lecture, « with » entre eux, par exemple NATO with OSCE"),
            new("de", "Wo der Text von zweierlei zusammen spricht, und was er von jedem sagt", "Zwei Begriffe des Textes mit „with“ dazwischen, zum Beispiel NATO with OSCE"),
            new("es", "Dónde la lectura habla de dos cosas juntas, y qué dice de cada una", "Dos términos de la lectura con “with” en medio, por ejemplo NATO with OSCE"),
        ],
    };

    public static Reply Answer(IndexedReading reading, CommandRequest request)
    {
        if (request.Argument.Length > Answering.LongestArgument)
            return Answering.Usage(request, Description, $"{Description.Name} takes two terms.");
        var asked = QueryReader.Plain(request.Argument);
        if (asked.Length == 0)
            return Answering.Usage(request, Description, $"{Description.Name} needs two terms.");
        var things = Conjuncts.Of(reading, asked, least: 2);
        if (things is not [{ Length: > 0 } one, { Length: > 0 } two])
            return NotTwo(reading, request, things.RemoveAll(t => t.Length == 0));
        ImmutableArray<Side> sides = [Side.Of(reading, one), Side.Of(reading, two)];
        return sides switch
        {
            [{ IsThere: false }, { IsThere: false }] => Neither(reading, request, sides),
            [{ IsThere: true }, { IsThere: true }] when sides[0].IsSame(sides[1]) => Answering.Usage(request, Description, $"“{Answering.Shown(one)}” and “{Answering.Shown(two)}” are the same in this reading; {ExplainCommand.Description.Name} {Answering.Shown(one)} says what it has on it."),
            _ => Shown(reading, request, sides),
        };
    }

    /// <summary>The first term, then <c>with</c>, then the second.</summary>
    public static ImmutableArray<string> Complete(IndexedReading reading, string typed, int limit)
    {
        // A name may have an "and" of its own: it parts what is a term without the rest.
        foreach (var joiner in s_joiners)
            if (typed.LastIndexOf(joiner, StringComparison.OrdinalIgnoreCase) is > 0 and var at && (joiner == Joiner || reading.BookSoon?.Find(QueryReader.Plain(typed[..at])) is not null))
                return [.. NearestTerms.Completing(reading, typed[(at + joiner.Length)..], limit).Select(t => typed[..(at + joiner.Length)].TrimStart() + t)];
        var first = NearestTerms.Completing(reading, typed, limit);
        var whole = QueryReader.Plain(typed);
        // A whole term goes on with what stands with it most often.
        return reading.BookSoon?.Find(whole) is { } term
            ? [.. Company(reading, term).Take(limit - 1).Select(other => $"{whole}{Joiner}{other}"), .. first.Take(1)]
            : first;
    }

    private static IEnumerable<string> Company(IndexedReading reading, Term term)
    {
        var sentences = term.Mentions.Select(m => m.Sentence).ToHashSet();
        return reading.Book.All.Where(t => t.Kind != TermKind.Acronym && t != term && !t.AllForms.Intersect(term.AllForms).Any())
            .Select(t => (t.Name, Count: t.Mentions.Count(m => sentences.Contains(m.Sentence)))).Where(t => t.Count > 0).OrderByDescending(t => t.Count).Select(t => t.Name).Distinct();
    }

    private static Reply NotTwo(IndexedReading reading, CommandRequest request, ImmutableArray<string> things)
    {
        var usage = Answering.Usage(request, Description, things switch
        {
            [] => $"{Description.Name} needs two terms.",
            [var only] => $"“{Answering.Shown(only)}” is one term; put “with” and another after it.",
            _ => $"{Answering.Listed(things)} are {Answering.Count(things.Length)} terms; {Description.Name} sets two side by side.",
        });
        return things switch
        {
            [] => usage,
            [var only] when TermLookup.Find(reading, only, QueryReader.Read(reading, only)) is { } term && Company(reading, term).FirstOrDefault() is { } other => usage with { Notes = [Line(only, other)] },
            [_] => usage,
            [var one, var two, ..] => usage with { Notes = [.. things.Skip(1).Select(t => Line(one, t)), .. things.Skip(2).Take(1).Select(t => Line(two, t))] },
        };

        static string Line(string one, string two) => $"{Description.Name} {Answering.Shown(one)}{Joiner}{Answering.Shown(two)}";
    }

    private static Reply Shown(IndexedReading reading, CommandRequest request, ImmutableArray<Side> sides)
    {
        var (one, two) = (sides[0], sides[1]);
        var both = (from a in one.Matches join b in two.Matches on a.Sentence equals b.Sentence select Joined(a, b)).ToArray();
        var together = both.Select(m => m.Sentence).ToHashSet();
        var (ofOne, ofTwo) = (Alone(reading, one, together), Alone(reading, two, together));
        var pages = Pages([.. both.Select(m => (m, $"{one.Name} and {two.Name}"))], ofOne, ofTwo).ToList();
        var skip = Answering.FirstShown(request, pages.Count);
        var onPage = Math.Min(OnPage, pages.Count - skip);
        var shown = new HashSet<int>();
        var passages = ImmutableArray.CreateBuilder<Passage>();
        foreach (var (match, heading) in pages.Skip(skip).Take(onPage))
        {
            passages.Add(PassageBuilder.Build(reading, match, shown) with { Heading = heading });
            shown.Add(match.Sentence);
        }

        var left = pages.Count - skip - onPage;
        return new Reply
        {
            Request = request,
            Status = ReplyStatus.Ok,
            Reading = reading.Reading.Id,
            Notes = request.Skip > 0 ? [] : [.. sides.SelectMany(s => s.Readings), .. Remarks(reading, one, two, both.Length)],
            Passages = passages.ToImmutable(),
            Further = [.. pages.Skip(skip + onPage).Select(p => new PassageMark(PassageBuilder.FocusOf(reading, p.Match)))],
            Actions = left > 0 ? [new ReplyAction(ReplyActionKind.More, ChatAnswer.MoreLabel(left), request with { Reading = reading.Reading.Id, Skip = skip + onPage })] : [],
        };
    }

    private static IEnumerable<string> Remarks(IndexedReading reading, Side one, Side two, int both)
    {
        foreach (var (missing, other) in new[] { (one, two), (two, one) })
            if (!missing.IsThere)
                yield return $"“{Answering.Shown(missing.Typed)}” is not in this reading ({reading.Reading.Metadata.Title}); this is what it has on {other.Name}.";
        if (one.IsThere && two.IsThere && both == 0)
            yield return $"No sentence of the reading has both {one.Name} and {two.Name}.";
    }

    // Together first, then each: again and again, so that every page has all three. What one leaves free, the others take in turn.
    private static IEnumerable<(Match Match, string Heading)> Pages((Match, string)[] both, (Match, string)[] one, (Match, string)[] two)
    {
        var parts = new[] { new Queue<(Match, string)>(both), new(one), new(two) };
        while (parts.Any(p => p.Count > 0))
        {
            int[] take = [Math.Min(Together, parts[0].Count), Math.Min(OfEach, parts[1].Count), Math.Min(OfEach, parts[2].Count)];
            for (var turn = 1; take.Sum() < OnPage && Enumerable.Range(0, parts.Length).Any(i => parts[i].Count > take[i]); turn = (turn + 1) % parts.Length)
                take[turn] = Math.Min(take[turn] + 1, parts[turn].Count);
            for (var i = 0; i < parts.Length; i++)
                for (; take[i] > 0; take[i]--)
                    yield return parts[i].Dequeue();
        }
    }

    // The sentence that says best what it is comes first; after it, as the reading goes.
    private static (Match, string)[] Alone(IndexedReading reading, Side side, HashSet<int> together)
    {
        var alone = side.Matches.Where(m => !together.Contains(m.Sentence)).ToArray();
        // A sentence before one that has both may be shown with that one already.
        var best = alone.Length == 0 ? null : alone.Select((m, i) => (Match: m, Score: DefinitionScore.Of(reading, m, i))).OrderBy(s => together.Contains(s.Match.Sentence + 1)).ThenByDescending(s => s.Score).ThenBy(s => s.Match.Sentence).First().Match;
        return [.. alone.OrderByDescending(m => m == best).ThenBy(m => together.Contains(m.Sentence + 1)).ThenBy(m => m.Sentence).Select(m => (m, side.Name))];
    }

    private static Match Joined(Match one, Match two)
    {
        ImmutableArray<(int First, int Last)> hits = [.. one.Hits.Concat(two.Hits).Distinct().OrderBy(h => h.First)];
        return new Match(one.Sentence, MatchKind.Phrase, 1, hits[0].First, hits.Max(h => h.Last), hits, false);
    }

    private static Reply Neither(IndexedReading reading, CommandRequest request, ImmutableArray<Side> sides) => new()
    {
        Request = request,
        Status = ReplyStatus.NotFound,
        Reading = reading.Reading.Id,
        Title = $"Neither “{Answering.Shown(sides[0].Typed)}” nor “{Answering.Shown(sides[1].Typed)}” is in this reading ({reading.Reading.Metadata.Title}).",
        Suggestions = [.. sides.SelectMany(s => NearestTerms.BySpelling(reading, s.Typed, 2)).Distinct()],
    };

    /// <summary>One of the two: where the reading has it, and how it was read.</summary>
    private sealed record Side(string Typed, string Name, ImmutableArray<Match> Matches, ImmutableArray<string> Readings)
    {
        public bool IsThere => !Matches.IsEmpty;

        public static Side Of(IndexedReading reading, string typed)
        {
            var query = QueryReader.Read(reading, typed);
            if (TermLookup.Find(reading, typed, query) is { } term)
                return new Side(typed, term.Name, [.. term.Mentions.GroupBy(m => m.Sentence).Select(s => new Match(s.Key, MatchKind.Phrase, 1, s.First().First, s.Last().Last, [.. s.Select(m => (m.First, m.Last))], false))], NotesOf(query, term, typed));
            if (query is null || query.Unknown.Any() && query.Alternatives.IsEmpty)
                return new Side(typed, typed, [], []);
            ImmutableArray<Match> matches = [.. Matcher.Find(reading, query).Where(m => m.Kind >= MatchKind.Near)];
            return new Side(typed, query.Text, matches, query.Readings);
        }

        public bool IsSame(Side other) => Matches.Select(m => (m.Sentence, m.First)).SequenceEqual(other.Matches.Select(m => (m.Sentence, m.First)));

        private static ImmutableArray<string> NotesOf(Query? query, Term term, string typed) =>
            query is null || term.AllForms.Any(f => string.Equals(f, typed, StringComparison.OrdinalIgnoreCase)) ? [] : query.Readings;
    }
}
