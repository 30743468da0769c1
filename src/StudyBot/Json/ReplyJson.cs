using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StudyBot.Core.Chat;

namespace StudyBot.Json;

/// <summary>A reply as one line of JSON, in the fields of the command-line contract.</summary>
internal static class ReplyJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="text">The whole reply as plain text.</param>
    public static string Write(Reply reply, string text)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.Text("command", reply.Request.Command);
            json.Text("argument", reply.Request.Argument);
            json.WriteString("status", NameOf(reply.Status));
            if (reply.Verdict is { } verdict)
                CheckJson.WriteVerdict(json, verdict);
            json.Text("reading", reply.Reading?.Value);
            json.WriteStartArray("passages");
            foreach (var passage in reply.Passages)
                PassageJson.Write(json, passage);
            json.WriteEndArray();
            json.WriteStartArray("dates");
            foreach (var date in reply.Dates)
                PassageJson.Write(json, date);
            json.WriteEndArray();
            if (reply.Timeline is { } timeline)
                TimelineJson.Write(json, timeline);
            if (reply.Verdict is not null)
                CheckJson.Write(json, reply.Difference);
            if (reply.Claimed is { } claimed)
                CheckJson.Write(json, claimed);
            if (reply.Reference is { } reference)
                CiteJson.Write(json, reference);
            if (!reply.Schedules.IsEmpty)
                PromptJson.Write(json, reply.Schedules);
            if (!reply.Prompts.IsEmpty)
                PromptJson.Write(json, reply.Prompts);
            if (!reply.Terms.IsEmpty)
                TermsJson.Write(json, reply.Terms);
            json.Texts("suggestions", reply.Suggestions);
            json.Texts("notes", reply.Notes);
            json.Text("text", text);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static string NameOf(ReplyStatus status) => status switch
    {
        ReplyStatus.Ok => "ok",
        ReplyStatus.NoDate => "no_date",
        ReplyStatus.NotFound => "not_found",
        ReplyStatus.Exact => "exact",
        ReplyStatus.Near => "near",
        ReplyStatus.Usage => "usage",
        ReplyStatus.Error => "error",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
