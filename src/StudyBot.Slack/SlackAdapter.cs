using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Slack.Handling;
using StudyBot.Slack.Http;
using StudyBot.Slack.Intake;
using StudyBot.Slack.Sockets;
using StudyBot.Slack.Web;

namespace StudyBot.Slack;

/// <summary>Slack, over Socket Mode or over HTTP.</summary>
/// <param name="handlerFor">Makes the answering half for a dispatcher, once it is known who the bot is.</param>
internal sealed class SlackAdapter(
    SlackOptions options,
    Func<ICommandDispatcher, SlackIdentity, ISlackHandler> handlerFor,
    SlackSignIn signIn,
    DeliveryIntake intake,
    SocketPair sockets,
    SlackWebhook webhook,
    ISlackApi api,
    ILogger<SlackAdapter> logger) : IChatAdapter
{
    public string Name => "slack";

    public async Task RunAsync(ICommandDispatcher dispatcher, CancellationToken cancellationToken)
    {
        var identity = await signIn.RunAsync(cancellationToken).ConfigureAwait(false);
        using var ending = new CancellationTokenSource();
        var handling = AdapterPart.WatchAsync(intake.RunAsync(handlerFor(dispatcher, identity), ending.Token), e => Log.IntakeFailed(logger, e));
        try
        {
            using var serving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var connection = options.Mode == SlackMode.Http ? ListenAsync(serving.Token) : sockets.RunAsync(serving.Token);
            // A token that is revoked later leaves the connections standing, and everybody without an answer.
            var refused = await Task.WhenAny(connection, api.Refused).ConfigureAwait(false) == api.Refused;
            if (refused)
                await serving.CancelAsync().ConfigureAwait(false);
            await connection.ConfigureAwait(refused ? ConfigureAwaitOptions.SuppressThrowing : ConfigureAwaitOptions.None);
            if (refused)
                throw new AdapterFailedException(await api.Refused.ConfigureAwait(false));
        }
        finally
        {
            // After the sockets' goodbye: what they still brought is taken.
            await ending.CancelAsync().ConfigureAwait(false);
            await handling.ConfigureAwait(false);
        }
    }

    /// <summary>The web server does the rest.</summary>
    private Task ListenAsync(CancellationToken cancellationToken)
    {
        Log.EndpointReady(logger, webhook.Path);
        return Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
