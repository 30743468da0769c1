using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Testing.Discord.Rules;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>Channels, servers and the messages that the bot sends of its own accord.</summary>
internal sealed class ChannelRoutes(FakeDiscordOptions options, World world, MessageWriter writer)
{
    private const ulong ViewChannel = 1UL << 10, SendMessages = 1UL << 11, AttachFiles = 1UL << 15, ReadHistory = 1UL << 16;

    internal ApiResult PostMessage(RestCall call)
    {
        if (Refusal(call, SendMessages | (call.Uploads.Count > 0 ? AttachFiles : 0)) is { } refusal)
            return refusal;
        var place = new MessageContext("", MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.ComponentsV2, false, false, CallbackRules.Names(call.Uploads), [], options.RequireNoMentions);
        if (MessageRules.Check(call.Body, place) is { Count: > 0 } errors)
            return InvalidForm.Of(errors);
        var nonce = call.Body.TryGetProperty("nonce", out var given) && given.ValueKind != JsonValueKind.Null ? $"{call.Arguments[0]}:{given}" : null;
        var enforced = nonce is not null && ComponentTree.Is(call.Body, "enforce_nonce");
        if (enforced && world.ByNonce(nonce!) is { } earlier)
            return ApiResult.Ok(MessageJson.Message(earlier, options));
        var message = writer.Create(call, call.Body, call.Id(0), null, null);
        if (enforced)
            world.Remember(nonce!, message.Id);
        return ApiResult.Ok(MessageJson.Message(message, options));
    }

    internal ApiResult GetMessages(RestCall call)
    {
        if (Refusal(call, ReadHistory) is { } refusal)
            return refusal;
        var limit = int.TryParse(call.Http.Request.Query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, 100) : 50;
        return ApiResult.Ok(new JsonArray([.. world.InChannel(call.Id(0)).Where(m => m.OnlyFor is null).Reverse().Take(limit).Select(m => MessageJson.Message(m, options))]));
    }

    internal ApiResult GetChannel(RestCall call) =>
        Refusal(call, 0) ?? ApiResult.Ok(Channel(call.Id(0), world.GuildOf(call.Id(0))));

    internal ApiResult GetGuild(RestCall call) => world.Guild(call.Id(0)) is { } guild ? ApiResult.Ok(Guild(guild)) : ApiResult.UnknownGuild;

    internal ApiResult GetGuildChannels(RestCall call) =>
        world.Guild(call.Id(0)) is { } guild ? ApiResult.Ok(new JsonArray([.. guild.Channels.Select(c => Channel(c, guild))])) : ApiResult.UnknownGuild;

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

    internal static JsonObject Channel(ulong id, FakeGuild? guild) => guild is null
        ? new JsonObject { ["id"] = MessageJson.Text(id), ["type"] = 1, ["flags"] = 0, ["last_message_id"] = null, ["recipients"] = new JsonArray() }
        : new JsonObject
        {
            ["id"] = MessageJson.Text(id),
            ["type"] = 0,
            ["guild_id"] = MessageJson.Text(guild.Id),
            ["name"] = $"channel-{id % 1000}",
            ["position"] = 0,
            ["flags"] = 0,
            ["nsfw"] = false,
            ["topic"] = null,
            ["parent_id"] = null,
            ["last_message_id"] = null,
            ["rate_limit_per_user"] = 0,
            ["permission_overwrites"] = new JsonArray(),
        };

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
    private JsonArray Roles(FakeGuild guild)
    {
        return [Role(guild.Id, "@everyone", 0, 0), Role(guild.Id + 1, options.ApplicationName, guild.BotPermissions, 1)];

        static JsonObject Role(ulong id, string name, ulong permissions, int position) => new()
        {
            ["id"] = MessageJson.Text(id),
            ["name"] = name,
            ["permissions"] = MessageJson.Text(permissions),
            ["position"] = position,
            ["color"] = 0,
            ["colors"] = new JsonObject { ["primary_color"] = 0, ["secondary_color"] = null, ["tertiary_color"] = null },
            ["hoist"] = false,
            ["managed"] = position == 1,
            ["mentionable"] = false,
            ["icon"] = null,
            ["unicode_emoji"] = null,
            ["flags"] = 0,
        };
    }

    private ApiResult? Refusal(RestCall call, ulong needed)
    {
        var channel = call.Id(0);
        if (world.GuildOf(channel) is { } guild)
            return (guild.BotPermissions & ViewChannel) == 0 ? ApiResult.MissingAccess : (guild.BotPermissions & needed) == needed ? null : ApiResult.MissingPermissions;
        // A channel that people were seen in, and that is in no server of the bot's.
        return world.InChannel(channel).Any() ? ApiResult.MissingAccess : ApiResult.UnknownChannel;
    }
}
