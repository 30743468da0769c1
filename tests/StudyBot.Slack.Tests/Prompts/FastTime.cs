using System.Diagnostics;

namespace StudyBot.Slack.Tests.Prompts;

/// <summary>The machine's time, so many times as fast: ten seconds of patience need not be waited for.</summary>
internal sealed class FastTime(int factor) : TimeProvider
{
    private readonly long _from = Stopwatch.GetTimestamp();
    private readonly DateTimeOffset _fromUtc = System.GetUtcNow();

    public override long GetTimestamp() => (Stopwatch.GetTimestamp() - _from) * factor;

    public override DateTimeOffset GetUtcNow() => _fromUtc + GetElapsedTime(0, GetTimestamp());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Scaled(dueTime), Scaled(period));

    private TimeSpan Scaled(TimeSpan time) => time <= TimeSpan.Zero ? time : TimeSpan.FromMilliseconds(Math.Ceiling(time.TotalMilliseconds / factor));
}
