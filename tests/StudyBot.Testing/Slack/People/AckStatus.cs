namespace StudyBot.Testing.Slack.People;

/// <summary>How the application dealt with what it was sent.</summary>
public enum AckStatus
{
    Pending,
    Acked,
    Late,
    Never,
    /// <summary>There was no socket, or no endpoint, to have it.</summary>
    Undelivered,
    /// <summary>The socket that had it ended before the acknowledgement.</summary>
    CutOff,
    /// <summary>Nothing was sent: the person's client keeps it to itself.</summary>
    NotSent,
}
