using StudyBot.Core.Citing;
using StudyBot.Core.Memory;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Chat;

/// <summary><c>/settings</c> and <c>/readings</c> of every platform with a memory.</summary>
public sealed class SettingsDesk(IPassageViewer viewer, ISettingsStore settings, string own = "/")
{
    public const string MemoryFailed = "My memory does not work at the moment, so I cannot do that; whoever runs me has a line about it in the log.";

    /// <summary>UTF-16 units of what somebody typed, said back.</summary>
    private const int LongestNamed = 64;

    /// <summary>The settings in force; null where the memory does not work.</summary>
    public ChatSettings? InForce(Asker asker) => settings.Find(asker.Scopes).Value;

    public ChatAnswer Show(Asker asker, string title = "Settings")
    {
        if (InForce(asker) is not { } found)
            return ChatAnswer.Notice(MemoryFailed);
        var reading = found.Reading is null ? viewer.Readings.FirstOrDefault(r => r.IsDefault) : viewer.CardOf(found.Reading);
        return Told(
            title,
            reading is not null ? $"Reading: {reading.Title} ({reading.Id})" : found.Reading is { } gone ? $"Reading: “{gone}”, which is not here any more: choose another." : "Reading: none is loaded",
            $"Answers: {(found.Visibility == ReplyVisibility.Public ? "public, the channel sees them" : "private, with a button to share")}",
            $"Citation: {CitationStyles.Of(found.CitationStyle).Label}",
            asker switch
            {
                { OwnUse: true } => "These are your own, where you use me by yourself.",
                { Channel: null } => "These hold wherever a channel has none of its own.",
                _ => "These hold in this channel; those who may manage it can change them, for the channel or for all.",
            });
    }

    /// <param name="needed">What the platform calls the permission that <see cref="Asker.MayManage"/> stands for.</param>
    public ChatAnswer Change(SettingsChange typed, Asker asker, string needed)
    {
        var wanted = typed.AsMeant();
        if (!asker.OwnUse && !asker.MayManage)
            return ChatAnswer.Notice($"Changing settings here needs {needed}; ask somebody who has it.");
        if (Wrong(wanted) is { } wrong)
            return ChatAnswer.Notice(wrong);
        return settings.Change(ScopeOf(wanted, asker), now => Changed(now, wanted), asker.Person).Succeeded ? Show(asker, Noted(wanted, asker)) : ChatAnswer.Notice(MemoryFailed);
    }

    // What was set for all may be overruled here: then what is shown is not what was changed.
    private string Noted(SettingsChange wanted, Asker asker) =>
        asker.OwnUse || wanted.ChannelOnly || asker.Scopes is not [SettingsScope.OfChannel channel, ..] || settings.Find(channel).Value is not { } here || here == ChatSettings.Unset
            ? "Noted."
            : "Noted, for all; this channel has settings of its own, which go before:";

    public ChatAnswer Readings(Asker asker)
    {
        if (InForce(asker) is not { } found)
            return ChatAnswer.Notice(MemoryFailed);
        var here = found.Reading ?? viewer.Readings.FirstOrDefault(r => r.IsDefault)?.Id;
        return Told(
            viewer.Readings.IsEmpty ? "No reading is loaded." : "Readings",
            [.. viewer.Readings.Select(r => $"{r.Id}: {r.Title} ({r.Label}){(r.Id == here ? " · answers here" : "")}")]);
    }

    /// <summary>That a reading of this name is not there; one line.</summary>
    public string NoReading(string name) => NoReading(name, own);

    /// <inheritdoc cref="NoReading(string)"/>
    /// <param name="own">What stands before the name of one of <see cref="DeskCommands"/> where people type it.</param>
    public static string NoReading(string name, string own) => $"There is no reading “{ShortText.Of(name, LongestNamed)}”; {own}readings lists what there is.";

    /// <summary>That no answer is cited in a style of this name; one line. A format is a program's: no passage could be shown in it.</summary>
    public static string NoStyle(string name) => CitationStyles.FindAny(name) is { } format
        ? $"{format.Name} is a format for programs, which “/cite {format.Id}” gives; answers cite in words. {CitationStyles.Choice}"
        : $"There is no citation style “{ShortText.Of(name, LongestNamed)}”. {CitationStyles.Choice}";

    private string? Wrong(SettingsChange wanted) => wanted switch
    {
        { Reading: { } reading } when reading != SettingsChange.Unset && viewer.Readings.All(r => r.Id.Value != reading) => NoReading(reading),
        { Citation: { } style } when style != SettingsChange.Unset && CitationStyles.Find(style) is null => NoStyle(style),
        { Answers: { } answers } when answers is not ("public" or "private" or SettingsChange.Unset) => "Answers can be public or private.",
        _ => null,
    };

    private static ChatSettings Changed(ChatSettings now, SettingsChange wanted) => new(
        wanted.Reading is { } reading ? reading == SettingsChange.Unset ? null : ReadingId.Parse(reading) : now.Reading,
        wanted.Answers switch { "public" => ReplyVisibility.Public, "private" => ReplyVisibility.Private, null => now.Visibility, _ => null },
        wanted.Citation is { } style ? style == SettingsChange.Unset ? null : CitationStyles.Of(style).Id : now.CitationStyle);

    // All of the community unless this channel alone is meant; where the bot is a person's own, that person.
    private static SettingsScope ScopeOf(SettingsChange wanted, Asker asker) =>
        asker.Scopes is [SettingsScope.OfChannel channel, ..] && wanted.ChannelOnly ? channel : asker.OwnUse ? asker.Scopes[0] : asker.Scopes[^1];

    private static ChatAnswer Told(string title, params string[] notes) => new()
    {
        Reply = new Reply { Request = new CommandRequest("", ""), Status = ReplyStatus.Ok, Title = title, Notes = [.. notes] },
        Visibility = ReplyVisibility.Private,
    };
}
