namespace StudyBot.Testing.Slack.Contract;

public enum TokenKind
{
    /// <summary>xoxb-</summary>
    Bot,
    /// <summary>xapp-</summary>
    App,
}
