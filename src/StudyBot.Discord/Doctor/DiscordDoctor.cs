using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Core.Prompts;
using StudyBot.Discord.Gateway;
using StudyBot.Discord.Http;
using StudyBot.Discord.Prompts;
using StudyBot.Discord.Rest;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Doctor;

/// <summary>Looks at the bot as Discord has it. Reads only.</summary>
internal static class DiscordDoctor
{
    /// <summary>A health check has ten seconds in all.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    /// <summary>Channels with prompts that are looked at, at once: more would exceed the patience and Discord's limits.</summary>
    private const int MaxChannels = 10;

    /// <param name="desired">The commands as Discord should have them.</param>
    /// <param name="schedules">Those whose channels are looked at; other platforms' are passed over.</param>
    public static async Task<ImmutableArray<PlatformCheck>> CheckAsync(
        DiscordOptions options, JsonArray desired, IReadOnlyList<PromptSchedule> schedules, TimeProvider time, CancellationToken cancellationToken)
    {
        using var rest = new RestClient(RestClient.CreateHttp(options.ApiBaseUrl), options, time);
        using var timeout = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var checks = ImmutableArray.CreateBuilder<PlatformCheck>();
        try
        {
            var api = new DiscordApi(rest);
            await CheckAsync(options, desired, api, checks, either.Token).ConfigureAwait(false);
            if (checks.Any(c => c is { Subject: "token", State: PlatformCheckState.Ok }))
                checks.AddRange(await PromptsAsync(new DiscordPromptPublisher(api, options, time), schedules, either.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            checks.Add(Unreachable("no answer in time"));
        }

        return checks.ToImmutable();
    }

    private static async Task CheckAsync(DiscordOptions options, JsonArray desired, DiscordApi api, ImmutableArray<PlatformCheck>.Builder checks, CancellationToken cancellationToken)
    {
        var gateway = await api.GetGatewayAsync(cancellationToken).ConfigureAwait(false);
        checks.Add(Token(gateway));
        if (!gateway.Succeeded)
            return;
        if (options.Mode == DiscordMode.Gateway && SessionStarts(gateway) is { } starts)
            checks.Add(starts);
        var answer = await api.GetApplicationAsync(cancellationToken).ConfigureAwait(false);
        if (Applications.Read(answer) is not { } application)
        {
            checks.Add(new("application", PlatformCheckState.Fail, answer.Problem ?? "an answer that is none", "check Discord:ApiBaseUrl, or leave it out"));
            return;
        }

        checks.Add(new("application", PlatformCheckState.Ok, $"id {application.Id}"));
        checks.Add(Intents(application));
        checks.AddRange(Delivery(options, application));
        checks.Add(Installation(application));
        var everywhere = await api.GetCommandsAsync(application.Id, guild: null, cancellationToken).ConfigureAwait(false);
        if (options.GuildId is null || !everywhere.Succeeded || CommandRegistration.ReadArray(everywhere) is not { } standing)
        {
            checks.Add(Registration(options, desired, everywhere));
            return;
        }

        var inGuild = CommandRegistration.InGuild(desired, standing);
        checks.Add(Registration(options, inGuild, await api.GetCommandsAsync(application.Id, options.GuildId, cancellationToken).ConfigureAwait(false)));
        if (inGuild.Count > 0 && standing.Count > 0)
            checks.Add(new("registration", PlatformCheckState.Warn, "older commands of the bot stand everywhere as well: people in the server of Discord:GuildId see them twice", "start the program once without Discord:GuildId"));
    }

    private static async Task<IEnumerable<PlatformCheck>> PromptsAsync(DiscordPromptPublisher publisher, IReadOnlyList<PromptSchedule> schedules, CancellationToken cancellationToken)
    {
        var places = schedules.Where(s => s.Channel.Platform == publisher.Platform && s is { IsPaused: false, IsAtOnce: false }).Select(s => (s.Channel, s.Placement, s.Mention)).Distinct().ToArray();
        if (places.Length == 0)
            return [];
        var checks = await Task.WhenAll(places.Take(MaxChannels).Select(async p =>
            (p.Channel, Missing: await publisher.CheckAsync(p.Channel, p.Placement, p.Mention, cancellationToken).ConfigureAwait(false)))).ConfigureAwait(false);
        PlatformCheck[] wrong = [.. checks.SelectMany(c => c.Missing.Select(m => new PlatformCheck("prompts", PlatformCheckState.Fail, $"those for channel {c.Channel.Value} cannot be posted as scheduled", m)))];
        return wrong.Length > 0 ? wrong : [new("prompts", PlatformCheckState.Ok, string.Create(CultureInfo.InvariantCulture, $"all that they need is allowed where they are posted ({Math.Min(places.Length, MaxChannels)} of {places.Length} looked at)"))];
    }

    private static PlatformCheck Token(RestResult gateway) => gateway switch
    {
        { Succeeded: true } => new("token", PlatformCheckState.Ok, "accepted, never shown"),
        { Status: 401 } => new("token", PlatformCheckState.Fail, "refused by Discord", "set Discord:Token to the bot's token from the Developer Portal (your application, Bot, Reset Token)"),
        { Status: 403 or 404 } => new("token", PlatformCheckState.Fail, gateway.Problem!, "check Discord:ApiBaseUrl, or leave it out"),
        _ => Unreachable(gateway.Problem!),
    };

    private static PlatformCheck Unreachable(string how) =>
        new("connection", PlatformCheckState.Warn, $"Discord cannot be reached ({how}), so nothing about it was checked", "check the network, a proxy (HTTPS_PROXY) and discordstatus.com, then run this again");

    private static PlatformCheck? SessionStarts(RestResult gateway)
    {
        try
        {
            if (JsonSerializer.Deserialize(gateway.Body.Span, ProtocolJson.Default.GatewayBot) is not { SessionStartLimit: { } limit } info)
                return null;
            var finding = string.Create(CultureInfo.InvariantCulture, $"{limit.Remaining} of {limit.Total} left today, {info.Shards} shards recommended");
            return limit.Remaining > 10
                ? new("sessions", PlatformCheckState.Ok, finding)
                : new("sessions", PlatformCheckState.Warn, finding, "find out what starts the bot again and again; it waits for new ones by itself");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static PlatformCheck Intents(ApplicationInfo application)
    {
        // GATEWAY_PRESENCE, GATEWAY_GUILD_MEMBERS, GATEWAY_MESSAGE_CONTENT, each with its _LIMITED twin.
        const long Privileged = 0b11 << 12 | 0b11 << 14 | 0b11 << 18;
        return (application.Flags & Privileged) == 0
            ? new("intents", PlatformCheckState.Ok, "none needed, none enabled")
            : new("intents", PlatformCheckState.Warn, "privileged intents are enabled, and harmless, but none is needed", "switch them off in the Developer Portal (your application, Bot)");
    }

    private static IEnumerable<PlatformCheck> Delivery(DiscordOptions options, ApplicationInfo application)
    {
        var endpoint = string.IsNullOrEmpty(application.InteractionsEndpointUrl) ? null : application.InteractionsEndpointUrl;
        if (options.Mode == DiscordMode.Gateway)
        {
            yield return endpoint is null
                ? new("delivery", PlatformCheckState.Ok, "over the gateway")
                : new("delivery", PlatformCheckState.Fail, $"Discord sends interactions to {endpoint}, so none comes over the gateway",
                    "empty the Interactions Endpoint URL in the Developer Portal (your application, General Information), or set Discord:Mode=Http");
            yield break;
        }

        yield return endpoint is null
            ? new("delivery", PlatformCheckState.Fail, "no Interactions Endpoint URL is set, so Discord sends nothing over HTTP",
                "start the program, then enter its public address with /discord/interactions in the Developer Portal (your application, General Information)")
            : new("delivery", PlatformCheckState.Ok, $"to {endpoint}");
        if (options.PublicKey is { } key)
        {
            yield return string.Equals(key, application.VerifyKey, StringComparison.OrdinalIgnoreCase)
                ? new("key", PlatformCheckState.Ok, "Discord:PublicKey is the application's")
                : new("key", PlatformCheckState.Fail, "Discord:PublicKey is not the application's: every request would be refused", "copy it from the Developer Portal (your application, General Information), or leave it out");
        }
        else
        {
            yield return RequestSignature.ReadKey(application.VerifyKey) is null
                ? new("key", PlatformCheckState.Fail, "Discord names no key", "set Discord:PublicKey")
                : new("key", PlatformCheckState.Ok, "taken from Discord");
        }
    }

    private static PlatformCheck Installation(ApplicationInfo application) => application switch
    {
        { IntegrationTypesConfig: null or { Count: 0 } } => new("permissions", PlatformCheckState.Warn, "neither servers nor people can install the bot",
            "allow Guild Install and User Install in the Developer Portal (your application, Installation)"),
        _ when !application.IntegrationTypesConfig.ContainsKey("1") => new("permissions", PlatformCheckState.Warn, "servers can install the bot, people for themselves cannot",
            "allow User Install in the Developer Portal (your application, Installation)"),
        _ when !application.IntegrationTypesConfig.ContainsKey("0") => new("permissions", PlatformCheckState.Warn, "people can install the bot, servers cannot",
            "allow Guild Install in the Developer Portal (your application, Installation)"),
        _ => new("permissions", PlatformCheckState.Ok, "servers and people can install the bot; answering commands takes no permission in the server"),
    };

    private static PlatformCheck Registration(DiscordOptions options, JsonArray desired, RestResult answer)
    {
        var where = options.GuildId is null ? "everywhere" : "in the server of Discord:GuildId";
        if (!answer.Succeeded)
        {
            return new("registration", answer.Status is 401 or 403 or 404 ? PlatformCheckState.Fail : PlatformCheckState.Warn, answer.Problem!,
                answer.Status is not (403 or 404) ? "run this again"
                : options.GuildId is null ? "invite the bot with the scope applications.commands"
                : "invite the bot to the server of Discord:GuildId with the scope applications.commands, or leave the setting out");
        }

        return CommandRegistration.ReadArray(answer) is { } existing && CommandComparison.AreSame(desired, existing, options.GuildId is not null)
            ? new("registration", PlatformCheckState.Ok, string.Create(CultureInfo.InvariantCulture, $"{desired.Count} commands, as they should be, {where}"))
            : new("registration", PlatformCheckState.Warn, $"the commands that Discord has are not those of this build ({where})", "start the program: it registers them");
    }
}
