namespace StudyBot.Testing.Discord;

/// <summary>Ids in Discord's own form: milliseconds since 2015 in the upper 42 bits, ever increasing. Thread-safe.</summary>
internal sealed class Snowflakes(TimeProvider time)
{
    // docs/reference "Snowflakes": 2015-01-01T00:00:00Z.
    private const long Epoch = 1_420_070_400_000;
    private long _last;

    internal ulong Next()
    {
        while (true)
        {
            var last = Interlocked.Read(ref _last);
            var next = Math.Max(last + 1, (time.GetUtcNow().ToUnixTimeMilliseconds() - Epoch) << 22);
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
                return (ulong)next;
        }
    }
}
