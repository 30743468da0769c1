using System.Text.Json.Nodes;

namespace StudyBot.Testing.Slack.Web;

/// <summary>conversations.*</summary>
internal sealed class ConversationMethods(SlackWorld world)
{
    private const string Cursor = "next_ts:";

    internal WebResult Info(WebCall call)
    {
        if (Readable(call, needsMembership: false, out var channel) is { } refused)
            return refused;
        var json = new JsonObject
        {
            ["id"] = channel.Id,
            ["is_channel"] = channel.Kind == ChannelKind.Public,
            ["is_group"] = false,
            ["is_im"] = channel.Kind == ChannelKind.DirectMessage,
            ["is_mpim"] = false,
            ["is_private"] = channel.Kind != ChannelKind.Public,
            ["is_archived"] = channel.IsArchived,
            ["is_read_only"] = channel.IsReadOnly,
        };
        if (channel.Kind == ChannelKind.DirectMessage)
            json["user"] = channel.With;
        else
            (json["name"], json["name_normalized"], json["is_member"]) = (channel.Name, channel.Name, channel.BotIsMember);
        if (call.Flag("include_num_members"))
            json["num_members"] = world.MembersOf(channel).Count;
        return WebResult.Ok(new JsonObject { ["channel"] = json });
    }

    internal WebResult Members(WebCall call)
    {
        if (Readable(call, needsMembership: false, out var channel) is { } refused)
            return refused;
        var all = world.MembersOf(channel);
        var from = int.TryParse(call.Text("cursor"), out var cursor) ? cursor : 0;
        var page = all.Skip(from).Take(Math.Clamp(call.Number("limit", 100), 1, 1000)).ToArray();
        return WebResult.Ok(new JsonObject
        {
            ["members"] = new JsonArray([.. page.Select(m => JsonValue.Create(m))]),
            ["response_metadata"] = new JsonObject { ["next_cursor"] = from + page.Length < all.Count ? $"{from + page.Length}" : "" },
        });
    }

    internal WebResult Open(WebCall call)
    {
        if (call.Text("channel") is { } id)
            return world.Channel(id) is { Kind: ChannelKind.DirectMessage } open ? Opened(open) : WebResult.Error("channel_not_found");
        if (call.Text("users") is not { Length: > 0 } users)
            return WebResult.Error("users_list_not_supplied");
        // One person only: group conversations are none of a study group's bot.
        if (users.Contains(',', StringComparison.Ordinal))
            return WebResult.Error("not_enough_users");
        return world.User(users) is null ? WebResult.Error("user_not_found") : Opened(world.DirectMessage(users));
    }

    internal WebResult History(WebCall call) => Readable(call, needsMembership: true, out var channel) is { } refused ? refused : Page(call, channel, m => m.ThreadTs is null || m.ThreadTs == m.Ts || m.Broadcast, newestFirst: true);

    internal WebResult Replies(WebCall call)
    {
        if (Readable(call, needsMembership: true, out var channel) is { } refused)
            return refused;
        var thread = call.Text("ts");
        return thread is null || world.Message(channel.Id, thread) is null ? WebResult.Error("thread_not_found") : Page(call, channel, m => m.Ts == thread || m.ThreadTs == thread, newestFirst: false);
    }

    private WebResult Page(WebCall call, FakeSlackChannel channel, Func<FakeSlackMessage, bool> belongs, bool newestFirst)
    {
        var inclusive = call.Flag("inclusive");
        var (oldest, latest) = (call.Text("oldest"), call.Text("latest"));
        bool Within(string ts) => (oldest is null || Compare(ts, oldest) > (inclusive ? -1 : 0)) && (latest is null || Compare(ts, latest) < (inclusive ? 1 : 0));
        // A cursor names where its page begins: what comes meanwhile shifts nothing.
        if (call.Text("cursor") is { Length: > 0 } cursor)
        {
            if (!cursor.StartsWith(Cursor, StringComparison.Ordinal))
                return WebResult.Error("invalid_cursor");
            (oldest, latest, inclusive) = newestFirst ? (oldest, cursor[Cursor.Length..], true) : (cursor[Cursor.Length..], latest, true);
        }
        var messages = world.InChannel(channel.Id).Where(m => m.OnlyFor is null && belongs(m) && Within(m.Ts)).ToArray();
        if (newestFirst)
            Array.Reverse(messages);
        var page = messages.Take(Math.Min(Math.Clamp(call.Number("limit", 100), 1, 999), world.Options.MostInPage)).ToArray();
        return WebResult.Ok(new JsonObject
        {
            ["response_metadata"] = new JsonObject { ["next_cursor"] = page.Length < messages.Length ? Cursor + messages[page.Length].Ts : "" },
            ["messages"] = new JsonArray([.. page.Select(m => Json(m, call.Flag("include_all_metadata")))]),
            ["has_more"] = page.Length < messages.Length,
        });
    }

    private JsonObject Json(FakeSlackMessage message, bool metadata)
    {
        var json = MessageJson.Message(message, world.Options);
        if (!metadata)
            json.Remove("metadata");
        return json;
    }

    private static int Compare(string a, string b) => decimal.Compare(decimal.Parse(a, System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(b, System.Globalization.CultureInfo.InvariantCulture));

    private WebResult? Readable(WebCall call, bool needsMembership, out FakeSlackChannel channel)
    {
        channel = null!;
        if (call.Text("channel") is not { } id || world.Channel(id) is not { } found)
            return WebResult.Error("channel_not_found");
        channel = found;
        if (call.Lacks(found.Kind) is { } missing)
            return missing;
        if (found is { Kind: ChannelKind.Private, BotIsMember: false })
            return WebResult.Error("channel_not_found");
        return needsMembership && !found.BotIsMember ? WebResult.Error("not_in_channel") : null;
    }

    private static WebResult Opened(FakeSlackChannel channel) => WebResult.Ok(new JsonObject { ["channel"] = new JsonObject { ["id"] = channel.Id } });
}
