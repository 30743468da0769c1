namespace StudyBot.Testing.Slack.Web;

/// <summary>Refusals with <c>ok:false</c> that are still to happen, as <c>token_revoked</c> or <c>internal_error</c>. Thread-safe.</summary>
internal sealed class RefusalPlan
{
    private readonly Lock _lock = new();
    private readonly List<(string Method, string Error)> _planned = [];

    internal void Plan(string method, string error, int count)
    {
        lock (_lock)
            _planned.AddRange(Enumerable.Repeat((method, error), count));
    }

    internal string? Take(string method)
    {
        lock (_lock)
        {
            var at = _planned.FindIndex(p => p.Method == "*" || p.Method == method);
            if (at < 0)
                return null;
            var error = _planned[at].Error;
            _planned.RemoveAt(at);
            return error;
        }
    }
}
