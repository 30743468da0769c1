using System.Text.Json.Nodes;

namespace StudyBot.Slack.Handling;

/// <summary>One thing that Slack delivered, whichever way it came.</summary>
/// <param name="Payload">As Slack documents it; over HTTP, a command's form fields as texts.</param>
internal sealed record SlackDelivery(SlackDeliveryKind Kind, JsonObject Payload);
