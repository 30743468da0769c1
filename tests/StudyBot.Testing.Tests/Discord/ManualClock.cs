namespace StudyBot.Testing.Tests.Discord;

/// <summary>Time that passes only when a test says so, whatever else the machine does; timers run as ever.</summary>
internal sealed class ManualClock : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private long _ticks = TimeSpan.FromHours(1).Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override DateTimeOffset GetUtcNow() => Start.AddTicks(GetTimestamp());

    internal void Pass(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
