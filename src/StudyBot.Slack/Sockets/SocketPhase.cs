namespace StudyBot.Slack.Sockets;

internal enum SocketPhase
{
    /// <summary>Until it may open the next connection.</summary>
    Waiting,

    /// <summary>Until Slack's hello.</summary>
    Opening,

    Live,
}
