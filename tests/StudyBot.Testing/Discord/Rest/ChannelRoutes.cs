using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Testing.Discord.Rules;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>Channels, servers and the messages that the bot sends of its own accord.</summary>
internal sealed class ChannelRoutes(FakeDiscordOptions options, World world, MessageWriter writer)
{
    private const ulong ViewChannel = 1UL << 10, SendMessages = 1UL << 11, AttachFiles = 1UL << 15, ReadHistory = 1UL << 16, SendInThreads = 1UL << 38;

    internal ApiResult PostMessage(RestCall call)
    {
        var channel = call.Id(0);
        var write = world.Thread(channel) is null ? SendMessages : SendInThreads;
        if (Refusal(call, write | (call.Uploads.Count > 0 ? AttachFiles : 0)) is { } refusal)
            return refusal;
        if (world.IsForum(channel))
            return ApiResult.Error(400, 50008, "Cannot send messages in a non-text channel");
        if (MessageRules.Check(call.Body, Context("", call, options)) is { Count: > 0 } errors)
            return InvalidForm.Of(errors);
        if (world.DirectTo(channel) is { } user && !world.TakesDirectMessages(user))
            return ApiResult.Error(403, 50007, "Cannot send messages to this user");
        var nonce = call.Body.TryGetProperty("nonce", out var given) && given.ValueKind != JsonValueKind.Null && ComponentTree.Is(call.Body, "enforce_nonce") ? $"{call.Arguments[0]}:{given}" : null;
        var message = nonce is null ? Make() : world.Once(nonce, Make);
        return ApiResult.Ok(MessageJson.Message(message, options));

        FakeMessage Make() => writer.Create(call, call.Body, channel, null, null);
    }

    /// <summary>A message that answers nobody.</summary>
    internal static MessageContext Context(string prefix, RestCall call, FakeDiscordOptions options) =>
        new(prefix, MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.ComponentsV2, false, false, CallbackRules.Names(call.Uploads), [], options.RequireNoMentions) { MayMentionOne = true };

