namespace StudyBot.Discord.Rest;

/// <summary>Refused requests (401, 403, 429) over ten minutes: at 10,000 Discord bans the address. Thread-safe.</summary>
internal sealed class InvalidRequests(TimeProvider time)
{
    /// <summary>Half of what brings the ban: other programs may share the address.</summary>
    private const int Limit = 5_000;

    private const int Slots = 10;
    private readonly Lock _lock = new();
    private readonly int[] _counts = new int[Slots];
    private readonly long _start = time.GetTimestamp();
    private long _minute;

    /// <summary>Whether asking anything has to wait until refusals grow old.</summary>
    public bool IsExhausted
    {
        get
        {
            lock (_lock)
            {
                Advance();
                return _counts.Sum() >= Limit;
            }
        }
    }

    public void Count(int status, bool shared)
    {
        // Limits shared with other bots are not held against this one.
        if (status is not (401 or 403 or 429) || shared)
            return;
        lock (_lock)
        {
            Advance();
            _counts[_minute % Slots]++;
        }
    }

    private void Advance()
    {
        var minute = (long)time.GetElapsedTime(_start).TotalMinutes;
        for (var i = Math.Max(_minute + 1, minute - Slots + 1); i <= minute; i++)
            _counts[i % Slots] = 0;
        _minute = Math.Max(_minute, minute);
    }
}
