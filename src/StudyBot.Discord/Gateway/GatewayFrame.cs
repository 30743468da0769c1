using System.Text.Json;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Gateway;

/// <summary>Reads what Discord sends; only the events that this bot lives by are deserialised.</summary>
internal static class GatewayFrame
{
    private static readonly GatewayEvent Nothing = new GatewayEvent.Ignored();

    /// <returns><see cref="GatewayEvent.Ignored"/> for what says nothing or is no JSON of Discord's: the next frame may be fine.</returns>
    public static GatewayEvent Read(ReadOnlySpan<byte> frame)
    {
        try
        {
            return Scan(frame);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return Nothing;
        }
    }

    private static GatewayEvent Scan(ReadOnlySpan<byte> frame)
    {
        var (op, sequence, kind, start, end) = (-1, (long?)null, Kind.Other, 0, 0);
        var reader = new Utf8JsonReader(frame);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return Nothing;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueTextEquals("op"u8) ? 'o' : reader.ValueTextEquals("s"u8) ? 's' : reader.ValueTextEquals("t"u8) ? 't' : reader.ValueTextEquals("d"u8) ? 'd' : ' ';
            reader.Read();
            switch (name)
            {
                case 'o':
                    op = reader.GetInt32();
                    break;
                case 's' when reader.TokenType == JsonTokenType.Number:
                    sequence = reader.GetInt64();
                    break;
                case 't' when reader.TokenType == JsonTokenType.String:
                    kind = KindOf(reader);
                    break;
                case 'd':
                    start = (int)reader.TokenStartIndex;
                    reader.Skip();
                    end = (int)reader.BytesConsumed;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return Interpret(op, sequence, kind, frame[start..end]);
    }

    private static GatewayEvent Interpret(int op, long? sequence, Kind kind, ReadOnlySpan<byte> data) => op switch
    {
        0 when sequence is { } number => kind switch
        {
            Kind.Ready when JsonSerializer.Deserialize(data, ProtocolJson.Default.Ready) is { SessionId: not null } ready => new GatewayEvent.SessionReady(number, ready),
            Kind.Resumed => new GatewayEvent.SessionResumed(number),
            Kind.Interaction => Interaction(number, data),
            _ => new GatewayEvent.Dispatched(number),
        },
        1 => new GatewayEvent.BeatRequested(),
        7 => new GatewayEvent.ReconnectRequested(),
        9 => new GatewayEvent.SessionInvalid(data.SequenceEqual("true"u8)),
        10 => new GatewayEvent.Hello(Interval(data)),
        11 => new GatewayEvent.BeatAcknowledged(),
        _ => Nothing,
    };

    private static GatewayEvent Interaction(long sequence, ReadOnlySpan<byte> data)
    {
        try
        {
            return JsonSerializer.Deserialize(data, DiscordJson.Default.Interaction) is { } interaction
                ? new GatewayEvent.InteractionCreated(sequence, interaction)
                : new GatewayEvent.InteractionUnreadable(sequence);
        }
        catch (JsonException)
        {
            return new GatewayEvent.InteractionUnreadable(sequence);
        }
    }

    private static TimeSpan Interval(ReadOnlySpan<byte> data)
    {
        var reader = new Utf8JsonReader(data);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("heartbeat_interval"u8) && reader.Read())
                // Discord's is 41.25 s; the bounds keep a mad server from making this spin or sleep for good.
                return TimeSpan.FromMilliseconds(Math.Clamp(reader.GetDouble(), 100, 600_000));
        }

        throw new JsonException("HELLO without an interval.");
    }

    private static Kind KindOf(in Utf8JsonReader reader) =>
        reader.ValueTextEquals("INTERACTION_CREATE"u8) ? Kind.Interaction
        : reader.ValueTextEquals("READY"u8) ? Kind.Ready
        : reader.ValueTextEquals("RESUMED"u8) ? Kind.Resumed
        : Kind.Other;

    private enum Kind
    {
        Other,
        Ready,
        Resumed,
        Interaction,
    }
}
