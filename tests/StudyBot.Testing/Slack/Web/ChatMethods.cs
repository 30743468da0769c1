using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Testing.Slack.Deliveries;

namespace StudyBot.Testing.Slack.Web;

/// <summary>chat.*</summary>
internal sealed class ChatMethods(SlackWorld world, Ledger ledger, WebLimits limits, DeliveryLog log)
{
    /// <summary>A direct message that the bot wrote comes back to it as an event.</summary>
    internal Action<FakeSlackMessage, bool>? Posted { get; set; }

    internal WebResult Post(WebCall call)
    {
        if (Writable(call, out var channel) is { } refused)
            return refused;
        if (limits.TakePost(channel.Id) is { } tooMany)
            return tooMany;
        var draft = MessageDraft.Of(call);
        if (draft.Refusal(world, ledger, call.Method.Name) is { } bad)
            return bad;
        if (call.Text("thread_ts") is { } thread && world.Message(channel.Id, thread) is null)
            return WebResult.Error("thread_not_found");
        if (call.Text("link_names") is "true" or "True" or "1" || call.Text("parse") == "full")
            ledger.Violate(call.Method.Name, 0, "link_names and parse=full make names in quoted text ring.");
        var message = world.Add(New(channel.Id, draft, null, call.Text("thread_ts"), call.Flag("reply_broadcast")));
        world.Record(new FakeSlackPost(channel.Id, message.Ts, message.ThreadTs, TextOf(draft.Metadata, "event_type"), KeyOf(draft.Metadata)));
        log.Attribute(message);
        Posted?.Invoke(message, false);
        return WebResult.Ok(new JsonObject { ["channel"] = channel.Id, ["ts"] = message.Ts, ["message"] = MessageJson.Message(message, world.Options) });
    }

    internal WebResult PostEphemeral(WebCall call)
    {
        if (Writable(call, out var channel) is { } refused)
            return refused;
        var draft = MessageDraft.Of(call);
        if (draft.Refusal(world, ledger, call.Method.Name) is { } bad)
            return bad;
        var user = call.Needed("user");
        if (world.User(user) is null || !world.Sees(user, channel))
            return WebResult.Error("user_not_in_channel");
        if (call.Text("thread_ts") is { } thread && world.Message(channel.Id, thread) is null)
            return WebResult.Error("thread_not_found");
        var message = world.Add(New(channel.Id, draft, user, call.Text("thread_ts"), false));
        log.Attribute(message);
        return WebResult.Ok(new JsonObject { ["message_ts"] = message.Ts });
    }

    internal WebResult Update(WebCall call)
    {
        if (Own(call, "cant_update_message", out var message) is { } refused)
            return refused;
        var draft = MessageDraft.Of(call);
        if (draft.Refusal(world, ledger, call.Method.Name) is { } bad)
            return bad;
        Change(message, draft);
        log.Attribute(message);
        Posted?.Invoke(message, true);
        return WebResult.Ok(new JsonObject { ["channel"] = message.ChannelId, ["ts"] = message.Ts, ["text"] = message.Text, ["message"] = MessageJson.Message(message, world.Options) });
    }

    internal WebResult Delete(WebCall call)
    {
        if (call.Text("channel") is null || call.Text("ts") is null)
            return WebResult.Error("invalid_arguments", ["[ERROR] missing required field: channel, ts"]);
        if (Own(call, "cant_delete_message", out var message) is { } refused)
            return refused;
        lock (message)
            message.Deleted = true;
        log.Attribute(message);
        return WebResult.Ok(new JsonObject { ["channel"] = message.ChannelId, ["ts"] = message.Ts });
    }

    internal WebResult Permalink(WebCall call) =>
        world.Channel(call.Needed("channel")) is not { } channel ? WebResult.Error("channel_not_found")
        : world.Message(channel.Id, call.Needed("message_ts")) is not { OnlyFor: null } message ? WebResult.Error("message_not_found")
        : WebResult.Ok(new JsonObject { ["channel"] = channel.Id, ["permalink"] = $"https://study.slack.com/archives/{channel.Id}/p{message.Ts.Replace(".", "", StringComparison.Ordinal)}" });

    internal FakeSlackMessage New(string channel, MessageDraft draft, string? onlyFor, string? thread, bool broadcast) => new()
    {
        Ts = world.NextTs(),
        ChannelId = channel,
        AuthorId = world.Options.BotUserId,
        FromBot = true,
        OnlyFor = onlyFor,
        ThreadTs = thread,
        Broadcast = broadcast,
        Text = draft.Text ?? "",
        Blocks = draft.Blocks is { } blocks ? BlockStore.Keep(blocks) : null,
        Metadata = draft.Metadata,
    };

    /// <summary>What an update does not give stays, but new text alone takes the blocks away.</summary>
    internal static void Change(FakeSlackMessage message, MessageDraft draft)
    {
        lock (message)
        {
            message.Text = draft.Text ?? "";
            message.Blocks = draft.Blocks is { } blocks ? BlockStore.Keep(blocks) : null;
            message.Metadata = draft.Metadata ?? message.Metadata;
            message.Edits++;
        }
    }

    private static string? TextOf(JsonElement? metadata, string name) => metadata?.GetProperty(name).GetString();

    private static string? KeyOf(JsonElement? metadata) =>
        metadata?.GetProperty("event_payload").EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.String).Select(p => p.Value.GetString()).FirstOrDefault();

    private WebResult? Writable(WebCall call, out FakeSlackChannel channel)
    {
        var id = call.Needed("channel");
        channel = (id.StartsWith('U') && world.User(id) is not null ? world.DirectMessage(id) : world.Channel(id))!;
        if (channel is null or { Kind: ChannelKind.Private, BotIsMember: false })
            return WebResult.Error("channel_not_found");
        if (channel.IsArchived)
            return WebResult.Error("is_archived");
        if (channel.IsReadOnly)
            return WebResult.Error("restricted_action_read_only_channel");
        if (!channel.BotIsMember && !(call.Method.Name == "chat.postMessage" && call.Granted.Contains("chat:write.public")))
            return WebResult.Error("not_in_channel");
        return null;
    }

    private WebResult? Own(WebCall call, string foreign, out FakeSlackMessage message)
    {
        message = null!;
        if (world.Channel(call.Needed("channel")) is not { } channel || channel is { Kind: ChannelKind.Private, BotIsMember: false })
            return WebResult.Error("channel_not_found");
        // Ephemeral messages are in no history, and cannot be had by their timestamp.
        if (world.Message(channel.Id, call.Needed("ts")) is not { OnlyFor: null } found)
            return WebResult.Error("message_not_found");
        message = found;
        return found.FromBot ? null : WebResult.Error(foreign);
    }
}
