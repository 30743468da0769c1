namespace StudyBot.Slack.Experience;

/// <summary>What became of something to show.</summary>
internal enum Delivered
{
    /// <summary>Slack took it.</summary>
    Yes,

    /// <summary>It never went out, or was refused unread: too much was to be said there.</summary>
    NotSent,

    /// <summary>Slack refused it, or did not say.</summary>
    Unknown,
}
