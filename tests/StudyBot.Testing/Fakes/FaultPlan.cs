namespace StudyBot.Testing.Fakes;

/// <summary>The faults that are still to happen, in the order in which they were asked for. Thread-safe.</summary>
internal sealed class FaultPlan
{
    private readonly Lock _lock = new();
    private readonly List<(string Method, string Path, Fault Fault)> _planned = [];
    private (string Method, string Path, double Share, IReadOnlyList<Fault> Faults)? _often;
    private Random _random = new(0);

    internal void Plan(string method, string pathContains, int count, Fault fault)
    {
        lock (_lock)
            _planned.AddRange(Enumerable.Repeat((method, pathContains, fault), count));
    }

    /// <summary>From now on that share of the requests fail, each in one of these ways, until told otherwise.</summary>
    internal void Often(string method, string pathContains, double share, IReadOnlyList<Fault> faults, int seed)
    {
        lock (_lock)
            (_often, _random) = (share > 0 && faults.Count > 0 ? (method, pathContains, share, faults) : null, new Random(seed));
    }

    internal Fault? Take(string method, string path)
    {
        lock (_lock)
        {
            if (_often is { } often && (often.Method is "*" || often.Method == method) && path.Contains(often.Path, StringComparison.Ordinal) && _random.NextDouble() < often.Share)
                return often.Faults[_random.Next(often.Faults.Count)];
            var at = _planned.FindIndex(p => (p.Method is "*" || p.Method == method) && path.Contains(p.Path, StringComparison.Ordinal));
            if (at < 0)
                return null;
            var fault = _planned[at].Fault;
            _planned.RemoveAt(at);
            return fault;
        }
    }
}
