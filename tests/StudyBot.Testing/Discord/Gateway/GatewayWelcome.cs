using System.Text.Json.Nodes;
using StudyBot.Testing.Discord.Rest;

namespace StudyBot.Testing.Discord.Gateway;

/// <summary>READY, and the servers of the shard for those who ask for them.</summary>
internal sealed class GatewayWelcome(FakeDiscordOptions options, ChannelRoutes channels)
{
    private const int GuildsIntent = 1;

    internal JsonObject Ready(GatewaySession session, string resumeUrl) => new()
    {
        ["v"] = 10,
        ["user"] = MessageJson.User(options.ApplicationId, options.ApplicationName, bot: true),
        ["user_settings"] = new JsonObject(),
        ["guilds"] = new JsonArray([.. On(session).Select(g => new JsonObject { ["id"] = MessageJson.Text(g.Id), ["unavailable"] = true })]),
        ["session_id"] = session.Id,
        ["session_type"] = "normal",
        ["resume_gateway_url"] = resumeUrl,
        ["shard"] = new JsonArray(session.Shard, session.ShardCount),
        ["application"] = new JsonObject { ["id"] = MessageJson.Text(options.ApplicationId), ["flags"] = 0 },
        ["private_channels"] = new JsonArray(),
        ["relationships"] = new JsonArray(),
        ["presences"] = new JsonArray(),
        ["geo_ordered_rtc_regions"] = new JsonArray(),
        ["_trace"] = new JsonArray("fake"),
    };

    internal void SendGuilds(GatewaySession session)
    {
        if ((session.Intents & GuildsIntent) == 0)
            return;
        foreach (var guild in On(session))
        {
            var json = channels.Guild(guild);
            json["joined_at"] = "2026-01-01T00:00:00.000000+00:00";
            json["large"] = false;
            json["unavailable"] = false;
            json["member_count"] = 2;
            json["members"] = new JsonArray(channels.BotMember(guild));
            json["channels"] = new JsonArray([.. guild.Channels.Concat(guild.Forums).Select(c => channels.Channel(c, guild))]);
            foreach (var empty in (ReadOnlySpan<string>)["voice_states", "threads", "presences", "stage_instances", "guild_scheduled_events", "soundboard_sounds"])
                json[empty] = new JsonArray();
            session.Dispatch("GUILD_CREATE", json.ToJsonString());
        }
    }

    private IEnumerable<FakeGuild> On(GatewaySession session) => options.Guilds.Where(g => (int)((g.Id >> 22) % (ulong)session.ShardCount) == session.Shard);
}
