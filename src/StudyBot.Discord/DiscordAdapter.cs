using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Discord.Gateway;
using StudyBot.Discord.Http;
using StudyBot.Discord.Intake;
using StudyBot.Discord.Interactions;
using StudyBot.Discord.Rest;

namespace StudyBot.Discord;

/// <summary>Discord, over the gateway or over HTTP.</summary>
/// <param name="handlerFor">Makes the answering half for a dispatcher.</param>
/// <param name="commandsFor">The commands as Discord should have them.</param>
internal sealed class DiscordAdapter(
    DiscordOptions options,
    Func<ICommandDispatcher, IInteractionHandler> handlerFor,
    Func<ICommandDispatcher, JsonArray> commandsFor,
    InteractionIntake intake,
    ShardSet shards,
    CommandRegistration registration,
    DiscordWebhook webhook,
    DiscordApi api,
    TimeProvider time,
    ILogger<DiscordAdapter> logger) : IChatAdapter
{
    public string Name => "discord";

    public async Task RunAsync(ICommandDispatcher dispatcher, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var handler = handlerFor(dispatcher);
        var commands = commandsFor(dispatcher);
        Task[] parts =
        [
            WatchAsync("intake", intake.RunAsync(handler, ending.Token)),
            // While the connection is being made: the first person does not pay for it.
            WatchAsync("warm-up", Task.Run(() => WarmUp.Run(handler), CancellationToken.None)),
            WatchAsync("registration of commands", registration.SyncAsync(commands, ending.Token)),
        ];
        try
        {
            await (options.Mode == DiscordMode.Http ? ListenAsync(ending.Token) : shards.RunAsync(intake.Take, ending.Token)).ConfigureAwait(false);
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(parts).ConfigureAwait(false);
        }
    }

    private Task WatchAsync(string part, Task running) => AdapterPart.WatchAsync(running, e => Log.PartFailed(logger, part, e));

    /// <summary>The web server does the rest; this sees to the key that its requests are checked with.</summary>
    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        for (var wait = TimeSpan.FromSeconds(1); ; wait *= wait < TimeSpan.FromMinutes(1) ? 2 : 1)
        {
            var result = await api.GetApplicationAsync(cancellationToken).ConfigureAwait(false);
            if (result.Status == 401)
                throw new AdapterFailedException(CloseCodes.TokenRefused("401"));
            if (Applications.Read(result) is { } info && (options.PublicKey is not null || webhook.TrySetKey(info.VerifyKey)))
            {
                if (options.PublicKey is { } key && RequestSignature.ReadKey(info.VerifyKey) is not null && !key.Equals(info.VerifyKey, StringComparison.OrdinalIgnoreCase))
                    throw new AdapterFailedException("Discord:PublicKey is not the application's, so every request would be refused: copy it from the Developer Portal (your application, General Information), or leave it out.");
                if (string.IsNullOrEmpty(info.InteractionsEndpointUrl))
                    Log.NoEndpoint(logger, webhook.Path);
                break;
            }

            // The setting serves as well while Discord cannot be asked.
            if (options.PublicKey is not null && result.Status is not (403 or 404))
                break;
            if (result.Status is 403 or 404)
                throw new AdapterFailedException($"{result.Problem}: check Discord:ApiBaseUrl, or leave it out.");
            Log.Unreachable(logger, result.Problem ?? "no key in Discord's answer", wait.TotalSeconds);
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        }

        Log.EndpointReady(logger, webhook.Path);
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(false);
    }
}
