namespace StudyBot.Slack;

/// <summary>Who the bot is in the one workspace it serves.</summary>
/// <param name="BotUserId"><c>U…</c>: how it is mentioned, and who its own messages are from.</param>
/// <param name="TeamId"><c>T…</c>: the workspace.</param>
internal sealed record SlackIdentity(string BotUserId, string TeamId)
{
    /// <summary><c>B…</c>; null where Slack names none.</summary>
    public string? BotId { get; init; }
}
