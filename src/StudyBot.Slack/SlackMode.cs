namespace StudyBot.Slack;

/// <summary>How Slack's deliveries reach the bot.</summary>
public enum SlackMode
{
    /// <summary>The bot opens connections to Slack; nothing need be reachable from outside.</summary>
    Socket,

    /// <summary>Slack posts to the bot's web server.</summary>
    Http,
}
