using System.Buffers;
using System.Text.Json;

namespace StudyBot.Discord.Gateway;

/// <summary>What this bot sends on the gateway, each far below the 4,096 bytes that one send may hold.</summary>
internal static class GatewayCommands
{
    public static ReadOnlyMemory<byte> Beat(long? sequence) => Write(1, writer =>
    {
        if (sequence is { } number)
            writer.WriteNumberValue(number);
        else
            writer.WriteNullValue();
    });

    public static ReadOnlyMemory<byte> Identify(string token, int shard, int shards) => Write(2, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("token"u8, token);
        // Interactions come without any.
        writer.WriteNumber("intents"u8, 0);
        writer.WriteStartObject("properties"u8);
        writer.WriteString("os"u8, OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux");
        writer.WriteString("browser"u8, "studybot");
        writer.WriteString("device"u8, "studybot");
        writer.WriteEndObject();
        writer.WriteStartArray("shard"u8);
        writer.WriteNumberValue(shard);
        writer.WriteNumberValue(shards);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    public static ReadOnlyMemory<byte> Resume(string token, string session, long sequence) => Write(6, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("token"u8, token);
        writer.WriteString("session_id"u8, session);
        writer.WriteNumber("seq"u8, sequence);
        writer.WriteEndObject();
    });

    private static ReadOnlyMemory<byte> Write(int op, Action<Utf8JsonWriter> data)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("op"u8, op);
            writer.WritePropertyName("d"u8);
            data(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
