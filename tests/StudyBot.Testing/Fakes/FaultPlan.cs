namespace StudyBot.Testing.Fakes;

/// <summary>The faults that are still to happen, in the order in which they were asked for. Thread-safe.</summary>
internal sealed class FaultPlan
{
    private readonly Lock _lock = new();
    private readonly List<(string Method, string Path, Fault Fault)> _planned = [];

    internal void Plan(string method, string pathContains, int count, Fault fault)
    {
        lock (_lock)
            _planned.AddRange(Enumerable.Repeat((method, pathContains, fault), count));
    }

    internal Fault? Take(string method, string path)
    {
        lock (_lock)
        {
            var at = _planned.FindIndex(p => (p.Method is "*" || p.Method == method) && path.Contains(p.Path, StringComparison.Ordinal));
            if (at < 0)
                return null;
            var fault = _planned[at].Fault;
            _planned.RemoveAt(at);
            return fault;
        }
    }
}
