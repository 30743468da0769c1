using Microsoft.Extensions.Logging;
using StudyBot.Slack.Intake;
using StudyBot.Slack.Web;

namespace StudyBot.Slack.Sockets;

/// <summary>Two lines to Slack, so that one serves while the other is renewed.</summary>
internal sealed class SocketPair(SlackOptions options, ISlackApi api, DeliveryIntake intake, TimeProvider time, ILogger<SocketPair> logger)
{
    /// <summary>The second follows the first; where that one is in trouble, it tries after this by itself.</summary>
    private static readonly TimeSpan Stagger = TimeSpan.FromSeconds(5);

    /// <summary>Serves until cancelled; one line's end for good is the end of both.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = new SocketShell(1, options, api, intake, time, logger);
        var second = new SocketShell(2, options, api, intake, time, logger);
        Task[] lines = [first.RunAsync(both.Token), FollowAsync(first, second, both.Token)];
        var ended = await Task.WhenAny(lines).ConfigureAwait(false);
        await both.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(lines).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await ended.ConfigureAwait(false);
    }

    private async Task FollowAsync(SocketShell first, SocketShell second, CancellationToken cancellationToken)
    {
        await Task.WhenAny(first.Greeted, Task.Delay(Stagger, time, cancellationToken)).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        await second.RunAsync(cancellationToken).ConfigureAwait(false);
    }
}
