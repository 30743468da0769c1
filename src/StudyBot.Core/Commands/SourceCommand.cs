using StudyBot.Core.Chat;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Commands;

/// <summary>The passage of the reading that is nearest to what somebody wrote.</summary>
public static class SourceCommand
{
    /// <summary>UTF-16 units: beyond the longest message of any platform that people write by hand.</summary>
    private const int LongestText = 10_000;

    public static CommandDescription Description { get; } = new(
        "/source", "The passage of the reading that is nearest to a text, for example to a message", "TEXT",
        "A sentence or a message that draws on the reading", "/source enlarging NATO to Ukraine and Georgia lit the Crimean fuse")
    {
        OnMessage = "Find the source",
        TakesLongText = true,
        Translations =
        [
            new("it", "Il passo della lettura più vicino a un testo, per esempio a un messaggio", "Una frase o un messaggio che si rifà alla lettura", "Trova la fonte"),
            new("fr", "Le passage de la lecture le plus proche d'un texte, par exemple d'un message", "Une phrase ou un message qui s'appuie sur la lecture", "Trouver la source"),
            new("de", "Die Stelle des Textes, die einer Nachricht am nächsten kommt", "Ein Satz oder eine Nachricht, die sich auf den Text stützt", "Quelle finden"),
            new("es", "El pasaje de la lectura más cercano a un texto, por ejemplo a un mensaje", "Una frase o un mensaje que se apoya en la lectura", "Buscar la fuente"),
        ],
    };

    public static Reply Answer(IndexedReading reading, CommandRequest request)
    {
        if (request.Argument.Length > LongestText)
            return Answering.Usage(request, Description, $"That is {request.Argument.Length:N0} characters long; a text of up to {LongestText:N0} can be looked up.");
        var text = QueryReader.Plain(request.Argument);
        if (text.Length == 0)
            return Answering.Usage(request, Description, $"{Description.Name} needs a text.");
        var nearest = NearestPassages.Find(reading, text);
        return nearest.IsEmpty
            ? new Reply
            {
                Request = request,
                Status = ReplyStatus.NotFound,
                Reading = reading.Reading.Id,
                Title = $"Nothing in this reading is near to that ({reading.Reading.Metadata.Title}).",
                Suggestions = NearestTerms.BySpelling(reading, text, 3),
            }
            : Answering.Page(reading, request, nearest) with
            {
                Notes = ["The nearest passage by its words; whether it says the same is for you to judge."],
            };
    }
}
