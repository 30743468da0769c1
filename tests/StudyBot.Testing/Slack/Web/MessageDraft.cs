using System.Text.Json;
using StudyBot.Testing.Slack.Rules;

namespace StudyBot.Testing.Slack.Web;

/// <summary>Text, blocks and metadata that would become a message, held against the rules.</summary>
internal sealed record MessageDraft(string? Text, JsonElement? Blocks, JsonElement? Metadata)
{
    // docs.slack.dev/reference/methods/chat.postMessage "Truncating content": 40,000.
    private const int LongestText = 40_000;

    internal static MessageDraft Of(WebCall call) => new(call.Text("text") ?? call.Text("markdown_text"), call.Json("blocks"), call.Json("metadata"));

    internal WebResult? Refusal(SlackWorld world, Ledger ledger, string where)
    {
        if (string.IsNullOrEmpty(Text) && Blocks is not { ValueKind: JsonValueKind.Array } && Blocks is null)
            return WebResult.Error("no_text");
        if (Text is not null && RuleCheck.CodePoints(Text) > LongestText)
            return WebResult.Error("msg_too_long");
        if (Blocks is { } blocks)
        {
            if (BlockRules.CheckMessage(blocks) is { Count: > 0 } errors)
                return WebResult.Error("invalid_blocks", errors);
            if (BlockRules.Characters(blocks) > BlockRules.CharactersInMessage)
                return WebResult.Error("msg_blocks_too_long");
            if (FileRefusal(blocks, world) is { } noFile)
                return noFile;
        }
        if (Metadata is { } metadata && !(metadata.ValueKind == JsonValueKind.Object && metadata.TryGetProperty("event_type", out var type) && type.ValueKind == JsonValueKind.String
            && metadata.TryGetProperty("event_payload", out var payload) && payload.ValueKind == JsonValueKind.Object))
            return WebResult.Error("invalid_metadata_format");
        if (world.Options.RequireNoBroadcasts && (Broadcasts.In(Text ?? "") || (Blocks is { } rung && Broadcasts.In(rung))))
            ledger.Violate(where, 0, "The message rings at everybody in the channel.");
        return null;
    }

    /// <summary>Pictures by id must be there, and ready.</summary>
    internal static WebResult? FileRefusal(JsonElement value, SlackWorld world)
    {
        foreach (var id in FileIds(value))
        {
            if (world.File(id) is not { Complete: true } file || world.Options.Time.GetElapsedTime(file.CompletedAt) < world.Options.FileReadyAfter)
                return WebResult.Error("invalid_blocks", [$"[ERROR] invalid slack file: {id}"]);
        }
        return null;
    }

    private static IEnumerable<string> FileIds(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(FileIds),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(m => m.Name == "slack_file" && m.Value.TryGetProperty("id", out var id) ? [id.GetString()!] : FileIds(m.Value)),
        _ => [],
    };
}
