namespace StudyBot.Testing.Fakes;

/// <summary>So many requests in a window that the first one opens. Thread-safe.</summary>
internal sealed class RateBucket
{
    private readonly Lock _lock = new();
    private long _from;
    private int _used;
    private bool _open;

    /// <summary>Takes one; <paramref name="remaining"/> is -1 where there was none.</summary>
    internal void Take(TimeProvider time, int limit, TimeSpan window, out int remaining, out TimeSpan resetAfter)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            if (!_open || time.GetElapsedTime(_from, now) >= window)
                (_open, _from, _used) = (true, now, 0);
            remaining = _used < limit ? limit - ++_used : -1;
            resetAfter = window - time.GetElapsedTime(_from, now);
        }
    }
}
