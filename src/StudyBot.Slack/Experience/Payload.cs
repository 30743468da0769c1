using System.Text.Json.Nodes;

namespace StudyBot.Slack.Experience;

/// <summary>Reads what Slack delivered: what is absent, or of another kind than documented, is null.</summary>
internal static class Payload
{
    public static JsonNode? At(this JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            node = (node as JsonObject)?[name];
        return node;
    }

    public static string? Text(this JsonNode? node, params ReadOnlySpan<string> path) =>
        node.At(path) is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    public static bool Has(this JsonNode? node, string name) => (node as JsonObject)?[name] is not null;
}
