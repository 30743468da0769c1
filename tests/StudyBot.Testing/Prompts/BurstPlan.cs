namespace StudyBot.Testing.Prompts;

/// <summary>Many prompts due in one minute, on platforms that behave.</summary>
public sealed record BurstPlan
{
    public required int Schedules { get; init; }

    /// <summary>Channels of each platform.</summary>
    public int Channels { get; init; } = 100;

    public int Forums { get; init; } = 20;

    public TimeSpan Latency { get; init; } = TimeSpan.FromMilliseconds(100);

    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(30);
}
