namespace StudyBot.Testing.Slack.Web;

/// <summary>What is still to befall calls: those asked for one by one, then a share of all. Thread-safe.</summary>
internal sealed class TroublePlan
{
    private static readonly Trouble[] s_all = Enum.GetValues<Trouble>();

    private readonly Lock _lock = new();
    private readonly List<(string Method, Trouble Trouble)> _planned = [];
    private readonly Dictionary<string, (double Share, Random Random)> _shares = new(StringComparer.Ordinal);

    internal void Plan(string method, Trouble trouble, int count)
    {
        lock (_lock)
            _planned.AddRange(Enumerable.Repeat((method, trouble), count));
    }

    /// <param name="share">0 to 1; every kind equally often.</param>
    internal void Plan(string method, double share, int seed)
    {
        lock (_lock)
            _shares[method] = (share, new Random(seed));
    }

    internal Trouble? Take(string method)
    {
        lock (_lock)
        {
            var at = _planned.FindIndex(p => p.Method == method);
            if (at >= 0)
            {
                var trouble = _planned[at].Trouble;
                _planned.RemoveAt(at);
                return trouble;
            }

            return _shares.TryGetValue(method, out var planned) && planned.Random.NextDouble() < planned.Share ? s_all[planned.Random.Next(s_all.Length)] : null;
        }
    }
}
