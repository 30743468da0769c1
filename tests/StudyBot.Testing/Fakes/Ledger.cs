using System.Collections.Concurrent;

namespace StudyBot.Testing.Fakes;

/// <summary>What the client did wrong, and counts of what it did. Thread-safe.</summary>
public sealed class Ledger
{
    private readonly ConcurrentQueue<Violation> _violations = new();
    private readonly ConcurrentDictionary<string, long> _counts = new(StringComparer.Ordinal);

    public IReadOnlyList<Violation> Violations => [.. _violations];

    /// <summary>How often each thing happened: <c>identify</c>, <c>resume</c>, <c>429</c>, <c>callback.late</c> and the like.</summary>
    public IReadOnlyDictionary<string, long> Counts => new SortedDictionary<string, long>(_counts, StringComparer.Ordinal);

    internal void Violate(string where, int code, string what)
    {
        // A client gone wrong in a loop must not fill the memory.
        if (_violations.Count < 10_000)
            _violations.Enqueue(new Violation(where, code, what));
        Count("violations");
    }

    internal void Count(string what) => _counts.AddOrUpdate(what, 1, static (_, n) => n + 1);

    internal void Forget()
    {
        _violations.Clear();
        _counts.Clear();
    }
}
