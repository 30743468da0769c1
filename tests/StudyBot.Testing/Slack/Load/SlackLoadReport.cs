using StudyBot.Testing.Processes;

namespace StudyBot.Testing.Slack.Load;

/// <summary>How a load fared.</summary>
/// <param name="Busy">Put off with a kind reply.</param>
/// <param name="Wrong">Answered, and not with what was asked for.</param>
/// <param name="Memory">Bytes of the process, one sample every half second of the load; empty where no process was watched.</param>
public sealed record SlackLoadReport(SlackStatistics Statistics, int Busy, int Wrong, IReadOnlyList<long> Memory, IReadOnlyList<Violation> Violations)
{
    /// <summary>Those that were handed to a socket which lived to acknowledge them.</summary>
    public int Delivered => Statistics.Deliveries - Statistics.CutOff - Statistics.Undelivered;

    /// <summary>Delivered, and not acknowledged in time.</summary>
    public int Unacknowledged => Statistics.Never + Statistics.Late + Statistics.Pending;

    public int Twice => Statistics.AckedTwice + Statistics.AnsweredTwice;

    public bool IsClean => Unacknowledged == 0 && Twice == 0 && Statistics.Lost == 0 && Busy == 0 && Wrong == 0 && Violations.Count == 0 && Statistics.Acked == Delivered;

    /// <summary>As <see cref="MemoryWatch.Growth"/>.</summary>
    public double MemoryGrowth => MemoryWatch.Growth(Memory);
}
