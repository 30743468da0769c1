using Microsoft.Extensions.Logging;

namespace StudyBot.Discord;

/// <summary>Numbers, routes and codes only: no message, no token, no person.</summary>
internal static partial class Log
{
    [LoggerMessage(20, LogLevel.Information, "Shard {Shard} of {Shards}: ready")]
    public static partial void Ready(ILogger logger, int shard, int shards);

    [LoggerMessage(21, LogLevel.Information, "Shard {Shard}: resumed")]
    public static partial void Resumed(ILogger logger, int shard);

    [LoggerMessage(22, LogLevel.Information, "Shard {Shard}: {Why}; comes back in {Seconds:F1} s (resuming: {Resuming})")]
    public static partial void Reconnecting(ILogger logger, int shard, string why, double seconds, bool resuming);

    [LoggerMessage(26, LogLevel.Warning, "Shard {Shard}: {Why} ({Cause}): where that goes on, check the network, a proxy (HTTPS_PROXY), Discord:GatewayUrl and discordstatus.com; comes back in {Seconds:F1} s (resuming: {Resuming})")]
    public static partial void ConnectionFailed(ILogger logger, int shard, string why, string cause, double seconds, bool resuming);

    [LoggerMessage(23, LogLevel.Warning, "Discord cannot be reached: {Problem}; next try in {Seconds:F1} s")]
    public static partial void Unreachable(ILogger logger, string problem, double seconds);

    [LoggerMessage(24, LogLevel.Warning, "All {Total} session starts of the day are used: waiting {Minutes:F0} min, as Discord demands")]
    public static partial void SessionStartsUsed(ILogger logger, int total, double minutes);

    [LoggerMessage(25, LogLevel.Warning, "An interaction of a kind that this build cannot read went unanswered; a newer build may know it")]
    public static partial void Unreadable(ILogger logger);

    [LoggerMessage(30, LogLevel.Warning, "Too busy: {Count} interactions put off with a kind reply")]
    public static partial void Shed(ILogger logger, long count);

    [LoggerMessage(31, LogLevel.Warning, "Interaction of type {Type}: {Problem}")]
    public static partial void NotAnswered(ILogger logger, Wire.InteractionType type, string problem);

    [LoggerMessage(32, LogLevel.Error, "Interaction of type {Type}: the handler failed")]
    public static partial void HandlerFailed(ILogger logger, Wire.InteractionType type, Exception exception);

    [LoggerMessage(33, LogLevel.Warning, "{Count} interactions were still under way at the end")]
    public static partial void Abandoned(ILogger logger, int count);

    [LoggerMessage(34, LogLevel.Error, "The adapter's {Part} failed")]
    public static partial void PartFailed(ILogger logger, string part, Exception exception);

    [LoggerMessage(40, LogLevel.Information, "Commands: {Count} registered as they should be ({Where})")]
    public static partial void CommandsUnchanged(ILogger logger, int count, string where);

    [LoggerMessage(41, LogLevel.Information, "Commands: {Count} registered anew ({Where})")]
    public static partial void CommandsRegistered(ILogger logger, int count, string where);

    [LoggerMessage(42, LogLevel.Error, "Commands could not be registered: {Problem}: {Remedy}")]
    public static partial void CommandsRefused(ILogger logger, string problem, string remedy);

    [LoggerMessage(43, LogLevel.Warning, "Commands could not be registered: {Problem}; next try in {Seconds:F0} s")]
    public static partial void CommandsLater(ILogger logger, string problem, double seconds);

    [LoggerMessage(44, LogLevel.Warning, "Discord sends interactions to {Endpoint}, so none comes over the gateway: empty the Interactions Endpoint URL in the Developer Portal (your application, General Information), or set Discord:Mode=Http")]
    public static partial void EndpointTakesAll(ILogger logger, string endpoint);

    [LoggerMessage(45, LogLevel.Warning, "The bot's commands stand everywhere as well, in another form: people in the server of Discord:GuildId see them twice, until a start without that setting brings those everywhere up to date")]
    public static partial void CommandsTwice(ILogger logger);

    [LoggerMessage(46, LogLevel.Information, "Commands: they stand everywhere as they should, so the server of Discord:GuildId needs none of its own")]
    public static partial void CommandsStandEverywhere(ILogger logger);

    [LoggerMessage(51, LogLevel.Warning, "{Count} requests whose signature is not Discord's were refused; if they are Discord's, run 'studybot doctor'")]
    public static partial void Unsigned(ILogger logger, long count);

    [LoggerMessage(52, LogLevel.Warning, "Discord has no Interactions Endpoint URL for this application, so it sends nothing over HTTP: enter the public address with {Path} in the Developer Portal (your application, General Information)")]
    public static partial void NoEndpoint(ILogger logger, string path);

    [LoggerMessage(50, LogLevel.Information, "Interactions are taken at {Path}")]
    public static partial void EndpointReady(ILogger logger, string path);
}
