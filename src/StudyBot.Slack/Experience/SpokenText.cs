using System.Text.RegularExpressions;

namespace StudyBot.Slack.Experience;

/// <summary>What a person saw when they wrote, out of what Slack sends: mentions, links and three characters are encoded there.</summary>
internal static partial class SpokenText
{
    /// <param name="botUserId">Mentions of it are left out.</param>
    public static string Of(string text, string botUserId) =>
        Entities(Angled().Replace(text, m => Seen(m.Groups[1].Value, m.Groups[2].Success ? m.Groups[2].Value : null, botUserId))).Trim();

    /// <summary>Of a command, where mentions and links stay as they were typed.</summary>
    public static string OfCommand(string text) => Entities(text).Trim();

    private static string Seen(string target, string? label, string botUserId) => target switch
    {
        ['@', .. var user] => user == botUserId ? " " : "@" + (label ?? user),
        ['#', .. var channel] => "#" + (label ?? channel),
        ['!', .. var special] => label ?? "@" + special,
        _ => label ?? target,
    };

    private static string Entities(string text) =>
        text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    [GeneratedRegex(@"<([^<>|]+)(?:\|([^<>]*))?>")]
    private static partial Regex Angled();
}
