using System.Collections.Immutable;
using StudyBot.Core.Chat;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Commands;

/// <summary>The sentence that defines or introduces a term, then how the argument develops it, in order.</summary>
public static class ExplainCommand
{
    public static CommandDescription Description { get; } = new(
        "/explain", "What the reading says a term means, and how the argument develops it", "TERM",
        "A concept, name or acronym of the reading, for example conditionality", "/explain conditionality")
    {
        Translations =
        [
            new("it", "Che cosa significa un termine secondo la lettura, e come l'argomento lo sviluppa", "Un concetto, nome o acronimo della lettura, per esempio conditionality"),
            new("fr", "Ce qu'un terme signifie selon la lecture, et comment l'argument le développe", "Un concept, un nom ou un sigle de la lecture, par exemple conditionality"),
            new("de", "Was ein Begriff nach dem Text bedeutet, und wie die Darstellung ihn entfaltet", "Ein Begriff, Name oder Kürzel des Textes, zum Beispiel conditionality"),
            new("es", "Qué significa un término según la lectura, y cómo lo desarrolla el argumento", "Un concepto, nombre o sigla de la lectura, por ejemplo conditionality"),
        ],
    };

    public static Reply Answer(IndexedReading reading, CommandRequest request) => Answer(reading, request, first: null);

    /// <param name="first">The sentence to show first, where it has the term; else the one that defines it best.</param>
    internal static Reply Answer(IndexedReading reading, CommandRequest request, int? first)
    {
        if (Answering.Find(reading, request, Description, out var refusal) is not ({ } query, var matches))
            return refusal;
        var ranked = Rank(reading, query, matches, first);
        return Answering.Page(reading, request, ranked) with
        {
            Notes = Answering.NotesOn(query, matches),
            Suggestions = NearestTerms.Related(reading, query, [.. ranked.Take(Answering.PassagesShown).Select(m => m.Sentence)], 4),
        };
    }

    // The best definition first; each page of what follows keeps the order of the argument.
    private static List<Match> Rank(IndexedReading reading, Query query, ImmutableArray<Match> matches, int? wanted)
    {
        var scored = matches.Select((m, i) => (Match: m, Score: DefinitionScore.Of(reading, m, i))).OrderByDescending(s => s.Match.Sentence == wanted).ThenByDescending(s => s.Score).ThenBy(s => s.Match.Sentence).ToArray();
        var first = scored[0].Match;
        var rest = scored.Skip(1).Select(s => s.Match).ToList();
        if (Development(reading, query, first, matches) is { } development)
            rest.Insert(0, development);
        var ranked = new List<Match> { first };
        ranked.AddRange(rest.Take(Answering.PassagesShown - 1).OrderBy(m => m.Sentence));
        ranked.AddRange(rest.Skip(Answering.PassagesShown - 1).OrderBy(m => m.Sentence));
        return ranked;
    }

    /// <summary>The sentence after the definition, where it goes on about the term's last word without naming the term again.</summary>
    private static Match? Development(IndexedReading reading, Query query, Match first, ImmutableArray<Match> matches)
    {
        var next = first.Sentence + 1;
        if (query.Terms.Length < 2 || matches.Length > 2 || next >= reading.Reading.Sentences.Length || matches.Any(m => m.Sentence == next)
            || reading.Reading.Sentences[next].Paragraph != reading.Reading.Sentences[first.Sentence].Paragraph)
            return null;
        var head = query.Terms[^1];
        foreach (var key in head.Keys)
            foreach (var posting in PhraseFinder.Find(reading, [key], capitalsOnly: false))
                if (posting.Sentence == next)
                    return new Match(next, MatchKind.Partial, 0, posting.First, posting.Last, [(posting.First, posting.Last)], false);
        return null;
    }
}
