using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StudyBot.Core.Readings;

namespace StudyBot.Json;

/// <summary>The list of readings as one line of JSON.</summary>
internal static class ReadingsJson
{
    public static string Write(ImmutableArray<Reading> readings)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var reading in readings)
            {
                json.WriteStartObject();
                json.WriteString("id", reading.Id.Value);
                json.WriteString("title", reading.Metadata.Title);
                json.WriteStartArray("authors");
                foreach (var author in reading.Metadata.Authors)
                    json.WriteStringValue(author.Full);
                json.WriteEndArray();
                json.WriteString("year", reading.Metadata.Issued);
                json.WriteNumber("pages", reading.Pages.Numbers.Length);
                json.WriteNumber("sentences", reading.Sentences.Length);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
