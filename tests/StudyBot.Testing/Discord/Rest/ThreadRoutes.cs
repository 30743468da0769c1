using System.Globalization;
using System.Text.Json.Nodes;
using StudyBot.Testing.Discord.Rules;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>Threads under messages, and the posts of forums (docs/resources/channel, docs/topics/threads).</summary>
internal sealed class ThreadRoutes(FakeDiscordOptions options, World world, MessageWriter writer)
{
    private const ulong SendMessages = 1UL << 11, AttachFiles = 1UL << 15, ReadHistory = 1UL << 16, CreatePublicThreads = 1UL << 35;

    internal ApiResult UnderMessage(RestCall call)
    {
        if (ChannelRoutes.Refusal(world, call, CreatePublicThreads) is { } refusal)
            return refusal;
        if (world.IsForum(call.Id(0)) || world.Thread(call.Id(0)) is not null || world.GuildOf(call.Id(0)) is not { } guild)
            return ApiResult.Error(400, 50024, "Cannot execute action on this channel type");
        if (world.Message(call.Id(1)) is not { OnlyFor: null } message || message.ChannelId != call.Id(0))
            return ApiResult.UnknownMessage;
        var thread = Begin(call, message.Id, guild);
        return world.Begin(thread, message) ? new ApiResult(201, Thread(thread)) : ApiResult.Error(400, 160004, "A thread has already been created for this message");
    }

    internal ApiResult InForum(RestCall call)
    {
        if (ChannelRoutes.Refusal(world, call, SendMessages | (call.Uploads.Count > 0 ? AttachFiles : 0)) is { } refusal)
            return refusal;
        if (!world.IsForum(call.Id(0)) || !call.Body.TryGetProperty("message", out var body))
            return ApiResult.Error(400, 50024, "Cannot execute action on this channel type");
        if (MessageRules.Check(body, ChannelRoutes.Context("message", call, options)) is { Count: > 0 } errors)
            return InvalidForm.Of(errors);
        // The first message has the thread's number, and stands in it.
        var first = writer.Create(call, body, channel: 0, onlyFor: null, interaction: null, ownThread: true);
        var thread = Begin(call, first.Id, world.GuildOf(call.Id(0))!);
        world.Begin(thread, first);
        return new ApiResult(201, Thread(thread));
    }

    internal ApiResult GetActive(RestCall call)
    {
        if (world.Guild(call.Id(0)) is not { } guild)
            return ApiResult.UnknownGuild;
        return ApiResult.Ok(List(world.Threads.Where(t => t.GuildId == guild.Id && !t.Archived && world.PermissionsIn(t.Id) != 0), hasMore: false));
    }

    internal ApiResult GetArchived(RestCall call)
    {
        if (ChannelRoutes.Refusal(world, call, ReadHistory) is { } refusal)
            return refusal;
        var query = call.Http.Request.Query;
        var limit = 50;
        if (query.ContainsKey("limit") && (!int.TryParse(query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 2 or > 100))
            return ApiResult.Error(400, 50035, "limit: between 2 and 100.");
        var before = DateTimeOffset.MaxValue;
        if (query.ContainsKey("before") && !DateTimeOffset.TryParse(query["before"], CultureInfo.InvariantCulture, DateTimeStyles.None, out before))
            return ApiResult.Error(400, 50035, "before: an ISO 8601 timestamp.");
        FakeThread[] found = [.. world.Threads.Where(t => t.ParentId == call.Id(0) && t.Archived && t.ArchiveTimestamp < before).OrderByDescending(t => t.ArchiveTimestamp)];
        return ApiResult.Ok(List(found.Take(limit), found.Length > limit));
    }

    internal static JsonObject Thread(FakeThread thread) => new()
    {
        ["id"] = MessageJson.Text(thread.Id),
        ["type"] = 11,
        ["guild_id"] = MessageJson.Text(thread.GuildId),
        ["parent_id"] = MessageJson.Text(thread.ParentId),
        ["owner_id"] = MessageJson.Text(thread.OwnerId),
        ["name"] = thread.Name,
        ["flags"] = 0,
        ["last_message_id"] = null,
        ["rate_limit_per_user"] = 0,
        ["message_count"] = 0,
        ["member_count"] = 1,
        ["total_message_sent"] = 0,
        ["thread_metadata"] = new JsonObject
        {
            ["archived"] = thread.Archived,
            ["archive_timestamp"] = MessageJson.Text(thread.Archived ? thread.ArchiveTimestamp : thread.Created),
            ["auto_archive_duration"] = thread.AutoArchive,
            ["locked"] = false,
            ["create_timestamp"] = MessageJson.Text(thread.Created),
        },
    };

    private static JsonObject List(IEnumerable<FakeThread> threads, bool hasMore) => new()
    {
        ["threads"] = new JsonArray([.. threads.Select(Thread)]),
        ["members"] = new JsonArray(),
        ["has_more"] = hasMore,
    };

    private FakeThread Begin(RestCall call, ulong id, FakeGuild guild) => new()
    {
        Id = id,
        GuildId = guild.Id,
        ParentId = call.Id(0),
        OwnerId = options.ApplicationId,
        Name = ComponentTree.Text(call.Body, "name")!,
        AutoArchive = ComponentTree.Number(call.Body, "auto_archive_duration") ?? 1440,
        Created = options.Time.GetUtcNow(),
    };
}
