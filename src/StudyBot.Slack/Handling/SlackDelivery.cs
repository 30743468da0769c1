using System.Text.Json.Nodes;

namespace StudyBot.Slack.Handling;

/// <summary>One thing that Slack delivered, whichever way it came.</summary>
/// <param name="Payload">As Slack documents it; over HTTP, a command's form fields as texts.</param>
internal sealed record SlackDelivery(SlackDeliveryKind Kind, JsonObject Payload)
{
    /// <summary>By which an event is known again that Slack delivers once more; null for what has none.</summary>
    public string? EventId => Kind == SlackDeliveryKind.Event && Payload["event_id"] is JsonValue value && value.TryGetValue(out string? id) ? id : null;

    /// <summary>The acknowledgement is all that the person gets: without a word in it, a select stays empty and a form closes.</summary>
    public bool IsAnsweredByAcknowledgement => Kind == SlackDeliveryKind.Options || (Kind == SlackDeliveryKind.Interactive && IsOf(Payload, "view_submission"));

    /// <summary>Of what Slack calls interactive over a socket and <c>payload</c> in a form.</summary>
    public static SlackDeliveryKind KindOfInteraction(JsonObject payload) =>
        IsOf(payload, "block_suggestion") ? SlackDeliveryKind.Options : SlackDeliveryKind.Interactive;

    private static bool IsOf(JsonObject payload, string type) => payload["type"] is JsonValue value && value.TryGetValue(out string? name) && name == type;
}
