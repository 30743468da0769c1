using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyBot.Slack.Web;

/// <summary>Reads what Slack answered. Pure.</summary>
internal static class SlackAnswer
{
    /// <summary>Of a method: JSON with <c>ok</c>.</summary>
    public static SlackResult OfMethod(int status, ReadOnlySpan<byte> body) => Read(body) switch
    {
        { } json when json["ok"] is JsonValue ok && ok.TryGetValue(out bool worked) => new(json, worked ? null : TextOf(json, "error") ?? SlackErrors.NoAnswer),
        var json => new(json, status is >= 200 and < 300 ? SlackErrors.NoAnswer : Http(status)),
    };

    /// <summary>Of a response_url or an upload: <c>ok</c> as text, or JSON.</summary>
    public static SlackResult OfAddress(int status, ReadOnlySpan<byte> body)
    {
        var json = Read(body);
        if (json is not null && json["ok"] is JsonValue ok && ok.TryGetValue(out bool worked) && !worked)
            return new(json, TextOf(json, "error") ?? Http(status));
        return new(json, status is >= 200 and < 300 ? null : Http(status));
    }

    private static string Http(int status) => string.Create(CultureInfo.InvariantCulture, $"http_{status}");

    private static string? TextOf(JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;

    private static JsonObject? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return body.IsEmpty || body[0] != '{' ? null : JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            // A proxy's page instead of Slack's answer.
            return null;
        }
    }
}
