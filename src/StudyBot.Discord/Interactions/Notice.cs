using StudyBot.Core.Chat;
using StudyBot.Discord.Rendering;

namespace StudyBot.Discord.Interactions;

/// <summary>A few words of the bot's own, to one person.</summary>
internal static class Notice
{
    public const string MemoryFailed = "My memory does not work at the moment, so I cannot do that; whoever runs me has a line about it in the log.";

    /// <summary>Under an answer that is given all the same.</summary>
    public const string SettingsUnread = "My memory does not work at the moment, so this answers as if nothing were set here; whoever runs me has a line about it in the log.";

    public static Outgoing Of(string text, params IEnumerable<System.Text.Json.Nodes.JsonObject> components) =>
        new([Component.Container([Component.Text(Markdown.Escape(text)), .. components])], ReplyVisibility.Private);
}
