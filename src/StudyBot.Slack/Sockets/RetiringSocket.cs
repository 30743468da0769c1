namespace StudyBot.Slack.Sockets;

/// <summary>A connection that has a successor, and is received on until Slack closes it.</summary>
/// <param name="LeaveAt">When it is left, should Slack not close it.</param>
internal readonly record struct RetiringSocket(int Number, TimeSpan LeaveAt);
