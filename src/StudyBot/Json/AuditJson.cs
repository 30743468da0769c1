using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StudyBot.Storage;

namespace StudyBot.Json;

/// <summary>The audit as one line of JSON.</summary>
internal static class AuditJson
{
    public static string Write(ImmutableArray<AuditEntry> entries)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var entry in entries)
            {
                json.WriteStartObject();
                json.WriteString("at", entry.At);
                json.WriteString("by", entry.By);
                json.WriteString("where", entry.Where);
                json.WriteString("change", entry.Change);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
