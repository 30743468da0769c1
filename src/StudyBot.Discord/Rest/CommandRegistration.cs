using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;

namespace StudyBot.Discord.Rest;

/// <summary>
/// Brings Discord's list of the bot's commands in line with the core's, and writes only where they differ: 200 creations a day is all
/// there are. Warns where the application as it is set up would keep commands from arriving.
/// </summary>
internal sealed class CommandRegistration(DiscordOptions options, DiscordApi api, TimeProvider time, ILogger<CommandRegistration> logger)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan MaxWait = TimeSpan.FromMinutes(30);

    /// <summary>"Max number of daily application command creates has been reached": it comes as a 400, and goes with the day.</summary>
    private const int DailyCreationsUsed = 30034;

    private string Where => options.GuildId is null ? "everywhere" : "in one guild";

    /// <summary>Tries until the commands stand or Discord refuses for good; either way the bot goes on answering those that it has.</summary>
    public async Task SyncAsync(JsonArray desired, CancellationToken cancellationToken)
    {
        for (var wait = FirstWait; ; wait = wait * 2 < MaxWait ? wait * 2 : MaxWait)
        {
            var problem = await TrySyncAsync(desired, cancellationToken).ConfigureAwait(false);
            // A refused token ends the adapter, which says so itself.
            if (problem is null or { Status: 401 })
                return;
            if (problem.Status is >= 400 and < 500 and not 429 && problem.Code != DailyCreationsUsed)
            {
                Log.CommandsRefused(logger, problem.Problem!, RemedyFor(problem));
                return;
            }

            Log.CommandsLater(logger, problem.Problem!, wait.TotalSeconds);
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        }
    }

    public string RemedyFor(RestResult refused) => refused.Status switch
    {
        401 => "set Discord:Token to the bot's token",
        403 or 404 when options.GuildId is not null => "invite the bot to the guild of Discord:GuildId with the scope applications.commands, or leave the setting out",
        403 => "invite the bot with the scope applications.commands",
        400 => "Discord refuses a command as it is described: a fault of this build, please report it",
        _ => "check Discord:ApiBaseUrl, or leave it out",
    };

    /// <returns>Null where the commands stand as they should.</returns>
    private async Task<RestResult?> TrySyncAsync(JsonArray desired, CancellationToken cancellationToken)
    {
        var application = await api.GetApplicationAsync(cancellationToken).ConfigureAwait(false);
        if (!application.Succeeded)
            return application;
        if (Applications.Read(application) is not { } info)
            return NoAnswer(Route.Application);
        if (options.Mode == DiscordMode.Gateway && info.InteractionsEndpointUrl is { Length: > 0 } endpoint)
            Log.EndpointTakesAll(logger, endpoint);
        if (options.GuildId is not null)
        {
            var everywhere = await api.GetCommandsAsync(info.Id, guild: null, cancellationToken).ConfigureAwait(false);
            if (!everywhere.Succeeded)
                return everywhere;
            if (ReadArray(everywhere) is not { } standing)
                return NoAnswer(Route.Commands(HttpMethod.Get, info.Id, null));
            var inGuild = InGuild(desired, standing);
            if (inGuild.Count > 0 && standing.Count > 0)
                Log.CommandsTwice(logger);
            else if (inGuild.Count == 0)
                Log.CommandsStandEverywhere(logger);
            desired = inGuild;
        }

        var existing = await api.GetCommandsAsync(info.Id, options.GuildId, cancellationToken).ConfigureAwait(false);
        if (!existing.Succeeded)
            return existing;
        if (ReadArray(existing) is not { } commands)
            return NoAnswer(Route.Commands(HttpMethod.Get, info.Id, options.GuildId));
        if (CommandComparison.AreSame(desired, commands, options.GuildId is not null))
        {
            Log.CommandsUnchanged(logger, desired.Count, Where);
            return null;
        }

        var put = await api.PutCommandsAsync(info.Id, options.GuildId, options.GuildId is null ? desired : ForOneGuild(desired), cancellationToken).ConfigureAwait(false);
        if (!put.Succeeded)
            return put;
        Log.CommandsRegistered(logger, desired.Count, Where);
        return null;
    }

    /// <summary>What one guild should have of its own: nothing where the same commands stand everywhere, or people there would see each twice.</summary>
    public static JsonArray InGuild(JsonArray desired, JsonArray everywhere) => CommandComparison.AreSame(desired, everywhere, inGuild: false) ? [] : desired;

    /// <summary>Where and by whom a command may be used is for commands that stand everywhere alone.</summary>
    private static JsonArray ForOneGuild(JsonArray desired)
    {
        var commands = (JsonArray)desired.DeepClone();
        foreach (var command in commands.OfType<JsonObject>())
        {
            command.Remove("integration_types");
            command.Remove("contexts");
        }

        return commands;
    }

    public static JsonArray? ReadArray(RestResult result)
    {
        try
        {
            return JsonNode.Parse(result.Body.Span) as JsonArray;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static RestResult NoAnswer(Route route) => new(0, 0, default, $"{route}: an answer that is none");
}
