namespace StudyBot.Core.Chat;

/// <summary>Remembers the last 16,384 ids of what a platform delivered, so that nothing is answered twice. Thread-safe.</summary>
public sealed class RecentIds
{
    /// <summary>A minute and more at 200 a second; a duplicate follows a cut, within seconds. Half a megabyte.</summary>
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
