using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyBot.Testing.Slack.Web;

/// <summary>Blocks as Slack keeps them: with ids where the application gave none.</summary>
internal static class BlockStore
{
    internal static JsonElement Keep(JsonElement blocks)
    {
        var kept = JsonSerializer.SerializeToNode(blocks)!.AsArray();
        foreach (var block in kept.OfType<JsonObject>())
        {
            block["block_id"] ??= Id();
            foreach (var element in Elements(block).Where(e => (string?)e["type"] is not ("image" or "mrkdwn" or "plain_text")))
                element["action_id"] ??= Id();
        }
        return JsonSerializer.SerializeToElement(kept);
    }

    internal static JsonElement KeepView(JsonElement view)
    {
        var kept = JsonSerializer.SerializeToNode(view)!.AsObject();
        kept["blocks"] = JsonSerializer.SerializeToNode(Keep(view.GetProperty("blocks")));
        return JsonSerializer.SerializeToElement(kept);
    }

    private static IEnumerable<JsonObject> Elements(JsonObject block) => (string?)block["type"] switch
    {
        "actions" => block["elements"]!.AsArray().OfType<JsonObject>(),
        "section" => new[] { block["accessory"] }.OfType<JsonObject>(),
        "input" => new[] { block["element"] }.OfType<JsonObject>(),
        _ => [],
    };

    private static string Id() => RandomNumberGenerator.GetHexString(5, lowercase: true);
}
