using System.Collections.Immutable;

namespace StudyBot.Slack.Sockets;

/// <summary>What one of the two lines to Slack knows. Immutable; times are since its start.</summary>
internal sealed record SocketState
{
    /// <summary>Of its latest connection; they count from 1.</summary>
    public int Number { get; init; }

    public SocketPhase Phase { get; init; }

    /// <summary>When to open, to give up on a hello, or to renew, by the phase.</summary>
    public TimeSpan Due { get; init; }

    /// <summary>When the latest connection was greeted.</summary>
    public TimeSpan LiveSince { get; init; }

    public ImmutableArray<RetiringSocket> Retiring { get; init; } = [];

    /// <summary>Connections in a row that came to nothing.</summary>
    public int Failures { get; init; }

    /// <summary>Times in a row that it came back at once from a connection that had not lasted.</summary>
    public int QuickReturns { get; init; }

    /// <summary>Renews its first connection at half its time, so that the two lines' ends never fall together.</summary>
    public bool RenewsEarly { get; init; }

    /// <summary>When <see cref="SocketEvent.Tick"/> is due.</summary>
    public TimeSpan WakeAt => Retiring.Aggregate(Due, (least, r) => r.LeaveAt < least ? r.LeaveAt : least);
}
