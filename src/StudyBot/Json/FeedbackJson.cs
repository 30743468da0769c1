using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StudyBot.Cli;

namespace StudyBot.Json;

/// <summary>Feedback as one line of JSON.</summary>
internal static class FeedbackJson
{
    public static string Write(ImmutableArray<FeedbackLine> lines)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var line in lines)
            {
                json.WriteStartObject();
                json.WriteString("at", line.Feedback.At);
                json.WriteString("verdict", line.Verdict);
                json.WriteString("community", line.Feedback.Community?.ToString());
                json.WriteString("channel", line.Feedback.Channel?.ToString());
                json.WriteString("reading", line.Feedback.Passage.Reading.Value);
                json.WriteString("content", line.Feedback.Passage.Content);
                json.WriteNumber("start", line.Feedback.Passage.Marks[0].Focus.Start);
                json.WriteNumber("end", line.Feedback.Passage.Marks[0].Focus.End);
                json.WriteString("page", line.Passage?.Page);
                json.WriteString("sentence", line.Passage?.Sentence);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
