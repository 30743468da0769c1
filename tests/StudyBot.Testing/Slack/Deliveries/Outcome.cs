namespace StudyBot.Testing.Slack.Deliveries;

/// <summary>How one attempt ended; its name is the reason that a retry gives.</summary>
internal enum Outcome
{
    Acked,
    TimedOut,
    CutOff,
    Undelivered,
    Refused,
}
