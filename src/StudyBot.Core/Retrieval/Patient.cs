namespace StudyBot.Core.Retrieval;

/// <summary>What is worked out once, when it is first asked for, and may take a while. Safe to share between threads.</summary>
internal sealed class Patient<T>(Func<T> work)
    where T : class
{
    private readonly Lazy<T> _value = new(work);
    private readonly object _ending = new();
    private bool _begun;
    private bool _ended;
    private bool _isLate;

    /// <summary>Waits for it however long it takes.</summary>
    public T Value => _value.Value;

    /// <summary>Waits where nobody has waited in vain before: an answer that asks for it several times waits once.</summary>
    /// <returns>Null where it is not there by then, or where working it out has failed: <see cref="Value"/> throws what it failed of. Else it goes on being worked out, for whoever asks next.</returns>
    public T? Within(TimeSpan patience)
    {
        if (_value.IsValueCreated)
            return _value.Value;
        lock (_ending)
        {
            if (!_begun)
                _ = Task.Run(Work);
            _begun = true;
            if (!_ended && !_isLate)
                _isLate = !Monitor.Wait(_ending, patience);
        }

        return _value.IsValueCreated ? _value.Value : null;
    }

    private void Work()
    {
        try
        {
            _ = _value.Value;
        }
        finally
        {
            lock (_ending)
            {
                _ended = true;
                Monitor.PulseAll(_ending);
            }
        }
    }
}
