using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Readings;
using StudyBot.Discord.Registration;
using StudyBot.Discord.Rendering;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Interactions;

/// <summary><c>/settings</c>: without options it shows what holds here; with them it changes it, for those with Manage Server.</summary>
internal sealed class SettingsCommand(IPassageViewer viewer, ISettingsStore settings, Answers answers) : IOwnCommand
{
    private const string Answering = "answers";
    private const string Citation = "citation";
    private const string Where = "where";
    private const string Unset = "unset";

    public static JsonObject Registered => SettingsDefinition.Build(Answering, Citation, Where, Unset);

    public string Name => "settings";

    public Outgoing Answer(Interaction interaction, Asker asker)
    {
        var data = interaction.Data!;
        if (data.Options is not { Length: > 0 })
            return Shown(asker, "Settings");
        if (asker.InstalledHere && !asker.MayManage)
            return Notice.Of("Changing settings here needs the permission Manage Server; ask somebody who has it.");
        if (Wrong(data) is { } wrong)
            return Notice.Of(wrong);
        return settings.Change(Scope(asker, CommandAnswers.Option(data, Where)), s => Changed(s, data), asker.Person).Succeeded
            ? Shown(asker, "Noted.")
            : Notice.Of(Notice.MemoryFailed);
    }

    private string? Wrong(InteractionData data) =>
        CommandAnswers.Option(data, CommandSet.ReadingOption) is { } reading && reading != Unset && viewer.Readings.All(r => r.Id.Value != reading)
            ? $"There is no reading “{(reading.Length > 64 ? reading[..64] : reading)}”; /readings lists what there is."
            : CommandAnswers.Option(data, Citation) is { } style && style != Unset && CitationStyles.All.All(s => s.Id != style)
                ? "There is no such citation style."
                : null;

    private static ChatSettings Changed(ChatSettings now, InteractionData data) => new(
        CommandAnswers.Option(data, CommandSet.ReadingOption) is { } reading ? reading == Unset ? null : ReadingId.Parse(reading) : now.Reading,
        CommandAnswers.Option(data, Answering) is { } visibility
            ? visibility switch { "public" => ReplyVisibility.Public, "private" => ReplyVisibility.Private, _ => null }
            : now.Visibility,
        CommandAnswers.Option(data, Citation) is { } style ? style == Unset ? null : style : now.CitationStyle);

    // The whole server unless this channel alone is meant; where the bot is a person's own, that person.
    private static SettingsScope Scope(Asker asker, string? where) => asker.Scopes switch
    {
        [SettingsScope.OfChannel channel, ..] when where == "channel" => channel,
        [.., var widest] => widest,
        _ => new SettingsScope.OfPerson(asker.Person),
    };

    private Outgoing Shown(Asker asker, string title)
    {
        if (settings.Find(asker.Scopes) is not { Succeeded: true, Value: var found })
            return Notice.Of(Notice.MemoryFailed);
        var reading = viewer.Readings.FirstOrDefault(r => found.Reading is null ? r.IsDefault : r.Id == found.Reading);
        return answers.Render(
            new Reply
            {
                Request = new CommandRequest("/settings", ""),
                Status = ReplyStatus.Ok,
                Title = title,
                Notes =
                [
                    reading is not null ? $"Reading: {reading.Title} ({reading.Id})" : found.Reading is { } gone ? $"Reading: “{gone}”, which is not here any more: choose another." : "Reading: none is loaded",
                    $"Answers: {(found.Visibility == ReplyVisibility.Public ? "public, the channel sees them" : "private, with a button to share")}",
                    $"Citation: {CitationStyles.Of(found.CitationStyle).Label}",
                    asker.InstalledHere ? "These hold in this channel; those with Manage Server can change them, for the channel or the whole server." : "These are your own, where you use me by yourself.",
                ],
            },
            ReplyVisibility.Private);
    }
}
