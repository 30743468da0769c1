namespace StudyBot.Slack.Prompts;

/// <summary>Slack's ids: a letter for the kind, then letters and digits.</summary>
internal static class SlackId
{
    /// <summary>Of a public or private channel, not of a conversation of two.</summary>
    public static bool IsChannel(string id) => Is(id, 'C', 'G');

    public static bool IsUserGroup(string id) => Is(id, 'S');

    private static bool Is(string id, params ReadOnlySpan<char> kinds) => id.Length is >= 3 and <= 32 && kinds.Contains(id[0]) && id.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c));
}
