using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Core.Readings;

namespace StudyBot.Slack.Experience;

/// <summary>What a view remembers in its <c>private_metadata</c>: where it was opened, and which reading answered there.</summary>
internal sealed record ViewMemo(string? Channel, ReadingId? Reading)
{
    public static ViewMemo Of(JsonObject payload)
    {
        try
        {
            var memo = JsonNode.Parse(payload.Text("view", "private_metadata") is { Length: > 0 } text ? text : "{}");
            return new ViewMemo(memo.Text("channel"), ReadingId.TryParse(memo.Text("reading"), out var reading) ? reading : null);
        }
        catch (JsonException)
        {
            return new ViewMemo(null, null);
        }
    }

    public override string ToString() => new JsonObject { ["channel"] = Channel, ["reading"] = Reading?.Value }.ToJsonString();
}
