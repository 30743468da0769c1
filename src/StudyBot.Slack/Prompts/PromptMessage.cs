using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Core.Prompts;
using StudyBot.Slack.Experience;
using StudyBot.Slack.Rendering;

namespace StudyBot.Slack.Prompts;

/// <summary>A prompt and the first reply of its thread as Slack's messages, and how they are known again. Pure.</summary>
internal static class PromptMessage
{
    private const string EventType = "studybot_prompt";
    private const string ThreadEventType = "studybot_prompt_thread";
    private const string KeyField = "occurrence";

    /// <returns>Arguments of chat.postMessage; null where it is longer than a message may be.</returns>
    public static JsonObject? Of(PromptPost post)
    {
        var outgoing = AnswerRenderer.Render(post.Marked, mayShare: false);
        if (outgoing.File is not null)
            return null;
        if (post.Mention is { } group)
            outgoing = outgoing with { Blocks = [Block.RichText(Block.Section(Block.UserGroup(group))), .. outgoing.Blocks], Fallback = $"<!subteam^{group}> {outgoing.Fallback}" };
        return Marked(Replies.Message(outgoing, post.Channel.Value, null), EventType, post.Key);
    }

    /// <summary>What opens the thread: where to answer, and the passage to re-read, verbatim.</summary>
    /// <returns>As <see cref="Of"/>.</returns>
    public static JsonObject? OfThread(PromptPost post, string message)
    {
        var passages = post.Answer.Reply.Passages;
        var outgoing = AnswerRenderer.Render(
            new ChatAnswer
            {
                Reply = new Reply
                {
                    Request = post.Answer.Reply.Request,
                    Status = ReplyStatus.Ok,
                    Reading = post.Answer.Reply.Reading,
                    Notes = [passages.Length switch { 0 => "Answer here.", 1 => "Answer here. The passage to re-read:", _ => "Answer here. The passages to re-read:" }],
                    Passages = passages,
                },
                Visibility = ReplyVisibility.Public,
                Reading = post.Answer.Reading,
            },
            mayShare: false);
        return outgoing.File is null ? Marked(Replies.Message(outgoing, post.Channel.Value, message), ThreadEventType, post.Key) : null;
    }

    /// <summary>By its metadata, or by what its button carries: one of the two is there whatever Slack leaves out.</summary>
    public static bool Is(JsonNode? message, OccurrenceKey key) => IsMarked(message, EventType, key) || Buttons(message).Contains(PromptCode.Of(key));

    public static bool IsThread(JsonNode? message, OccurrenceKey key) => IsMarked(message, ThreadEventType, key);

    private static bool IsMarked(JsonNode? message, string type, OccurrenceKey key) =>
        message.Text("metadata", "event_type") == type && message.Text("metadata", "event_payload", KeyField) == key.ToString();

    private static IEnumerable<string?> Buttons(JsonNode? message) =>
        from block in message.At("blocks") as JsonArray ?? []
        from element in block.At("elements") as JsonArray ?? []
        select element.Text("value");

    private static JsonObject Marked(JsonObject message, string type, OccurrenceKey key)
    {
        message["metadata"] = new JsonObject { ["event_type"] = type, ["event_payload"] = new JsonObject { [KeyField] = key.ToString() } };
        return message;
    }
}
