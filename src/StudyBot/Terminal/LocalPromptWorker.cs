using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StudyBot.Prompts;

namespace StudyBot.Terminal;

/// <summary>Posts the prompts of a terminal chat while it is open, from the start where a memory is, else from the first <c>/prompt</c> on.</summary>
internal sealed class LocalPromptWorker(LocalPrompts prompts, IScreen screen, ILoggerFactory logs) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var memory = await prompts.OpenedAsync(stoppingToken).ConfigureAwait(false);
        using PromptWorker worker = memory.Worker(screen, logs);
        await worker.StartAsync(stoppingToken).ConfigureAwait(false);
        try
        {
            await (worker.ExecuteTask ?? Task.CompletedTask).ConfigureAwait(false);
        }
        finally
        {
            // Told to stop by the same token, it gives what is in hand its time.
            await worker.StopAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }
}
