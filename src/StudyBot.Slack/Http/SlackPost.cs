using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Slack.Handling;

namespace StudyBot.Slack.Http;

/// <summary>What a signed request says.</summary>
internal abstract record SlackPost
{
    /// <summary><c>url_verification</c>: answered with the challenge.</summary>
    internal sealed record Challenge(string Text) : SlackPost;

    /// <param name="Id">By which it is known again; null for what Slack sends once.</param>
    internal sealed record Delivered(SlackDelivery Delivery, string? Id) : SlackPost;

    /// <summary>To be accepted, and no more: a check of the certificate, a notice about limits.</summary>
    internal sealed record Notice : SlackPost;

    /// <returns>Null where it is nothing of Slack's.</returns>
    public static SlackPost? Read(string? contentType, ReadOnlySpan<byte> body)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !IsUtf8(type.CharSet))
            return null;
        try
        {
            return type.MediaType?.ToLowerInvariant() switch
            {
                "application/json" => JsonNode.Parse(body) is JsonObject json ? OfJson(json) : null,
                "application/x-www-form-urlencoded" => OfForm(FormBody.Read(body)),
                _ => null,
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static SlackPost? OfJson(JsonObject json) => (string?)json["type"] switch
    {
        "url_verification" => (string?)json["challenge"] is { } challenge ? new Challenge(challenge) : null,
        "event_callback" => new SlackDelivery(SlackDeliveryKind.Event, json) is var delivery ? new Delivered(delivery, delivery.EventId) : null,
        { } => new Notice(),
        null => null,
    };

    private static SlackPost? OfForm(JsonObject fields)
    {
        if (fields.ContainsKey("ssl_check"))
            return new Notice();
        if (fields.ContainsKey("command"))
            return new Delivered(new SlackDelivery(SlackDeliveryKind.Command, fields), (string?)fields["trigger_id"]);
        if ((string?)fields["payload"] is not { } text || JsonNode.Parse(text) is not JsonObject payload)
            return null;
        return new Delivered(new SlackDelivery(SlackDelivery.KindOfInteraction(payload), payload), (string?)payload["trigger_id"]);
    }

    private static bool IsUtf8(string? charset) => charset is null || Encoding.UTF8.WebName.Equals(charset.Trim('"'), StringComparison.OrdinalIgnoreCase) || "us-ascii".Equals(charset.Trim('"'), StringComparison.OrdinalIgnoreCase);
}
