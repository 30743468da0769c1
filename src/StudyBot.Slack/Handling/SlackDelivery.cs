using System.Text.Json.Nodes;

namespace StudyBot.Slack.Handling;

/// <summary>One thing that Slack delivered, whichever way it came.</summary>
/// <param name="Payload">As Slack documents it; over HTTP, a command's form fields as texts.</param>
internal sealed record SlackDelivery(SlackDeliveryKind Kind, JsonObject Payload)
{
    /// <summary>By which an event is known again that Slack delivers once more; null for what has none.</summary>
    public string? EventId => Kind == SlackDeliveryKind.Event && Payload["event_id"] is JsonValue value && value.TryGetValue(out string? id) ? id : null;

    /// <summary>Of what Slack calls interactive over a socket and <c>payload</c> in a form.</summary>
    public static SlackDeliveryKind KindOfInteraction(JsonObject payload) =>
        payload["type"] is JsonValue type && type.TryGetValue(out string? name) && name == "block_suggestion" ? SlackDeliveryKind.Options : SlackDeliveryKind.Interactive;
}
