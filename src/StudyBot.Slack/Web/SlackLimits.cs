namespace StudyBot.Slack.Web;

/// <summary>Turns for calls, so that Slack's limits are kept rather than met. First come, first served. Thread-safe.</summary>
internal sealed class SlackLimits(TimeProvider time)
{
    /// <summary>Every channel brings a limit; past this many those that hold nobody back are dropped.</summary>
    private const int PruneAt = 2_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Turns> _turns = new(StringComparer.Ordinal);
    private readonly long _started = time.GetTimestamp();
    private int _pruneAt = PruneAt;

    /// <summary>Takes a turn.</summary>
    /// <returns>How long until it comes; null, and no turn is taken, where that is longer than <paramref name="patience"/>.</returns>
    public TimeSpan? Take(IReadOnlyList<Pace> paces, TimeSpan patience)
    {
        lock (_lock)
        {
            var now = Now;
            var at = now;
            foreach (var pace in paces)
            {
                if (_turns.TryGetValue(pace.Key, out var turns) && turns.NextAt(pace) is var next && next > at)
                    at = next;
            }

            if (at - now > patience)
                return null;
            foreach (var pace in paces)
                Of(pace.Key, now).Add(at, pace);
            return at - now;
        }
    }

    /// <summary>After a 429: nobody goes before this.</summary>
    public void Close(IReadOnlyList<Pace> paces, TimeSpan retryAfter)
    {
        lock (_lock)
        {
            var now = Now;
            // The first is the narrowest: a channel's, where there is one.
            if (paces is [var pace, ..] && Of(pace.Key, now) is var turns && now + retryAfter > turns.ClosedUntil)
                turns.ClosedUntil = now + retryAfter;
        }
    }

    /// <summary>How long calls whose turn has come are held back by a 429 that another one met meanwhile.</summary>
    public TimeSpan ClosedFor(IReadOnlyList<Pace> paces)
    {
        lock (_lock)
        {
            var longest = TimeSpan.Zero;
            foreach (var pace in paces)
            {
                if (_turns.TryGetValue(pace.Key, out var turns) && turns.ClosedUntil - Now is var left && left > longest)
                    longest = left;
            }

            return longest;
        }
    }

    private TimeSpan Now => time.GetElapsedTime(_started);

    private Turns Of(string key, TimeSpan now)
    {
        if (_turns.TryGetValue(key, out var turns))
            return turns;
        if (_turns.Count >= _pruneAt)
        {
            foreach (var (known, _) in _turns.Where(t => t.Value.IsOver(now)).ToArray())
                _turns.Remove(known);
            _pruneAt = Math.Max(PruneAt, _turns.Count * 2);
        }

        return _turns[key] = new Turns();
    }

    private sealed class Turns
    {
        private readonly Queue<TimeSpan> _latest = new();
        private TimeSpan _freeAt;

        public TimeSpan ClosedUntil { get; set; }

        public TimeSpan NextAt(Pace pace)
        {
            var at = _latest.Count >= pace.Limit ? _latest.Peek() + pace.Window : TimeSpan.Zero;
            return at > ClosedUntil ? at : ClosedUntil;
        }

        public void Add(TimeSpan at, Pace pace)
        {
            if (pace.Limit == int.MaxValue)
                return;
            if (_latest.Count >= pace.Limit)
                _latest.Dequeue();
            _latest.Enqueue(at);
            if (at + pace.Window > _freeAt)
                _freeAt = at + pace.Window;
        }

        public bool IsOver(TimeSpan now) => _freeAt <= now && ClosedUntil <= now;
    }
}
