using System.Collections.Immutable;
using StudyBot.Core.Chat;

namespace StudyBot.Core.Commands;

/// <summary>What can be asked, with an example of each.</summary>
public static class HelpCommand
{
    public static CommandDescription Description { get; } = new("/help", "What you can ask, with examples", null, "", "/help")
    {
        Translations =
        [
            new("it", "Che cosa puoi chiedere, con esempi", ""),
            new("fr", "Ce que vous pouvez demander, avec des exemples", ""),
            new("de", "Was man fragen kann, mit Beispielen", ""),
            new("es", "Qué puedes preguntar, con ejemplos", ""),
        ],
    };

    public static Reply Answer(Library library, CommandRequest request, ImmutableArray<CommandDescription> commands) => new()
    {
        Request = request,
        Status = ReplyStatus.Ok,
        Title = "Ask about the reading; every quotation is verbatim, with its printed page.",
        Notes =
        [
            .. commands.Select(c => $"{c.Name}{(c.Argument is null ? "" : c.ArgumentIsOptional ? $" [{c.Argument}]" : " " + c.Argument)}: {c.Summary}{(c.Argument is null ? "" : $", for example {c.Example}")}"),
            library.Default is { } reading ? $"Reading: {reading.Reading.Metadata.Title} ({reading.Reading.Id})" : "No reading is loaded.",
        ],
    };
}
