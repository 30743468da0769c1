using System.Collections.Concurrent;
using System.Globalization;
using StudyBot.Testing.Discord.Rest;

namespace StudyBot.Testing.Discord;

/// <summary>The servers, channels, threads and messages that there are. Thread-safe.</summary>
internal sealed class World(FakeDiscordOptions options)
{
    private const ulong Administrator = 1UL << 3, ViewChannel = 1UL << 10;
    private readonly ConcurrentDictionary<ulong, FakeMessage> _messages = new();
    private readonly ConcurrentQueue<ulong> _order = new();
    private readonly ConcurrentDictionary<ulong, FakeThread> _threads = new();
    private readonly ConcurrentDictionary<ulong, (ulong Allow, ulong Deny)> _overwrites = new();
    private readonly ConcurrentDictionary<ulong, ulong> _direct = new();
    private readonly ConcurrentDictionary<ulong, byte> _closed = new();
    private readonly Dictionary<string, (ulong Message, long Made)> _nonces = new(StringComparer.Ordinal);
    private readonly Lock _nonceLock = new();

    internal Snowflakes Ids { get; } = new(options.Time);

    internal FakeGuild? Guild(ulong id) => options.Guilds.FirstOrDefault(g => g.Id == id);

    internal FakeGuild? GuildOf(ulong channel) => _threads.TryGetValue(channel, out var thread)
        ? Guild(thread.GuildId)
        : options.Guilds.FirstOrDefault(g => g.Channels.Contains(channel) || g.Forums.Contains(channel));

    internal bool IsForum(ulong channel) => options.Guilds.Any(g => g.Forums.Contains(channel));

    internal FakeThread? Thread(ulong id) => _threads.GetValueOrDefault(id);

    internal IEnumerable<FakeThread> Threads => _threads.Values.OrderByDescending(t => t.Id);

    /// <returns>False where the message has one already.</returns>
    internal bool Begin(FakeThread thread, FakeMessage first)
    {
        if (!_threads.TryAdd(thread.Id, thread))
            return false;
        first.Thread = thread;
        return true;
    }

    internal FakeMessage? Message(ulong id) => _messages.TryGetValue(id, out var message) && !message.Deleted ? message : null;

    internal IEnumerable<FakeMessage> InChannel(ulong channel) => _messages.Values.Where(m => m.ChannelId == channel && !m.Deleted).OrderBy(m => m.Id);

    /// <summary>Deleted ones too.</summary>
    internal IEnumerable<FakeMessage> AllMessages => _messages.Values.OrderBy(m => m.Id);

    /// <summary>What the bot may do there; a thread has its parent's overwrites.</summary>
    internal ulong PermissionsIn(ulong channel)
    {
        var held = GuildOf(channel)?.BotPermissions ?? 0;
        if ((held & Administrator) != 0)
            return ulong.MaxValue;
        var (allow, deny) = OverwriteOf(_threads.TryGetValue(channel, out var thread) ? thread.ParentId : channel);
        held = (held & ~deny) | allow;
        return (held & ViewChannel) == 0 ? 0 : held;
    }

    /// <summary>The bot's own in a channel.</summary>
    internal (ulong Allow, ulong Deny) OverwriteOf(ulong channel) => _overwrites.GetValueOrDefault(channel);

    internal void Overwrite(ulong channel, ulong allow, ulong deny) => _overwrites[channel] = (allow, deny);

    /// <summary>The direct channel of a person, opened where it was not.</summary>
    internal ulong DirectChannel(ulong user)
    {
        var channel = People.Person.InDirectMessage(user).ChannelId;
        _direct[channel] = user;
        return channel;
    }

    /// <returns>Null where it is no direct channel that the bot has opened.</returns>
    internal ulong? DirectTo(ulong channel) => _direct.TryGetValue(channel, out var user) ? user : null;

    internal void CloseDirectMessages(ulong user) => _closed[user] = 0;

    internal bool TakesDirectMessages(ulong user) => !_closed.ContainsKey(user);

    internal FakeMessage Add(FakeMessage message)
    {
        _messages[message.Id] = message;
        _order.Enqueue(message.Id);
        if (_order.Count > options.Memory && _order.TryDequeue(out var oldest))
            _messages.TryRemove(oldest, out _);
        return message;
    }

    /// <summary>The message that this enforced nonce has made lately, or makes now.</summary>
    internal FakeMessage Once(string nonce, Func<FakeMessage> make)
    {
        lock (_nonceLock)
        {
            if (_nonces.TryGetValue(nonce, out var known) && options.Time.GetElapsedTime(known.Made) < options.NonceLifetime && Message(known.Message) is { } earlier)
                return earlier;
            var message = make();
            _nonces[nonce] = (message.Id, options.Time.GetTimestamp());
            return message;
        }
    }

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
