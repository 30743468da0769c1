namespace StudyBot.Testing.Slack.Deliveries;

internal enum DeliveryKind
{
    Command,
    Action,
    Shortcut,
    MessageShortcut,
    Submission,
    Closing,
    Suggestion,
    Event,
    /// <summary>Events that come of what the bot did itself.</summary>
    Echo,
}
