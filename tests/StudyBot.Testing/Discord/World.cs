using System.Collections.Concurrent;
using System.Globalization;
using StudyBot.Testing.Discord.Rest;

namespace StudyBot.Testing.Discord;

/// <summary>The servers, channels and messages that there are. Thread-safe.</summary>
internal sealed class World(FakeDiscordOptions options)
{
    private readonly ConcurrentDictionary<ulong, FakeMessage> _messages = new();
    private readonly ConcurrentQueue<ulong> _order = new();
    private readonly ConcurrentDictionary<string, ulong> _nonces = new(StringComparer.Ordinal);

    internal Snowflakes Ids { get; } = new(options.Time);

    internal FakeGuild? Guild(ulong id) => options.Guilds.FirstOrDefault(g => g.Id == id);

    internal FakeGuild? GuildOf(ulong channel) => options.Guilds.FirstOrDefault(g => g.Channels.Contains(channel));

    internal FakeMessage? Message(ulong id) => _messages.TryGetValue(id, out var message) && !message.Deleted ? message : null;

    internal IEnumerable<FakeMessage> InChannel(ulong channel) => _messages.Values.Where(m => m.ChannelId == channel && !m.Deleted).OrderBy(m => m.Id);

    internal FakeMessage Add(FakeMessage message)
    {
        _messages[message.Id] = message;
        _order.Enqueue(message.Id);
        if (_order.Count > options.Memory && _order.TryDequeue(out var oldest))
            _messages.TryRemove(oldest, out _);
        return message;
    }

    /// <summary>The message that an enforced nonce has already made.</summary>
    internal FakeMessage? ByNonce(string nonce) => _nonces.TryGetValue(nonce, out var id) ? Message(id) : null;

    internal void Remember(string nonce, ulong message) => _nonces[nonce] = message;

    internal IReadOnlyList<FakeAttachment> Store(System.Text.Json.JsonElement body, IReadOnlyList<Upload> uploads)
    {
        var stored = new List<FakeAttachment>();
        foreach (var upload in uploads)
        {
            string? description = null, name = null;
            if (body.TryGetProperty("attachments", out var described) && described.ValueKind == System.Text.Json.JsonValueKind.Array)
            {
                foreach (var attachment in described.EnumerateArray())
                {
                    if (attachment.GetProperty("id").GetString() != upload.Index.ToString(CultureInfo.InvariantCulture))
                        continue;
                    description = attachment.TryGetProperty("description", out var text) ? text.GetString() : null;
                    name = attachment.TryGetProperty("filename", out var given) ? given.GetString() : null;
                }
            }
            stored.Add(new FakeAttachment(Ids.Next(), name ?? upload.FileName, description, upload.ContentType, upload.Content));
        }
        return stored;
    }
}
