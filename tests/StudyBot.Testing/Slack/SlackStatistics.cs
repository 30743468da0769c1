using StudyBot.Testing.Slack.Deliveries;
using StudyBot.Testing.Slack.People;

namespace StudyBot.Testing.Slack;

/// <summary>How all deliveries fared. Times are in microseconds, from handing over to the arrival of the acknowledgement.</summary>
public sealed record SlackStatistics
{
    public required int Deliveries { get; init; }
    public required int Acked { get; init; }
    public required int Pending { get; init; }
    public required int Late { get; init; }
    /// <summary>Handed to a live socket (or endpoint) and not acknowledged.</summary>
    public required int Never { get; init; }
    /// <summary>The socket that had it was cut, or dead, before it could be acknowledged.</summary>
    public required int CutOff { get; init; }
    public required int Undelivered { get; init; }
    /// <summary>One envelope acknowledged more often than it was sent.</summary>
    public required int AckedTwice { get; init; }
    /// <summary>The same words twice in answer to one thing.</summary>
    public required int AnsweredTwice { get; init; }
    /// <summary>Commands, mentions and direct messages that were acknowledged and that nobody saw an answer to.</summary>
    public required int Lost { get; init; }
    public required double Median { get; init; }
    public required double Percentile99 { get; init; }
    public required double Slowest { get; init; }
    /// <summary>Live sockets now.</summary>
    public required int Connected { get; init; }
    /// <summary>How long each zombied socket went unnoticed.</summary>
    public required IReadOnlyList<TimeSpan> ZombiesNoticed { get; init; }
    public required IReadOnlyDictionary<string, long> Counts { get; init; }

    internal static SlackStatistics Of(IReadOnlyList<Delivery> all, Socket.SocketHub hub, Ledger ledger, TimeProvider time)
    {
        double[] times = [.. all.Where(d => d.AckedAt != 0).Select(d => time.GetElapsedTime(d.Sent, d.AckedAt).TotalMicroseconds).Order()];
        double At(double share) => times.Length == 0 ? 0 : times[Math.Clamp((int)Math.Ceiling(share * times.Length) - 1, 0, times.Length - 1)];
        int Count(AckStatus status) => all.Count(d => d.Status == status);
        return new SlackStatistics
        {
            Deliveries = all.Count,
            Acked = Count(AckStatus.Acked),
            Pending = Count(AckStatus.Pending),
            Late = Count(AckStatus.Late),
            Never = Count(AckStatus.Never),
            CutOff = Count(AckStatus.CutOff),
            Undelivered = Count(AckStatus.Undelivered),
            AckedTwice = all.Count(d => d.AckedTwice),
            AnsweredTwice = all.Count(d => d.AnsweredTwice),
            Lost = all.Count(d => d.Status == AckStatus.Acked && !d.HasAnswer && (d.Kind == DeliveryKind.Command || (d.Kind == DeliveryKind.Event && (string?)d.Payload["event"]?["type"] is "app_mention" or "message"))),
            Median = At(0.5),
            Percentile99 = At(0.99),
            Slowest = At(1),
            Connected = hub.Connected,
            ZombiesNoticed = hub.ZombiesNoticed,
            Counts = ledger.Counts,
        };
    }
}
