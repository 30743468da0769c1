namespace StudyBot.Discord.Intake;

/// <summary>
/// How late interactions come in, by the time in their ids. Discord's clock and ours may differ: the least difference seen lately stands for
/// that, and what lies above it is delay. Thread-safe.
/// </summary>
internal sealed class ClockOffset(TimeProvider time)
{
    /// <summary>Discord's epoch, 2015-01-01, in Unix milliseconds.</summary>
    private const long Epoch = 1_420_070_400_000;

    private static readonly TimeSpan Generation = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private long _since = time.GetTimestamp();
    private long _least = long.MaxValue;
    private long _leastBefore = long.MaxValue;

    /// <summary>From when the interaction was made to now; zero where its id or a clock does not make sense.</summary>
    public TimeSpan DelayOf(string id)
    {
        if (!ulong.TryParse(id, out var snowflake))
            return TimeSpan.Zero;
        var difference = time.GetUtcNow().ToUnixTimeMilliseconds() - ((long)(snowflake >> 22) + Epoch);
        long delay;
        lock (_lock)
        {
            if (time.GetElapsedTime(_since) > Generation)
                (_since, _leastBefore, _least) = (time.GetTimestamp(), _least, long.MaxValue);
            _least = Math.Min(_least, difference);
            delay = difference - Math.Min(_least, _leastBefore);
        }

        // Beyond the deadline either it is too late for anything or a clock was set: neither is a reason to hurry.
        return delay < CallbackResponse.Deadline.TotalMilliseconds ? TimeSpan.FromMilliseconds(delay) : TimeSpan.Zero;
    }
}
