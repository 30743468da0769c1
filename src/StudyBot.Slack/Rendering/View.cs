using System.Text.Json.Nodes;

namespace StudyBot.Slack.Rendering;

/// <summary>Modals and the App Home: docs.slack.dev/reference/views.</summary>
internal static class View
{
    private const int LongestTitle = 24;

    /// <summary>An answer in a modal, with nothing to send.</summary>
    /// <param name="isPushed">It lies on another, to which closing it goes back.</param>
    public static JsonObject OfAnswer(Outgoing outgoing, string memo, bool isPushed = false) => new()
    {
        ["type"] = "modal",
        ["title"] = Block.Plain("StudyBot", LongestTitle),
        ["close"] = Block.Plain(isPushed ? "Back" : "Close", LongestTitle),
        ["private_metadata"] = memo,
        ["blocks"] = outgoing.ToBlocks(),
    };

    /// <summary>A form, sent back under <paramref name="callbackId"/>.</summary>
    public static JsonObject Form(string callbackId, string title, string submit, string memo, params IEnumerable<JsonObject> blocks) => new()
    {
        ["type"] = "modal",
        ["callback_id"] = callbackId,
        ["title"] = Block.Plain(title, LongestTitle),
        ["submit"] = Block.Plain(submit, LongestTitle),
        ["close"] = Block.Plain("Cancel", LongestTitle),
        ["private_metadata"] = memo,
        ["blocks"] = new JsonArray([.. blocks]),
    };

    public static JsonObject Home(params IEnumerable<JsonObject> blocks) => new() { ["type"] = "home", ["blocks"] = new JsonArray([.. blocks]) };
}
