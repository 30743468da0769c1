namespace StudyBot.Discord.Rest;

/// <summary>What Discord's answers say about how much may be asked, and the global limit. Thread-safe.</summary>
internal sealed class RateLimits(TimeProvider time)
{
    /// <summary>Requests a second for a bot, interaction endpoints exempt (Discord, "Rate Limits").</summary>
    private const int GlobalPerSecond = 50;

    /// <summary>Discord's second, and what the way there may take from it.</summary>
    private static readonly TimeSpan GlobalWindow = TimeSpan.FromSeconds(1.05);

    /// <summary>Interactions bring a bucket each; past this many the expired ones are dropped.</summary>
    private const int PruneAt = 2_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);
    private readonly long _second = time.TimestampFrequency;
    // Of the latest, so that whichever second Discord counts has no more: where its own begins nobody tells.
    private readonly Queue<long> _latest = new(GlobalPerSecond);
    private long _globalUntil = long.MinValue;
    private int _pruneAt = PruneAt;

    public int BucketCount
    {
        get
        {
            lock (_lock)
                return _buckets.Count;
        }
    }

    /// <returns>Zero where the request may go now, and is counted; otherwise how long to wait before asking again.</returns>
    public TimeSpan Take(Route route)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            if (!route.IsInteraction && GlobalWait(now) is { Ticks: > 0 } global)
                return global;
            if (_buckets.TryGetValue(KeyOf(route), out var bucket))
            {
                // A new window of unknown length, until the next answer tells: as many may go as in the one before.
                if (now >= bucket.ResetAt)
                    (bucket.Remaining, bucket.ResetAt) = (Math.Max(1, bucket.Limit), now + _second);
                if (bucket.Remaining <= 0)
                    return Span(bucket.ResetAt - now);
                bucket.Remaining--;
            }

            if (!route.IsInteraction)
                CountGlobal(now);
            return TimeSpan.Zero;
        }
    }

    /// <summary>Learns from an answer.</summary>
    public void Update(Route route, in RateHeaders headers)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            if (headers.IsGlobal && headers.RetryAfter is { } pause)
                _globalUntil = Math.Max(_globalUntil, now + Ticks(pause));
            if (headers.Bucket is { } hash)
                _hashes[route.ToString()] = hash;
            if (headers.ResetAfter is not { } resetAfter)
            {
                if (headers is { IsGlobal: false, RetryAfter: { } blocked })
                    Set(route, 1, 0, now + Ticks(blocked), now);
                return;
            }

            var remaining = headers.RetryAfter is null || headers.IsGlobal ? headers.Remaining : 0;
            if (headers is { IsGlobal: false, RetryAfter: { } longer } && longer > resetAfter)
                resetAfter = longer;
            Set(route, headers.Limit, remaining, now + Ticks(resetAfter), now);
        }
    }

    private void Set(Route route, int limit, int remaining, long resetAt, long now)
    {
        var key = KeyOf(route);
        if (!_buckets.TryGetValue(key, out var bucket))
        {
            if (_buckets.Count >= _pruneAt)
                Prune(now);
            _buckets[key] = new Bucket { Limit = limit, Remaining = remaining, ResetAt = resetAt };
            return;
        }

        // Within a window others may be on their way that the answer did not count yet: the lower figure stands.
        bucket.Remaining = now < bucket.ResetAt ? Math.Min(bucket.Remaining, remaining) : remaining;
        (bucket.Limit, bucket.ResetAt) = (limit, resetAt);
    }

    private void Prune(long now)
    {
        foreach (var (key, bucket) in _buckets)
        {
            if (now >= bucket.ResetAt)
                _buckets.Remove(key);
        }

        _pruneAt = Math.Max(PruneAt, _buckets.Count * 2);
    }

    private TimeSpan GlobalWait(long now)
    {
        if (now < _globalUntil)
            return Span(_globalUntil - now);
        return _latest.Count == GlobalPerSecond && _latest.Peek() + Ticks(GlobalWindow) - now is > 0 and var left ? Span(left) : TimeSpan.Zero;
    }

    private void CountGlobal(long now)
    {
        if (_latest.Count == GlobalPerSecond)
            _latest.Dequeue();
        _latest.Enqueue(now);
    }

    private string KeyOf(Route route)
    {
        var name = route.ToString();
        return $"{_hashes.GetValueOrDefault(name, name)} {route.Major}";
    }

    private long Ticks(TimeSpan span) => (long)Math.Ceiling(span.TotalSeconds * _second);

    // Never zero, which would mean "go": and timers count whole milliseconds.
    private TimeSpan Span(long ticks) => TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(ticks * 1000.0 / _second)));

    private sealed class Bucket
    {
        public int Limit { get; set; }

        public int Remaining { get; set; }

        public long ResetAt { get; set; }
    }
}
