using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Core.Prompts;
using StudyBot.Slack.Prompts;
using StudyBot.Slack.Web;

namespace StudyBot.Slack.Doctor;

/// <summary>Looks at the bot as Slack has it. Changes nothing.</summary>
internal sealed class SlackDoctor(SlackOptions options, ISlackApi api)
{
    /// <summary>A health check has ten seconds in all.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    /// <summary>More would take longer than Slack's limits and anybody's patience allow.</summary>
    private const int MaxChannels = 20;

    /// <summary>Channels with prompts that are looked at, at once.</summary>
    private const int MaxPromptChannels = 10;

    private readonly ImmutableArray<PlatformCheck>.Builder _checks = ImmutableArray.CreateBuilder<PlatformCheck>();

    /// <param name="channels">Ids of channels that the bot should be in.</param>
    /// <param name="schedules">Those whose channels are looked at; other platforms' are passed over.</param>
    public static async Task<ImmutableArray<PlatformCheck>> CheckAsync(
        SlackOptions options, IReadOnlyList<string> channels, IReadOnlyList<PromptSchedule> schedules, TimeProvider time, CancellationToken cancellationToken)
    {
        using var api = SlackRegistration.Api(options, time, Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance);
        using var timeout = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var doctor = new SlackDoctor(options, api);
        try
        {
            await doctor.CheckAsync(channels, schedules, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            doctor._checks.Add(Unreachable("no answer in time"));
        }

        return doctor._checks.ToImmutable();
    }

    private async Task CheckAsync(IReadOnlyList<string> channels, IReadOnlyList<PromptSchedule> schedules, CancellationToken cancellationToken)
    {
        var who = await api.CallAsync(SlackMethods.AuthTest, [], cancellationToken).ConfigureAwait(false);
        _checks.Add(Token(who));
        if (!who.Succeeded)
            return;
        if (who.GrantedScopes is { } granted)
            _checks.Add(Scopes(granted));
        _checks.Add(options.Mode == SlackMode.Http
            ? new("delivery", PlatformCheckState.Ok, "over HTTP, at /slack below the public address that the app's settings name; whether that and Slack:SigningSecret are right cannot be seen from here")
            : Sockets(await api.CallAsync(SlackMethods.ConnectionsOpen, [], cancellationToken).ConfigureAwait(false)));
        if (options.ManagerGroup is { } group)
            _checks.Add(Managers(await api.CallAsync(SlackMethods.UserGroupMembers, new JsonObject { ["usergroup"] = group }, cancellationToken).ConfigureAwait(false)));
        _checks.AddRange(await PromptsAsync(schedules, cancellationToken).ConfigureAwait(false));
        foreach (var channel in channels.Take(MaxChannels))
            _checks.Add(Channel(channel, await api.CallAsync(SlackMethods.ConversationsInfo, new JsonObject { ["channel"] = channel }, cancellationToken).ConfigureAwait(false)));
        if (channels.Count > MaxChannels)
            _checks.Add(new("channels", PlatformCheckState.Warn, string.Create(CultureInfo.InvariantCulture, $"{channels.Count - MaxChannels} more channels have settings, and were not looked at")));
    }

    private async Task<IEnumerable<PlatformCheck>> PromptsAsync(IReadOnlyList<PromptSchedule> schedules, CancellationToken cancellationToken)
    {
        var publisher = new SlackPromptPublisher(api);
        var places = schedules.Where(s => s.Channel.Platform == publisher.Platform && s is { IsPaused: false, IsAtOnce: false }).Select(s => (s.Channel, s.Placement, s.Mention)).Distinct().ToArray();
        if (places.Length == 0)
            return [];
        var checks = await Task.WhenAll(places.Take(MaxPromptChannels).Select(async p =>
            (p.Channel, Missing: await publisher.CheckAsync(p.Channel, p.Placement, p.Mention, cancellationToken).ConfigureAwait(false)))).ConfigureAwait(false);
        PlatformCheck[] wrong = [.. checks.SelectMany(c => c.Missing.Select(m => new PlatformCheck("prompts", PlatformCheckState.Fail, $"those for channel {c.Channel.Value} cannot be posted as scheduled", m)))];
        return wrong.Length > 0 ? wrong : [new("prompts", PlatformCheckState.Ok, string.Create(CultureInfo.InvariantCulture, $"the bot may post and read where they are posted ({Math.Min(places.Length, MaxPromptChannels)} of {places.Length} looked at)"))];
    }

    private static PlatformCheck Token(SlackResult who) => who switch
    {
        { Succeeded: true } => new("token", PlatformCheckState.Ok, "accepted, never shown"),
        _ when SlackErrors.Final(who, "Slack:BotToken") is { } line => new("token", PlatformCheckState.Fail, line),
        { Error: "http_403" or "http_404" } => new("token", PlatformCheckState.Fail, who.Error, "check Slack:ApiBaseUrl, or leave it out"),
        _ => Unreachable(who.Error!),
    };

    private PlatformCheck Scopes(string granted)
    {
        var missing = SlackScopes.OfBot.Except(granted.Split(',', StringSplitOptions.TrimEntries)).ToArray();
        return missing.Length == 0
            ? new("scopes", PlatformCheckState.Ok, "all that the bot uses")
            : new("scopes", missing.Except(SlackScopes.Dispensable(options)).Any() ? PlatformCheckState.Fail : PlatformCheckState.Warn,
                $"missing: {string.Join(", ", missing)}", "add them as in config/slack-manifest.yaml (api.slack.com/apps, your app, OAuth & Permissions) and reinstall the app");
    }

    private static PlatformCheck Sockets(SlackResult opened) => opened switch
    {
        { Succeeded: true } => new("socket", PlatformCheckState.Ok, "Socket Mode is on, Slack:AppToken accepted, never shown"),
        _ when SlackErrors.Final(opened, "Slack:AppToken") is { } line => new("socket", PlatformCheckState.Fail, line),
        _ => new("socket", PlatformCheckState.Warn, SlackErrors.Remedy(opened)),
    };

    private static PlatformCheck Managers(SlackResult members) => members switch
    {
        { Succeeded: true, Body: { } body } when body["users"] is JsonArray { Count: > 0 } users =>
            new("managers", PlatformCheckState.Ok, string.Create(CultureInfo.InvariantCulture, $"{users.Count} in Slack:ManagerGroup, and the workspace's admins")),
        { Succeeded: true } => new("managers", PlatformCheckState.Warn, "nobody is in Slack:ManagerGroup, so only the workspace's admins may change settings", "add people to the user group, or leave the setting out"),
        { Error: "no_such_subteam" } => new("managers", PlatformCheckState.Fail, "no_such_subteam: there is no such user group", "set Slack:ManagerGroup to its id (S0…), or leave it out"),
        _ => new("managers", PlatformCheckState.Warn, SlackErrors.Remedy(members)),
    };

    private static PlatformCheck Channel(string id, SlackResult found) => found switch
    {
        { Succeeded: true, Body: { } body } when body["channel"]?["is_im"] is JsonValue im && im.TryGetValue(out bool direct) && direct => new("channel", PlatformCheckState.Ok, $"{id}: a conversation with the bot"),
        { Succeeded: true, Body: { } body } when body["channel"]?["is_archived"] is JsonValue old && old.TryGetValue(out bool archived) && archived => new("channel", PlatformCheckState.Warn, $"{id}: archived"),
        { Succeeded: true, Body: { } body } when body["channel"]?["is_member"] is JsonValue member && member.TryGetValue(out bool isMember) && isMember => new("channel", PlatformCheckState.Ok, $"{id}: the bot is in it"),
        { Succeeded: true } => new("channel", PlatformCheckState.Warn, $"{id}: the bot is not in it, so it hears no mention there", "/invite @StudyBot in that channel"),
        { Error: "channel_not_found" } => new("channel", PlatformCheckState.Warn, $"{id}: there is no such channel, or it is private and the bot is not in it", "/invite @StudyBot in that channel"),
        // The manifest asks for what channels need; group conversations would take mpim:read, for this line alone.
        { Error: "missing_scope", Body: { } body } when (string?)body["needed"] is "mpim:read" => new("channel", PlatformCheckState.Ok, $"{id}: a group conversation, not looked at"),
        _ => new("channel", PlatformCheckState.Warn, $"{id}: {SlackErrors.Remedy(found)}"),
    };

    private static PlatformCheck Unreachable(string how) =>
        new("connection", PlatformCheckState.Warn, $"Slack cannot be reached ({how}), so nothing about it was checked", "check the network, a proxy (HTTPS_PROXY) and slack-status.com, then run this again");
}
