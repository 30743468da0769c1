using System.Text.Json.Nodes;
using StudyBot.Testing.Discord.People;
using StudyBot.Testing.Discord.Rest;

namespace StudyBot.Testing.Discord.Interactions;

/// <summary>INTERACTION_CREATE as Discord sends it (docs/interactions/receiving-and-responding "Interaction Object").</summary>
internal sealed class InteractionJson(FakeDiscordOptions options, World world, ChannelRoutes channels)
{
    internal string Build(FakeInteraction interaction, JsonNode? data, FakeMessage? message)
    {
        var by = interaction.By;
        var guild = by.GuildId is { } guildId ? world.Guild(guildId) : null;
        var json = new JsonObject
        {
            ["id"] = MessageJson.Text(interaction.Id),
            ["application_id"] = MessageJson.Text(options.ApplicationId),
            ["type"] = (int)interaction.Kind,
            ["token"] = interaction.Token,
            ["version"] = 1,
            ["locale"] = by.Locale,
            ["context"] = by.Context,
            ["app_permissions"] = MessageJson.Text(guild?.BotPermissions ?? Person.AppPermissionsElsewhere),
            ["entitlements"] = new JsonArray(),
            ["entitlement_sku_ids"] = new JsonArray(),
            ["authorizing_integration_owners"] = Owners(by),
            ["attachment_size_limit"] = BodyReader.LargestFile,
            ["channel_id"] = MessageJson.Text(by.ChannelId),
            ["channel"] = Channel(by, guild),
        };
        if (data is not null)
            json["data"] = data;
        var user = MessageJson.User(by.UserId, by.Name, bot: false);
        if (by.GuildId is { } id)
        {
            json["guild_id"] = MessageJson.Text(id);
            json["guild_locale"] = guild?.Locale ?? "en-US";
            json["guild"] = new JsonObject { ["id"] = MessageJson.Text(id), ["locale"] = guild?.Locale ?? "en-US", ["features"] = new JsonArray() };
            json["member"] = Member(by, user);
        }
        else
        {
            json["user"] = user;
        }
        if (message is not null)
            json["message"] = MessageJson.Message(message, options);
        return json.ToJsonString();
    }

    /// <summary>As it stands among what an interaction resolves; null where the person's server has none.</summary>
    internal JsonObject? Place(Person by, ulong id)
    {
        if (by.GuildId is not { } guild || world.GuildOf(id)?.Id != guild)
            return null;
        var whole = world.Thread(id) is { } thread ? ThreadRoutes.Thread(thread) : channels.Channel(id, world.Guild(guild));
        var partial = new JsonObject { ["permissions"] = MessageJson.Text(by.Permissions) };
        foreach (var field in (ReadOnlySpan<string>)["id", "name", "type", "parent_id", "thread_metadata"])
        {
            if (whole[field] is { } value)
                partial[field] = value.DeepClone();
        }
        return partial;
    }

    internal JsonObject? Role(Person by, ulong id) => by.GuildId is { } guild && world.Guild(guild) is { } found
        ? channels.Roles(found).Select(r => r!.AsObject()).FirstOrDefault(r => (string?)r["id"] == MessageJson.Text(id))?.DeepClone().AsObject()
        : null;

    private static JsonObject Owners(Person by) => by switch
    {
        { UserInstall: true } => new JsonObject { ["1"] = MessageJson.Text(by.UserId) },
        { GuildId: { } guild } => new JsonObject { ["0"] = MessageJson.Text(guild) },
        // In the bot's own direct messages Discord names no guild.
        _ => new JsonObject { ["0"] = "0" },
    };

    private JsonObject Channel(Person by, FakeGuild? guild)
    {
        if (world.Thread(by.ChannelId) is { } thread)
        {
            var inside = ThreadRoutes.Thread(thread);
            inside["permissions"] = MessageJson.Text(by.Permissions);
            return inside;
        }
        var channel = channels.Channel(by.ChannelId, guild ?? (by.GuildId is { } id ? new FakeGuild { Id = id } : null));
        if (by.GuildId is not null)
            channel["permissions"] = MessageJson.Text(by.Permissions);
        return channel;
    }

    private static JsonObject Member(Person by, JsonObject user) => new()
    {
        ["user"] = user,
        ["permissions"] = MessageJson.Text(by.Permissions),
        ["roles"] = new JsonArray(),
        ["nick"] = null,
        ["avatar"] = null,
        ["banner"] = null,
        ["joined_at"] = "2026-01-01T00:00:00.000000+00:00",
        ["premium_since"] = null,
        ["communication_disabled_until"] = null,
        ["unusual_dm_activity_until"] = null,
        ["deaf"] = false,
        ["mute"] = false,
        ["pending"] = false,
        ["flags"] = 0,
    };
}
