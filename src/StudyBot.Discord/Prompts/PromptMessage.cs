using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Core.Prompts;
using StudyBot.Discord.Rendering;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Prompts;

/// <summary>A prompt as Discord takes it. Pure: every attempt sends the same.</summary>
internal static class PromptMessage
{
    /// <summary>Discord's limit of a thread's name.</summary>
    private const int TitleLength = 100;

    /// <summary>A week, in minutes: the longest that there is.</summary>
    private const int AutoArchive = 10_080;

    public static MessagePayload Of(PromptPost post)
    {
        var outgoing = AnswerRenderer.Render(post.Marked);
        return post.Mention is { } role ? outgoing.AsMessage($"<@&{role}>", "roles", role) : outgoing.AsMessage();
    }

    /// <summary>In a channel: what is sent twice within some minutes is made once.</summary>
    public static MessagePayload InChannel(PromptPost post)
    {
        var message = Of(post);
        message.Data["nonce"] = post.Key.ToString();
        message.Data["enforce_nonce"] = true;
        return message;
    }

    /// <summary>In a forum: a post, which takes no nonce.</summary>
    public static MessagePayload InForum(PromptPost post)
    {
        var message = Of(post);
        var thread = Thread(post);
        thread["message"] = message.Data;
        return new MessagePayload(thread) { Files = message.Files };
    }

    public static JsonObject Thread(PromptPost post) => new()
    {
        ["name"] = ShortText.Of(string.IsNullOrWhiteSpace(post.Title) ? "Prompt" : post.Title.Trim(), TitleLength),
        ["auto_archive_duration"] = AutoArchive,
    };

    /// <summary>Whether a message's components carry the code of an occurrence, however deep.</summary>
    public static bool Carries(JsonElement components, string code) => components.ValueKind switch
    {
        JsonValueKind.Array => components.EnumerateArray().Any(c => Carries(c, code)),
        JsonValueKind.Object => components.EnumerateObject().Any(p => p.NameEquals("custom_id"u8) ? p.Value.ValueKind == JsonValueKind.String && p.Value.ValueEquals(code) : Carries(p.Value, code)),
        _ => false,
    };
}
