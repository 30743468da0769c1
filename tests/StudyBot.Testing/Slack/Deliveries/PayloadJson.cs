using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Testing.Slack.People;
using StudyBot.Testing.Slack.Web;

namespace StudyBot.Testing.Slack.Deliveries;

/// <summary>Payloads as docs.slack.dev/reference/interaction-payloads and /reference/events show them.</summary>
internal sealed class PayloadJson(FakeSlackOptions options, SlackWorld world, ViewMethods views)
{
    // Of no use to anybody who checks signatures, but there.
    private const string VerificationToken = "deprecated-verification-token";

    internal static string NewTrigger() => $"{RandomNumberGenerator.GetInt32(int.MaxValue)}.{RandomNumberGenerator.GetInt32(int.MaxValue)}.{RandomNumberGenerator.GetHexString(32, lowercase: true)}";

    internal JsonObject Command(Person by, string command, string text, string trigger, string responseUrl) => new()
    {
        ["token"] = VerificationToken,
        ["team_id"] = options.TeamId,
        ["team_domain"] = "study",
        ["channel_id"] = by.ChannelId,
        ["channel_name"] = ChannelName(by.ChannelId),
        ["user_id"] = by.UserId,
        ["user_name"] = world.Meet(by.UserId).Name,
        ["command"] = command,
        ["text"] = text,
        ["api_app_id"] = options.AppId,
        ["is_enterprise_install"] = "false",
        ["response_url"] = responseUrl,
        ["trigger_id"] = trigger,
    };

    internal JsonObject Interactive(string type, Person by, string? trigger)
    {
        var user = world.Meet(by.UserId);
        var json = new JsonObject
        {
            ["type"] = type,
            ["token"] = VerificationToken,
            ["team"] = new JsonObject { ["id"] = options.TeamId, ["domain"] = "study" },
            ["user"] = new JsonObject { ["id"] = user.Id, ["username"] = user.Name, ["name"] = user.Name, ["team_id"] = options.TeamId },
            ["api_app_id"] = options.AppId,
            ["is_enterprise_install"] = false,
            ["enterprise"] = null,
        };
        if (trigger is not null)
            json["trigger_id"] = trigger;
        return json;
    }

    internal void AddChannel(JsonObject json, string channel) => json["channel"] = new JsonObject { ["id"] = channel, ["name"] = ChannelName(channel) };

    internal void AddContainer(JsonObject json, FakeSlackMessage message)
    {
        var container = new JsonObject { ["type"] = "message", ["message_ts"] = message.Ts, ["channel_id"] = message.ChannelId, ["is_ephemeral"] = message.OnlyFor is not null };
        if (message.ThreadTs is not null)
            container["thread_ts"] = message.ThreadTs;
        json["container"] = container;
        AddChannel(json, message.ChannelId);
        // Ephemeral messages do not come along.
        if (message.OnlyFor is null)
            json["message"] = MessageJson.Message(message, options);
    }

    internal void AddContainer(JsonObject json, FakeView view)
    {
        json["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        json["view"] = views.Json(view);
    }

    internal JsonObject Event(JsonObject inner)
    {
        inner["event_ts"] ??= world.NextTs();
        return new JsonObject
        {
            ["token"] = VerificationToken,
            ["team_id"] = options.TeamId,
            ["api_app_id"] = options.AppId,
            ["event"] = inner,
            ["type"] = "event_callback",
            ["event_id"] = world.NextId('E'),
            ["event_time"] = options.Time.GetUtcNow().ToUnixTimeSeconds(),
            ["authorizations"] = new JsonArray(new JsonObject { ["enterprise_id"] = null, ["team_id"] = options.TeamId, ["user_id"] = options.BotUserId, ["is_bot"] = true, ["is_enterprise_install"] = false }),
            ["is_ext_shared_channel"] = false,
            ["event_context"] = $"4-{world.NextTs()}",
        };
    }

    internal JsonObject Message(FakeSlackMessage message, string type)
    {
        var json = MessageJson.Message(message, options);
        json["type"] = type;
        json["channel"] = message.ChannelId;
        json["event_ts"] = message.Ts;
        if (!message.FromBot)
        {
            json["client_msg_id"] = Guid.NewGuid().ToString();
            json["blocks"] ??= new JsonArray(new JsonObject
            {
                ["type"] = "rich_text",
                ["block_id"] = RandomNumberGenerator.GetHexString(5, lowercase: true),
                ["elements"] = new JsonArray(new JsonObject { ["type"] = "rich_text_section", ["elements"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = message.Text }) }),
            });
        }
        if (type == "message")
            json["channel_type"] = world.Channel(message.ChannelId)!.Kind switch { ChannelKind.DirectMessage => "im", ChannelKind.Private => "group", _ => "channel" };
        return json;
    }

    internal JsonObject Action(SeenControl control, JsonObject? value, JsonElement? element)
    {
        var action = value ?? new JsonObject { ["type"] = control.Type };
        action["action_id"] = control.ActionId;
        action["block_id"] = control.BlockId;
        action["action_ts"] = world.NextTs();
        foreach (var name in (ReadOnlySpan<string>)["text", "value", "style", "url"])
        {
            if (control.IsButton && element is { } button && button.TryGetProperty(name, out var given))
                action[name] = JsonSerializer.SerializeToNode(given);
        }
        return action;
    }

    internal static string Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private string ChannelName(string id) => world.Channel(id) switch
    {
        { Kind: ChannelKind.Private } => "privategroup",
        { } channel => channel.Name,
        _ => "directmessage",
    };
}
