using StudyBot.Core.Chat;

namespace StudyBot.Slack.Experience;

/// <summary><c>reading=tavani-2019 answers=public citation=mla where=channel</c>, in any order.</summary>
internal static class SpokenSettings
{
    public const string Usage = "Settings are given like this: reading=ID answers=public citation=mla, each of them or \"unset\"; where=channel sets it for this channel alone.";

    /// <returns>Null where something is not understood.</returns>
    public static SettingsChange? Parse(string text)
    {
        var change = new SettingsChange(null, null, null, false);
        foreach (var part in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('=', 2) is not [var name, { Length: > 0 } value] || With(change, name.ToLowerInvariant(), value.ToLowerInvariant()) is not { } changed)
                return null;
            change = changed;
        }
        return change is { Reading: null, Answers: null, Citation: null } ? null : change;
    }

    /// <returns>Null for a setting that there is not.</returns>
    public static SettingsChange? With(SettingsChange change, string name, string value) => (name, value) switch
    {
        ("reading", _) => change with { Reading = value },
        ("answers", _) => change with { Answers = value },
        ("citation", _) => change with { Citation = value },
        ("where", "channel") => change with { ChannelOnly = true },
        ("where", "workspace") => change with { ChannelOnly = false },
        _ => null,
    };
}
