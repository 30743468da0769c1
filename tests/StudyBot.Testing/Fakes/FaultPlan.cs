namespace StudyBot.Testing.Fakes;

/// <summary>The faults that are still to happen, in the order in which they were asked for. Thread-safe.</summary>
internal sealed class FaultPlan
{
    private readonly Lock _lock = new();
    private readonly List<(string Method, string Path, Fault Fault)> _planned = [];
    private readonly List<(string Method, string Path, double Share, IReadOnlyList<Fault> Faults, Random Random)> _often = [];

    internal void Plan(string method, string pathContains, int count, Fault fault)
    {
        lock (_lock)
            _planned.AddRange(Enumerable.Repeat((method, pathContains, fault), count));
    }

    /// <summary>From now on that share of the requests fail, each in one of these ways, until told otherwise. Of several that fit a request, the one told first counts.</summary>
    internal void Often(string method, string pathContains, double share, IReadOnlyList<Fault> faults, int seed)
    {
        lock (_lock)
        {
            _often.RemoveAll(o => o.Method == method && o.Path == pathContains);
            if (share > 0 && faults.Count > 0)
                _often.Add((method, pathContains, share, faults, new Random(seed)));
        }
    }

    internal Fault? Take(string method, string path)
    {
        lock (_lock)
        {
            if (_often.FindIndex(o => Fits(o.Method, o.Path)) is var found and >= 0 && _often[found] is var often && often.Random.NextDouble() < often.Share)
                return often.Faults[often.Random.Next(often.Faults.Count)];
            var at = _planned.FindIndex(p => Fits(p.Method, p.Path));
            if (at < 0)
                return null;
            var fault = _planned[at].Fault;
            _planned.RemoveAt(at);
            return fault;
        }

        bool Fits(string wanted, string part) => (wanted is "*" || wanted == method) && path.Contains(part, StringComparison.Ordinal);
    }
}
