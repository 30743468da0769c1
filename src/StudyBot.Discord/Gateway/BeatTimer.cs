namespace StudyBot.Discord.Gateway;

/// <summary>A delay that can be set anew. Not thread-safe.</summary>
internal sealed class BeatTimer(TimeProvider time, CancellationToken stop) : IDisposable
{
    private CancellationTokenSource? _plan;

    /// <summary>Completes when it is time or all is to stop; a new one with each <see cref="Set"/>.</summary>
    public Task Due { get; private set; } = Task.CompletedTask;

    public void Set(TimeSpan after)
    {
        Dispose();
        _plan = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Due = Task.Delay(after, time, _plan.Token);
    }

    public void Dispose()
    {
        _plan?.Cancel();
        _plan?.Dispose();
        _plan = null;
    }
}
