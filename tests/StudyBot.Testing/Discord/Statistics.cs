using StudyBot.Testing.Discord.People;

namespace StudyBot.Testing.Discord;

/// <summary>How all interactions fared. Times are in microseconds, from INTERACTION_CREATE handed to the socket to the arrival of the answer.</summary>
public sealed record Statistics
{
    public required int Interactions { get; init; }
    public required int Answered { get; init; }
    public required int Pending { get; init; }
    public required int Late { get; init; }
    public required int Never { get; init; }
    public required int Twice { get; init; }
    public required double Median { get; init; }
    public required double Percentile99 { get; init; }
    public required double Slowest { get; init; }
    /// <summary>Sockets that have a session now.</summary>
    public required int Connected { get; init; }
    /// <summary>First heartbeats as fractions of the interval.</summary>
    public required IReadOnlyList<double> FirstHeartbeats { get; init; }
    /// <summary>How long each zombied socket went unnoticed.</summary>
    public required IReadOnlyList<TimeSpan> ZombiesNoticed { get; init; }
    public required IReadOnlyDictionary<string, long> Counts { get; init; }

    internal static Statistics Of(IReadOnlyList<(AnswerStatus Status, double Microseconds)> fared, Gateway.GatewayHub gateway, Ledger ledger)
    {
        double[] times = [.. fared.Where(f => f.Status is AnswerStatus.Answered or AnswerStatus.Twice).Select(f => f.Microseconds).Order()];
        double At(double share) => times.Length == 0 ? 0 : times[Math.Clamp((int)Math.Ceiling(share * times.Length) - 1, 0, times.Length - 1)];
        int Count(AnswerStatus status) => fared.Count(f => f.Status == status);
        return new Statistics
        {
            Interactions = fared.Count,
            Answered = Count(AnswerStatus.Answered),
            Pending = Count(AnswerStatus.Pending),
            Late = Count(AnswerStatus.Late),
            Never = Count(AnswerStatus.Never),
            Twice = Count(AnswerStatus.Twice),
            Median = At(0.5),
            Percentile99 = At(0.99),
            Slowest = At(1),
            Connected = gateway.Connected,
            FirstHeartbeats = gateway.FirstHeartbeats,
            ZombiesNoticed = gateway.ZombiesNoticed,
            Counts = ledger.Counts,
        };
    }
}
