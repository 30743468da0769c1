using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Core.Readings;
using StudyBot.Discord.Registration;
using StudyBot.Discord.Rendering;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Interactions;

/// <summary>The core's commands as a person gives them: with options, on a message, or in a form.</summary>
internal sealed class CommandAnswers(ChatDesk desk)
{
    private const int MessageCommand = 3;

    /// <summary>Of the one field of a form.</summary>
    private const string Field = "text";

    /// <summary>In a form's name, between the command and the reading chosen with it.</summary>
    private const char ReadingFollows = ':';

    /// <summary>Discord's limit of a text field.</summary>
    private const int FieldLength = 4000;

    /// <summary>Discord's limits of a modal's title and of a field's label.</summary>
    private const int TitleLength = 45;

    private IEnumerable<CommandDescription> Commands => desk.Dispatcher.Commands;

    public Decision? Answer(Interaction interaction, Asker asker)
    {
        var data = interaction.Data!;
        if (data.Type == MessageCommand)
            return Commands.FirstOrDefault(c => c.OnMessage == data.Name) is { } onMessage ? OnMessage(onMessage, data, asker) : null;
        if (Commands.FirstOrDefault(c => c.Name == "/" + data.Name) is not { } command)
            return null;
        var argument = command.Argument is null ? "" : !command.Parts.IsEmpty ? ArgumentPart.Join(command.Parts.Select(p => (p, data.Option(p.Name)))) : data.Option(CommandSet.ArgumentName(command)) ?? "";
        var reading = data.Option(CommandSet.ReadingOption) is { } named ? ReadingId.TryReadTyped(named, out var id) ? id : null : null;
        if (data.Option(CommandSet.ReadingOption) is { } wrong && reading is null)
            return Decision.Notice(desk.Settings.NoReading(wrong));
        return command.TakesLongText && argument.Length == 0 ? new Decision(Form(command, reading)) : Dispatch(new CommandRequest(command.Name, argument, reading), asker);
    }

    /// <summary>A form sent back; null where it is not the core's.</summary>
    public Decision? Submitted(string form, Interaction interaction, Asker asker)
    {
        var (name, chosen) = form.Split(ReadingFollows, 2) is [var before, var after] ? (before, after) : (form, null);
        return Commands.FirstOrDefault(c => c.TakesLongText && c.Name == "/" + name) is { } command
            ? Dispatch(new CommandRequest(command.Name, FieldOf(interaction.Data?.Components) ?? "", ReadingId.TryParse(chosen, out var reading) ? reading : null), asker)
            : null;
    }

    private Decision OnMessage(CommandDescription command, InteractionData data, Asker asker)
    {
        var text = data.TargetId is { } target && data.Resolved?.Messages?.GetValueOrDefault(target) is { Content: { } content } ? content.Trim() : "";
        return text.Length > 0
            ? Dispatch(new CommandRequest(command.Name, text), asker)
            : Decision.Notice(ChatNotices.NoText);
    }

    private Decision Dispatch(CommandRequest request, Asker asker) => Decision.Of(desk.Command(request, asker));

    private static InteractionResponse Form(CommandDescription command, ReadingId? reading) => new(InteractionResponseType.Modal, new JsonObject
    {
        ["custom_id"] = ControlCode.OfForm(reading is null ? command.Name[1..] : $"{command.Name[1..]}{ReadingFollows}{reading}"),
        ["title"] = ShortText.Of(command.OnMessage ?? command.Summary, TitleLength),
        ["components"] = new JsonArray(Component.TextField(Field, ShortText.Of(command.Argument ?? Field, TitleLength), command.ArgumentHint, FieldLength)),
    });

    private static string? FieldOf(IEnumerable<SubmittedComponent>? components) => components?
        .Select(c => c.CustomId == Field ? c.Value : FieldOf(c.Components) ?? (c.Component is { } inner ? FieldOf([inner]) : null))
        .FirstOrDefault(v => v is not null);
}
