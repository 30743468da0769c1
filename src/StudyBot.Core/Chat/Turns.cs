namespace StudyBot.Core.Chat;

/// <summary>
/// Deciding is work for the processor, but for a memory that another program has locked: then each waits for up to 2 s on a
/// thread of the pool, and heartbeats and acknowledgements need those too. So few decide at once that the program keeps more of them
/// ready (<c>ThreadPoolMinThreads</c> of its project). Thread-safe.
/// </summary>
public sealed class Turns : IDisposable
{
    private const int AtOnce = 16;

    private readonly SemaphoreSlim _free = new(AtOnce, AtOnce);

    public async Task<T> TakeAsync<T>(Func<T> decide, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return decide();
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();
}
