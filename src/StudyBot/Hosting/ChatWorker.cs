using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;

namespace StudyBot.Hosting;

/// <summary>Runs every adapter until it ends, fails for good, or the host stops. The library is loaded before this is built.</summary>
internal sealed class ChatWorker(
    IEnumerable<IChatAdapter> adapters,
    ICommandDispatcher dispatcher,
    RunOutcome outcome,
    IHostApplicationLifetime lifetime,
    ILogger<ChatWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.WhenAll(adapters.Select(adapter => RunAsync(adapter, stoppingToken))).ConfigureAwait(false);
        lifetime.StopApplication();
    }

    private async Task RunAsync(IChatAdapter adapter, CancellationToken stoppingToken)
    {
        // An adapter may block before its first await; none must keep the others from starting.
        await Task.Yield();
        try
        {
            Log.Started(logger, adapter.Name);
            await adapter.RunAsync(dispatcher, stoppingToken).ConfigureAwait(false);
            Log.Ended(logger, adapter.Name);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            Log.Ended(logger, adapter.Name);
        }
        catch (AdapterFailedException e)
        {
            outcome.Fail($"{adapter.Name}: {e.Message}");
            lifetime.StopApplication();
        }
#pragma warning disable CA1031 // The process ends on it, with the line and the stack that a report needs.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Log.Crashed(logger, adapter.Name, e);
            outcome.Fail($"{adapter.Name}: ended by a fault of the program's own ({e.GetType().Name}): please report it.");
            lifetime.StopApplication();
        }
    }
}
