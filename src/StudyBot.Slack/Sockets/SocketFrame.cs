using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Slack.Handling;

namespace StudyBot.Slack.Sockets;

/// <summary>What came over a socket.</summary>
internal abstract record SocketFrame
{
    internal sealed record Hello(TimeSpan? Lifetime) : SocketFrame;

    internal sealed record Disconnect(string Reason) : SocketFrame;

    /// <param name="Delivery">Null for a kind that this bot does not know, which is acknowledged all the same.</param>
    internal sealed record Envelope(string Id, SlackDelivery? Delivery, bool TakesPayload) : SocketFrame;

    /// <summary>It says nothing to this bot, or nothing at all.</summary>
    internal sealed record Other : SocketFrame;

    public static SocketFrame Read(ReadOnlySpan<byte> frame)
    {
        try
        {
            return JsonNode.Parse(frame) is JsonObject json ? Read(json) : new Other();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            return new Other();
        }
    }

    private static SocketFrame Read(JsonObject json)
    {
        var type = (string?)json["type"];
        if (type == "hello")
            return new Hello((double?)json["debug_info"]?["approximate_connection_time"] is { } seconds and > 0 and < 1e6 ? TimeSpan.FromSeconds(seconds) : null);
        if (type == "disconnect")
            return new Disconnect((string?)json["reason"] ?? "");
        if ((string?)json["envelope_id"] is not { Length: > 0 } id)
            return new Other();
        var payload = json["payload"] as JsonObject;
        // By itself: the envelope need not be kept for it.
        json.Remove("payload");
        return new Envelope(id, payload is not null && KindOf(type, payload) is { } kind ? new SlackDelivery(kind, payload) : null, (bool?)json["accepts_response_payload"] ?? false);
    }

    private static SlackDeliveryKind? KindOf(string? type, JsonObject payload) => type switch
    {
        "slash_commands" => SlackDeliveryKind.Command,
        "events_api" => SlackDeliveryKind.Event,
        "interactive" => SlackDelivery.KindOfInteraction(payload),
        _ => null,
    };
}
