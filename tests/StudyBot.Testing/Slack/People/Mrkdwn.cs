using System.Text.RegularExpressions;

namespace StudyBot.Testing.Slack.People;

/// <summary>mrkdwn as it is read on the screen: what is alive (mentions, links) shows, what is escaped is plain text.</summary>
internal static partial class Mrkdwn
{
    internal static string Read(string text, SlackWorld world)
    {
        var read = Angled().Replace(text, match => Alive(match.Groups[1].Value, match.Groups[2].Success ? match.Groups[2].Value : null, world));
        return read.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
    }

    internal static string User(string id, SlackWorld world) =>
        $"⟨@{(id == world.Options.BotUserId ? world.Options.BotName : world.User(id)?.Name ?? id)}⟩";

    private static string Alive(string target, string? label, SlackWorld world)
    {
        if (target.StartsWith("@U", StringComparison.Ordinal))
            return User(target[1..], world);
        if (target.StartsWith('#'))
            return $"⟨#{world.Channel(target[1..])?.Name ?? target[1..]}⟩";
        if (target.StartsWith("!subteam^", StringComparison.Ordinal))
            return $"⟨@{world.Options.UserGroups.FirstOrDefault(g => g.Id == target[9..])?.Handle ?? target[9..]}⟩";
        if (target.StartsWith("!date^", StringComparison.Ordinal))
            return label ?? target;
        if (target.StartsWith('!'))
            return $"⟨@{target[1..]}⟩";
        return label is null || label == target ? target : $"{label} ({target})";
    }

    [GeneratedRegex(@"<([^<>|]+)(?:\|([^<>]*))?>")]
    private static partial Regex Angled();
}
