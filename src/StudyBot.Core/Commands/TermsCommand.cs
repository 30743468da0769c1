using System.Collections.Immutable;
using StudyBot.Core.Chat;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Terms;

namespace StudyBot.Core.Commands;

/// <summary>What the reading names, by kind, with how often and where: all kinds, one, or what begins with some letters.</summary>
public static class TermsCommand
{
    /// <summary>Of each kind where all are shown at once; on one page where one is.</summary>
    private const int OfEachKind = 5;
    private const int OnPage = 30;

    /// <summary>So few are not worth a page of their own.</summary>
    private const int Rest = 5;

    public static CommandDescription Description { get; } = new(
        "/terms", "The reading's people, places, institutions, acronyms and concepts, with pages", "KIND OR LETTER",
        "people, institutions, places, acronyms, treaties, works, concepts, or first letters", "/terms people")
    {
        IsOptional = true,
        Translations =
        [
            new("it", "Persone, luoghi, istituzioni, sigle e concetti della lettura, con le pagine", "people, places, institutions, acronyms, works, treaties, concepts, o le prime lettere"),
            new("fr", "Personnes, lieux, institutions, sigles et notions de la lecture, avec les pages", "people, places, institutions, acronyms, works, treaties, concepts, ou les premières lettres"),
            new("de", "Personen, Orte, Institutionen, Kürzel und Begriffe des Textes, mit Seiten", "people, places, institutions, acronyms, works, treaties, concepts, oder Anfangsbuchstaben"),
            new("es", "Personas, lugares, instituciones, siglas y conceptos de la lectura, con páginas", "people, places, institutions, acronyms, works, treaties, concepts, o las primeras letras"),
        ],
    };

    public static Reply Answer(IndexedReading reading, CommandRequest request)
    {
        if (request.Argument.Length > Answering.LongestArgument)
            return Answering.Usage(request, Description, $"{Description.Name} takes a kind of term or first letters.");
        var asked = QueryReader.Plain(request.Argument);
        if (asked.Length == 0 || TermKinds.IsEverything(asked))
            return Overview(reading, request);
        return !IsAcronym(reading, asked) && TermKinds.Parse(asked) is { IsEmpty: false } kinds
            ? Listed(reading, request, [.. reading.Book.All.Where(t => kinds.Contains(t.Kind))], $"This reading names no {string.Join(" and no ", kinds.Select(TermKinds.WordOf))}.")
            : Listed(reading, request, [.. reading.Book.All.Where(t => t.Begins(asked))], $"No term of this reading begins with “{Answering.Shown(asked)}”.");
    }

    /// <summary>Kinds and first letters; then names, for who types one.</summary>
    public static ImmutableArray<string> Complete(IndexedReading reading, string typed, int limit)
    {
        var start = QueryReader.Plain(typed);
        var last = typed.TrimStart().LastIndexOf(' ') + 1;
        var (kinds, word) = (typed.TrimStart()[..last], typed.TrimStart()[last..]);
        return [.. (last > 0 && TermKinds.Parse(kinds) is { IsEmpty: false } named ? TermKinds.Words.Where(w => !TermKinds.Parse(w).Intersect(named).Any() && w.StartsWith(word, StringComparison.OrdinalIgnoreCase)).Select(w => kinds + w) : [])
            .Concat(TermKinds.Words.Where(w => w.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
            .Concat(start.Length == 0 ? [] : reading.BookSoon?.All.Where(t => t.Name.StartsWith(start, StringComparison.OrdinalIgnoreCase)).Select(t => t.Name) ?? [])
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(limit)];
    }

    // "IDEA" in capitals is the body that the reading calls so; "idea" is a kind.
    private static bool IsAcronym(IndexedReading reading, string asked) => reading.Book.Find(asked, TermKind.Acronym) is { Kind: TermKind.Acronym } acronym && acronym.AllForms.Contains(asked, StringComparer.Ordinal);

    private static Reply Overview(IndexedReading reading, CommandRequest request)
    {
        var groups = reading.Book.All.GroupBy(t => t.Kind).Select(g => Group(g.Key, g.Take(OfEachKind), g.Count())).ToImmutableArray();
        return groups.IsEmpty ? None(reading, request, "I found no terms in this reading.") : Shown(reading, request, groups) with
        {
            Title = "What this reading names, most often first.",
            Notes = [$"One kind whole: {Description.Example}; by first letters: {Description.Name} s. Kinds are told by rule, and sometimes wrongly."],
        };
    }

    private static Reply Listed(IndexedReading reading, CommandRequest request, Term[] terms, string none)
    {
        if (terms.Length == 0)
            return None(reading, request, none);
        var skip = Math.Clamp(request.Skip, 0, terms.Length - 1);
        var shown = request.IsWhole || terms.Length - skip <= OnPage + Rest ? terms.Length - skip : OnPage;
        var groups = terms.Skip(skip).Take(shown).GroupBy(t => t.Kind).Select(g => Group(g.Key, g, terms.Count(t => t.Kind == g.Key))).ToImmutableArray();
        var left = terms.Length - skip - shown;
        return Shown(reading, request, groups) with
        {
            Actions = left > 0 ? [new ReplyAction(ReplyActionKind.More, $"{left} more {(left == 1 ? "term" : "terms")}", request with { Reading = reading.Reading.Id, Skip = skip + shown })] : [],
        };
    }

    private static TermGroup Group(TermKind kind, IEnumerable<Term> terms, int total) =>
        new(TermKinds.NameOf(kind), TermKinds.TitleOf(kind), [.. terms.Select(t => new TermEntry(t.Name, t.Forms, t.Expansion, t.Mentions.Length, t.Pages))], total);

    private static Reply Shown(IndexedReading reading, CommandRequest request, ImmutableArray<TermGroup> groups) =>
        new() { Request = request, Status = ReplyStatus.Ok, Reading = reading.Reading.Id, Terms = groups };

    private static Reply None(IndexedReading reading, CommandRequest request, string why) => new()
    {
        Request = request,
        Status = ReplyStatus.NotFound,
        Reading = reading.Reading.Id,
        Title = why,
        Suggestions = NearestTerms.BySpelling(reading, QueryReader.Plain(request.Argument), 3),
    };
}
