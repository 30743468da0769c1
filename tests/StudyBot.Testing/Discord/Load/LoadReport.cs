using StudyBot.Testing.Processes;

namespace StudyBot.Testing.Discord.Load;

/// <summary>How a load fared. Times are from INTERACTION_CREATE handed to the socket to the arrival of the callback.</summary>
/// <param name="Wrong">Answered, and not with what was asked for.</param>
/// <param name="Memory">Bytes of the process, one sample every half second of the load; empty where no process was watched.</param>
public sealed record LoadReport(Statistics Statistics, int Busy, int Wrong, IReadOnlyList<long> Memory, IReadOnlyList<Violation> Violations)
{
    public bool IsClean => Statistics is { Late: 0, Never: 0, Twice: 0, Pending: 0 } && Statistics.Answered == Statistics.Interactions && Busy == 0 && Wrong == 0 && Violations.Count == 0;

    /// <summary>The median of the last fifth against that of the second, as a factor: the first fifth warms up.</summary>
    public double MemoryGrowth => MemoryWatch.Growth(Memory);
}
