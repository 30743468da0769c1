using System.Collections.Concurrent;

namespace StudyBot.Core.Chat;

/// <summary>Remembers the last shares, so that a button pressed twice posts once. Thread-safe.</summary>
internal sealed class SharedOnce
{
    /// <summary>A button pressed twice is pressed within seconds; this many shares may lie between.</summary>
    private const int Remembered = 1000;

    private readonly ConcurrentQueue<string> _order = new();
    private readonly ConcurrentDictionary<string, byte> _shares = new();

    public bool IsFirst(string share)
    {
        if (!_shares.TryAdd(share, 0))
            return false;
        _order.Enqueue(share);
        while (_order.Count > Remembered && _order.TryDequeue(out var oldest))
            _shares.TryRemove(oldest, out _);
        return true;
    }

    /// <summary>It was not delivered: the next press is a first again.</summary>
    public void Forget(string share) => _shares.TryRemove(share, out _);
}
