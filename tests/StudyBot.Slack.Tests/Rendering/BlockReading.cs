using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Slack.Rendering;
using StudyBot.Testing.Slack.Rules;

namespace StudyBot.Slack.Tests.Rendering;

/// <summary>Holds outgoing blocks against Slack's rules, and reads them.</summary>
internal static class BlockReading
{
    public static void Valid(Outgoing outgoing)
    {
        var blocks = JsonSerializer.SerializeToElement(outgoing.ToBlocks());
        Assert.Empty(BlockRules.CheckMessage(blocks));
        Assert.InRange(BlockRules.Characters(blocks), 1, 12_000);
        Assert.InRange(outgoing.Fallback.Length, 1, 40_000);
        Assert.DoesNotContain('<', outgoing.Fallback);
        Assert.DoesNotContain(Nodes(outgoing), n => (string?)n["type"] is "mrkdwn" or "broadcast" or "link");
        Assert.All(Texts(outgoing), t => Assert.InRange(t.EnumerateRunes().Count(), 1, 3_000));
        string?[] actions = [.. Nodes(outgoing).Select(n => (string?)n["action_id"]).Where(i => i is not null)];
        Assert.Equal(actions.Length, actions.Distinct().Count());
    }

    /// <summary>All rich text as it is read: its pieces joined.</summary>
    public static string Shown(Outgoing outgoing) =>
        string.Join('\n', outgoing.Blocks.SelectMany(b => (string?)b["type"] == "rich_text" ? b["elements"]!.AsArray().Select(p => Joined(p!)) : Nodes(b).Select(n => n["text"] is JsonValue text ? (string)text! : "")));

    public static IEnumerable<string> Texts(Outgoing outgoing) => Nodes(outgoing).Select(n => n["text"]).OfType<JsonValue>().Select(t => (string)t!);

    public static IEnumerable<JsonObject> Nodes(Outgoing outgoing) => outgoing.Blocks.SelectMany(b => Nodes(b));

    public static IEnumerable<JsonObject> Nodes(JsonNode? node) => node switch
    {
        JsonObject o => [o, .. o.SelectMany(p => Nodes(p.Value))],
        JsonArray a => a.SelectMany(Nodes),
        _ => [],
    };

    private static string Joined(JsonNode part) => string.Concat(Nodes(part).Select(n => (string?)n["type"] == "user" ? $"⟨{n["user_id"]}⟩" : n["text"] is JsonValue text ? (string)text! : ""));
}
