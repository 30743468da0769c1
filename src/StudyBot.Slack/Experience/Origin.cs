using System.Text.Json.Nodes;
using StudyBot.Slack.Handling;

namespace StudyBot.Slack.Experience;

/// <summary>Who did something and where, and the ways back to them.</summary>
/// <param name="Channel">Null in the App Home and in a form that was opened nowhere in particular.</param>
internal sealed record Origin(string User, string? Channel)
{
    /// <summary>The timestamp of the thread's first message.</summary>
    public string? Thread { get; init; }

    public Uri? ResponseUrl { get; init; }

    /// <summary>Opens one form, within three seconds.</summary>
    public string? Trigger { get; init; }

    /// <summary>The view whose control was used.</summary>
    public OriginView? View { get; init; }

    public bool IsDirect => Channel?.StartsWith('D') is true;

    /// <summary>There are others who could see it: also from a form that was opened in a channel.</summary>
    public bool MayShare => Channel is not null && !IsDirect;

    /// <summary>Null where the delivery names nobody.</summary>
    public static Origin? Of(SlackDelivery delivery)
    {
        var payload = delivery.Payload;
        return delivery.Kind switch
        {
            SlackDeliveryKind.Command when payload.Text("user_id") is { } user => new Origin(user, payload.Text("channel_id")) { ResponseUrl = Url(payload), Trigger = payload.Text("trigger_id") },
            SlackDeliveryKind.Event when payload.Text("event", "user") is { } user => new Origin(user, payload.Text("event", "channel")) { Thread = payload.Text("event", "thread_ts") },
            SlackDeliveryKind.Interactive or SlackDeliveryKind.Options when payload.Text("user", "id") is { } user => Interactive(payload, user),
            _ => null,
        };
    }

    private static Origin Interactive(JsonObject payload, string user) => new(user, payload.Text("channel", "id") ?? payload.Text("container", "channel_id") ?? ViewMemo.Of(payload).Channel)
    {
        Thread = ThreadOf(payload),
        ResponseUrl = Url(payload),
        Trigger = payload.Text("trigger_id"),
        View = payload.Text("view", "id") is { } id ? new OriginView(id, payload.Text("view", "hash"), payload.Text("view", "type") == "home") { Depth = DepthOf(payload, id) } : null,
    };

    private static int DepthOf(JsonObject payload, string view) => (payload.Text("view", "root_view_id"), payload.Text("view", "previous_view_id")) switch
    {
        ({ } root, { } previous) when root != view => previous == root ? 2 : 3,
        _ => 1,
    };

    // The first message of a thread names itself; what is done with it is done in the channel.
    private static string? ThreadOf(JsonObject payload)
    {
        var thread = payload.Text("container", "thread_ts") ?? payload.Text("message", "thread_ts");
        return thread == (payload.Text("container", "message_ts") ?? payload.Text("message", "ts")) ? null : thread;
    }

    private static Uri? Url(JsonObject payload) => Uri.TryCreate(payload.Text("response_url"), UriKind.Absolute, out var url) ? url : null;
}
