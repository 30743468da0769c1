namespace StudyBot.Hosting;

/// <summary>How the worker ended, for the exit code.</summary>
internal sealed class RunOutcome
{
    private string? _failure;

    /// <summary>One line for the operator; null where all ended well.</summary>
    public string? Failure => Volatile.Read(ref _failure);

    /// <summary>The first failure stands: later ones only follow from it.</summary>
    public void Fail(string line) => Interlocked.CompareExchange(ref _failure, line, null);
}