    internal ApiResult GetMessages(RestCall call)
    {
        if (Refusal(call, 0) is { } refusal)
            return refusal;
        var query = call.Http.Request.Query;
        var limit = 50;
        if (query.ContainsKey("limit") && (!int.TryParse(query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > 100))
            return ApiResult.Error(400, 50035, "limit: between 1 and 100.");
        string[] positions = [.. ((string[])["before", "after", "around"]).Where(query.ContainsKey)];
        if (positions.Length > 1)
            return ApiResult.Error(400, 50035, "before, after and around exclude each other.");
        var at = positions.Length == 0 ? 0 : ulong.TryParse(query[positions[0]], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
        // "If the current user is missing the READ_MESSAGE_HISTORY permission, then no messages will be returned": that is no error.
        var messages = world.DirectTo(call.Id(0)) is null && (world.PermissionsIn(call.Id(0)) & ReadHistory) == 0 ? [] : world.InChannel(call.Id(0)).Where(m => m.OnlyFor is null);
        messages = positions switch
        {
            ["before"] => messages.Where(m => m.Id < at).Reverse().Take(limit),
            ["after"] => messages.Where(m => m.Id > at).Take(limit).Reverse(),
            ["around"] => messages.Where(m => m.Id <= at).Reverse().Take(limit / 2).Reverse().Concat(messages.Where(m => m.Id > at).Take(limit - limit / 2)).Reverse(),
            _ => messages.Reverse().Take(limit),
        };
        return ApiResult.Ok(new JsonArray([.. messages.Select(m => MessageJson.Message(m, options))]));
    }

    internal ApiResult GetMessage(RestCall call) =>
        Refusal(call, ReadHistory) ?? (world.Message(call.Id(1)) is { OnlyFor: null } message && message.ChannelId == call.Id(0) ? ApiResult.Ok(MessageJson.Message(message, options)) : ApiResult.UnknownMessage);

    internal ApiResult OpenDirect(RestCall call)
    {
        if (!ulong.TryParse(ComponentTree.Text(call.Body, "recipient_id"), NumberStyles.None, CultureInfo.InvariantCulture, out var user) || user == options.ApplicationId)
            return ApiResult.Error(400, 50033, "Invalid Recipient(s)");
        return ApiResult.Ok(new JsonObject
        {
            ["id"] = MessageJson.Text(world.DirectChannel(user)),
            ["type"] = 1,
            ["flags"] = 0,
            ["last_message_id"] = null,
            ["recipients"] = new JsonArray(MessageJson.User(user, "someone", bot: false)),
        });
    }

    internal ApiResult GetChannel(RestCall call) =>
        Refusal(call, 0) ?? ApiResult.Ok(world.Thread(call.Id(0)) is { } thread ? ThreadRoutes.Thread(thread) : Channel(call.Id(0), world.GuildOf(call.Id(0))));

    internal ApiResult GetGuild(RestCall call) => world.Guild(call.Id(0)) is { } guild ? ApiResult.Ok(Guild(guild)) : ApiResult.UnknownGuild;

    internal ApiResult GetGuildChannels(RestCall call) =>
        world.Guild(call.Id(0)) is { } guild ? ApiResult.Ok(new JsonArray([.. guild.Channels.Concat(guild.Forums).Select(c => Channel(c, guild))])) : ApiResult.UnknownGuild;

    internal ApiResult GetRoles(RestCall call) => world.Guild(call.Id(0)) is { } guild ? ApiResult.Ok(Roles(guild)) : ApiResult.UnknownGuild;

    internal ApiResult GetMember(RestCall call)
    {
        if (world.Guild(call.Id(0)) is not { } guild)
            return ApiResult.UnknownGuild;
        return call.Id(1) == options.ApplicationId ? ApiResult.Ok(BotMember(guild)) : ApiResult.Error(404, 10007, "Unknown Member");
    }

    internal ApiResult GetMyGuilds(RestCall call) => ApiResult.Ok(new JsonArray([.. options.Guilds.Select(g => new JsonObject
    {
        ["id"] = MessageJson.Text(g.Id),
        ["name"] = g.Name,
        ["icon"] = null,
        ["banner"] = null,
        ["owner"] = false,
        ["permissions"] = MessageJson.Text(g.BotPermissions),
        ["features"] = new JsonArray(),
    })]));

    internal JsonObject Channel(ulong id, FakeGuild? guild) => guild is null
        ? new JsonObject { ["id"] = MessageJson.Text(id), ["type"] = 1, ["flags"] = 0, ["last_message_id"] = null, ["recipients"] = new JsonArray() }
        : new JsonObject
        {
            ["id"] = MessageJson.Text(id),
            ["type"] = guild.Forums.Contains(id) ? 15 : 0,
            ["guild_id"] = MessageJson.Text(guild.Id),
            ["name"] = $"{(guild.Forums.Contains(id) ? "forum" : "channel")}-{id % 1000}",
            ["position"] = 0,
            ["flags"] = 0,
            ["nsfw"] = false,
            ["topic"] = null,
            ["parent_id"] = null,
            ["last_message_id"] = null,
            ["rate_limit_per_user"] = 0,
            ["permission_overwrites"] = Overwrites(id),
        };

    private JsonArray Overwrites(ulong channel) => world.OverwriteOf(channel) is (0, 0)
        ? []
        : [new JsonObject { ["id"] = MessageJson.Text(options.ApplicationId), ["type"] = 1, ["allow"] = MessageJson.Text(world.OverwriteOf(channel).Allow), ["deny"] = MessageJson.Text(world.OverwriteOf(channel).Deny) }];

    internal JsonObject Guild(FakeGuild guild) => new()
    {
        ["id"] = MessageJson.Text(guild.Id),
        ["name"] = guild.Name,
        ["icon"] = null,
        ["splash"] = null,
        ["banner"] = null,
        ["owner_id"] = "500000000000000001",
        ["preferred_locale"] = guild.Locale,
        ["features"] = new JsonArray(),
        ["roles"] = Roles(guild),
        ["emojis"] = new JsonArray(),
        ["stickers"] = new JsonArray(),
        ["verification_level"] = 0,
        ["default_message_notifications"] = 1,
        ["explicit_content_filter"] = 0,
        ["mfa_level"] = 0,
        ["nsfw_level"] = 0,
        ["premium_tier"] = 0,
        ["afk_timeout"] = 300,
        ["system_channel_flags"] = 0,
        ["region"] = "",
        ["description"] = null,
        ["home_header"] = null,
        ["discovery_splash"] = null,
        ["application_id"] = null,
        ["afk_channel_id"] = null,
        ["system_channel_id"] = null,
        ["widget_enabled"] = false,
        ["widget_channel_id"] = null,
        ["max_presences"] = null,
        ["max_members"] = 500_000,
        ["max_stage_video_channel_users"] = 50,
        ["max_video_channel_users"] = 25,
        ["vanity_url_code"] = null,
        ["premium_subscription_count"] = 0,
        ["rules_channel_id"] = null,
        ["safety_alerts_channel_id"] = null,
        ["public_updates_channel_id"] = null,
        ["premium_progress_bar_enabled"] = false,
        ["nsfw"] = false,
        ["incidents_data"] = null,
    };

    internal JsonObject BotMember(FakeGuild guild) => new()
    {
        ["user"] = MessageJson.User(options.ApplicationId, options.ApplicationName, bot: true),
        ["nick"] = null,
        ["avatar"] = null,
        ["banner"] = null,
        ["roles"] = new JsonArray(MessageJson.Text(guild.Id + 1)),
        ["joined_at"] = "2026-01-01T00:00:00.000000+00:00",
        ["premium_since"] = null,
        ["deaf"] = false,
        ["mute"] = false,
        ["pending"] = false,
        ["flags"] = 0,
        ["communication_disabled_until"] = null,
    };

    /// <summary>@everyone may nothing; the bot's own role has what the options say.</summary>
    internal JsonArray Roles(FakeGuild guild)
    {
        return
        [
            Role(guild.Id, "@everyone", 0, 0), Role(guild.Id + 1, options.ApplicationName, guild.BotPermissions, 1),
            .. guild.Roles.Select((r, i) => Role(r.Id, r.Name, 0, i + 2, r.Mentionable)),
        ];

        static JsonObject Role(ulong id, string name, ulong permissions, int position, bool mentionable = false) => new()
        {
            ["id"] = MessageJson.Text(id),
            ["name"] = name,
            ["permissions"] = MessageJson.Text(permissions),
            ["position"] = position,
            ["color"] = 0,
            ["colors"] = new JsonObject { ["primary_color"] = 0, ["secondary_color"] = null, ["tertiary_color"] = null },
            ["hoist"] = false,
            ["managed"] = position == 1,
            ["mentionable"] = mentionable,
            ["icon"] = null,
            ["unicode_emoji"] = null,
            ["flags"] = 0,
        };
    }

    private ApiResult? Refusal(RestCall call, ulong needed) => Refusal(world, call, needed);

    internal static ApiResult? Refusal(World world, RestCall call, ulong needed)
    {
        var channel = call.Id(0);
        if (world.DirectTo(channel) is not null)
            return null;
        if (world.GuildOf(channel) is not null)
            return world.PermissionsIn(channel) is var may && (may & ViewChannel) == 0 ? ApiResult.MissingAccess : (may & needed) == needed ? null : ApiResult.MissingPermissions;
        // A channel that people were seen in, and that is in no server of the bot's.
        return world.InChannel(channel).Any() ? ApiResult.MissingAccess : ApiResult.UnknownChannel;
    }
}
