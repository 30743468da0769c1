using StudyBot.Core.Analysis;
using StudyBot.Core.Chat;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Commands;

/// <summary>Verbatim sentences on a subject, with section, printed page, citation and who speaks.</summary>
public static class QuoteCommand
{
    public static CommandDescription Description { get; } = new(
        "/quote", "The reading's own words on a subject, ready to cite", "SUBJECT",
        "A word, a phrase or a person, for example sphere of influence", "/quote sphere of influence")
    {
        Translations =
        [
            new("it", "Le parole stesse della lettura su un argomento, pronte da citare", "Una parola, una frase o una persona, per esempio sphere of influence"),
            new("fr", "Les mots mêmes de la lecture sur un sujet, prêts à citer", "Un mot, une expression ou une personne, par exemple sphere of influence"),
            new("de", "Was der Text wörtlich zu einem Thema sagt, fertig zum Zitieren", "Ein Wort, eine Wendung oder eine Person, zum Beispiel sphere of influence"),
            new("es", "Las propias palabras de la lectura sobre un tema, listas para citar", "Una palabra, una frase o una persona, por ejemplo sphere of influence"),
        ],
    };

    public static Reply Answer(IndexedReading reading, CommandRequest request)
    {
        if (Answering.Find(reading, request, Description, out var refusal) is not ({ } query, var matches))
            return refusal;
        Match[] ranked = [.. matches.OrderByDescending(m => Score(reading, m)).ThenBy(m => m.Sentence)];
        return Answering.Page(reading, request, ranked) with
        {
            Notes = Answering.NotesOn(query, matches),
        };
    }

    // What says most about the subject: as its theme, in somebody's own words, neither a scrap nor a page long.
    private static double Score(IndexedReading reading, Match match)
    {
        var tokens = reading.Terms.Sentences[match.Sentence];
        var score = (int)match.Kind * match.Coverage * 2 - (match.Alternative ? 1.5 : 0);
        score += Math.Min(0.3 * (match.Hits.Length - 1), 0.9);
        if (match.First <= 6)
            score += 0.8;
        if (tokens[match.First].Is(TokenTraits.Quoted))
            score += 0.5;
        if (!reading.Speeches[match.Sentence].IsEmpty)
            score += 0.7;
        if (tokens.Length is >= 10 and <= 45)
            score += 0.3;
        return Anaphora.PointsBack(reading.Reading.Text, tokens) ? score - 0.2 : score;
    }
}
