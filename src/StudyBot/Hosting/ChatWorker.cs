using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StudyBot.Core;
using StudyBot.Core.Chat;

namespace StudyBot.Hosting;

/// <summary>Runs every adapter until it ends, fails for good, or the host stops; the others go on without one that failed. The library is loaded before this is built.</summary>
internal sealed class ChatWorker(
    IEnumerable<IChatAdapter> adapters,
    ICommandDispatcher dispatcher,
    Library library,
    RunOutcome outcome,
    IHostApplicationLifetime lifetime,
    ILogger<ChatWorker> logger) : BackgroundService
{
    private int _running;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        IChatAdapter[] all = [.. adapters];
        _running = all.Length;
        // Not awaited at the stop: it tells of its own faults, and a stop need not wait for names that nobody will ask for.
        _ = Task.Run(() => NameAll(stoppingToken), stoppingToken);
        var failures = await Task.WhenAll(all.Select(adapter => RunAsync(adapter, stoppingToken))).ConfigureAwait(false);
        // Told to stop, it has ended well whatever else ended before.
        if (!lifetime.ApplicationStopping.IsCancellationRequested && failures.MaxBy(f => f?.Order) is { } last)
            outcome.Fail(last.Line);
        lifetime.StopApplication();
    }

    // Names are worked out while nobody waits for them; whoever asks before they are waits for the same.
    private void NameAll(CancellationToken stoppingToken)
    {
        foreach (var reading in library.Readings.TakeWhile(_ => !stoppingToken.IsCancellationRequested))
            try
            {
                _ = reading.Book;
            }
#pragma warning disable CA1031 // The other readings get their names, and this one leaves the stack that a report needs.
            catch (Exception e)
#pragma warning restore CA1031
            {
                Log.NamesFailed(logger, reading.Reading.Id.Value, e);
            }
    }

    /// <returns>Why it ended for good; null where it was its time.</returns>
    private async Task<Failure?> RunAsync(IChatAdapter adapter, CancellationToken stoppingToken)
    {
        // An adapter may block before its first await; none must keep the others from starting.
        await Task.Yield();
        try
        {
            Log.Started(logger, adapter.Name);
            await adapter.RunAsync(dispatcher, stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // As told.
        }
        catch (AdapterFailedException e)
        {
            return Failed(adapter, e.Message);
        }
#pragma warning disable CA1031 // The others go on, and this one leaves the line and the stack that a report needs.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Log.Crashed(logger, adapter.Name, e);
            return Failed(adapter, $"ended by a fault of the program's own ({e.GetType().Name}): please report it.");
        }

        Interlocked.Decrement(ref _running);
        Log.Ended(logger, adapter.Name);
        return null;
    }

    private Failure Failed(IChatAdapter adapter, string problem)
    {
        var left = Interlocked.Decrement(ref _running);
        // The last one's line is the program's own last.
        if (left > 0)
            Log.Failed(logger, adapter.Name, problem);
        return new Failure($"{adapter.Name}: {problem}", -left);
    }

    /// <param name="Order">Rises with each that ends.</param>
    private sealed record Failure(string Line, int Order);
}
