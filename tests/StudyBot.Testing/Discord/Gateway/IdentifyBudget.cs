namespace StudyBot.Testing.Discord.Gateway;

/// <summary>The session start limit: so many IDENTIFYs a day, and so many in five seconds for one key. Thread-safe.</summary>
internal sealed class IdentifyBudget(FakeDiscordOptions options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, long> _startedByKey = [];
    private long _from = options.Time.GetTimestamp();
    private int _spent;

    internal (int Total, int Remaining, long ResetAfter, int Concurrency) State
    {
        get
        {
            lock (_lock)
            {
                Renew();
                var resetAfter = _spent == 0 ? TimeSpan.Zero : options.IdentifyReset - options.Time.GetElapsedTime(_from);
                return (options.IdentifyLimit, Math.Max(0, options.IdentifyLimit - _spent), (long)Math.Ceiling(resetAfter.TotalMilliseconds), options.IdentifyConcurrency);
            }
        }
    }

    internal bool TrySpend()
    {
        lock (_lock)
        {
            Renew();
            return ++_spent <= options.IdentifyLimit;
        }
    }

    private void Renew()
    {
        if (_spent == 0 || options.Time.GetElapsedTime(_from) > options.IdentifyReset)
            (_from, _spent) = (options.Time.GetTimestamp(), 0);
    }

    internal bool MayStart(int shard)
    {
        lock (_lock)
        {
            var key = shard % options.IdentifyConcurrency;
            var now = options.Time.GetTimestamp();
            if (_startedByKey.TryGetValue(key, out var last) && options.Time.GetElapsedTime(last, now) < options.IdentifyInterval)
                return false;
            _startedByKey[key] = now;
            return true;
        }
    }
}
