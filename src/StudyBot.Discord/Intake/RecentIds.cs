namespace StudyBot.Discord.Intake;

/// <summary>Remembers the last interactions, so that none is answered twice. Thread-safe.</summary>
internal sealed class RecentIds
{
    /// <summary>A minute and more at 200 a second; a duplicate follows a resume, within seconds. Half a megabyte.</summary>
    private const int Capacity = 16_384;

    private readonly Lock _lock = new();
    private readonly HashSet<string> _known = new(Capacity, StringComparer.Ordinal);
    private readonly string[] _ring = new string[Capacity];
    private int _next;

    /// <returns>Whether it is new.</returns>
    public bool Add(string id)
    {
        lock (_lock)
        {
            if (!_known.Add(id))
                return false;
            if (_ring[_next] is { } oldest)
                _known.Remove(oldest);
            _ring[_next] = id;
            _next = (_next + 1) % Capacity;
            return true;
        }
    }
}
