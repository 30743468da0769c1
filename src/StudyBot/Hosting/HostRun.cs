using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace StudyBot.Hosting;

internal static class HostRun
{
    /// <summary>As the host's own <c>RunAsync</c>, but being told to stop while it still starts is a clean end too, and what has started by then is stopped.</summary>
    public static async Task RunToEndAsync(this IHost host, CancellationToken cancellationToken)
    {
        try
        {
            await StartAsync(host, cancellationToken).ConfigureAwait(false);
            await host.WaitForShutdownAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (host is IAsyncDisposable disposable)
                await disposable.DisposeAsync().ConfigureAwait(false);
            else
                host.Dispose();
        }
    }

    private static async Task StartAsync(IHost host, CancellationToken cancellationToken)
    {
        var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        try
        {
            await host.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        // By the token, by the host's own signals, or by a part that failed while others still started.
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested || stopping.IsCancellationRequested)
        {
            host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        }
    }
}
