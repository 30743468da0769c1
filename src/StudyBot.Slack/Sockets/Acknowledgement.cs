using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyBot.Slack.Sockets;

internal static class Acknowledgement
{
    /// <summary>Over the socket that the envelope came by.</summary>
    public static ReadOnlyMemory<byte> Write(string envelopeId, JsonObject? payload)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("envelope_id"u8, envelopeId);
            if (payload is not null)
            {
                writer.WritePropertyName("payload"u8);
                payload.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
