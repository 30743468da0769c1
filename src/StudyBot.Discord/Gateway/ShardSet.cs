using Microsoft.Extensions.Logging;
using StudyBot.Discord.Rest;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Gateway;

/// <summary>All shards, in this process.</summary>
internal sealed class ShardSet(DiscordOptions options, DiscordApi api, TimeProvider time, ILogger<ShardSet> logger)
{
    /// <summary>Serves until cancelled; one shard's end for good is the end of all.</summary>
    public async Task RunAsync(Action<Interaction> deliver, CancellationToken cancellationToken)
    {
        using var gate = new IdentifyGate(api, time, logger);
        var info = await gate.ReadAsync(cancellationToken).ConfigureAwait(false);
        var count = options.Shards ?? Math.Max(1, info.Shards);
        var url = options.GatewayUrl ?? new Uri(info.Url);
        using var all = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var shards = Enumerable.Range(0, count).Select(i => new GatewayShard(options, new ShardId(i, count), url, gate, deliver, time, logger).RunAsync(all.Token)).ToArray();
        var first = await Task.WhenAny(shards).ConfigureAwait(false);
        await all.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(shards).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await first.ConfigureAwait(false);
    }
}
