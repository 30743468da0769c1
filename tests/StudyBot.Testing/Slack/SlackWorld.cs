using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace StudyBot.Testing.Slack;

/// <summary>The people, channels, messages, views and files of the workspace. Thread-safe.</summary>
internal sealed class SlackWorld(FakeSlackOptions options)
{
    private readonly ConcurrentDictionary<string, FakeSlackUser> _users = new(options.Users.ToDictionary(u => u.Id, StringComparer.Ordinal), StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FakeSlackChannel> _channels = new(options.Channels.ToDictionary(c => c.Id, StringComparer.Ordinal), StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Channel, string Ts), FakeSlackMessage> _messages = new();
    private readonly ConcurrentQueue<(string Channel, string Ts)> _order = new();
    private readonly ConcurrentDictionary<string, FakeView> _views = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FakeSlackFile> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<FakeSlackPost> _posts = new();
    private long _lastTs;
    private long _lastId;

    internal FakeSlackOptions Options => options;

    /// <summary>What the last suggestion offered, by view id or message and by action id.</summary>
    internal ConcurrentDictionary<(string Place, string Action), JsonElement> Suggested { get; } = new();

    /// <summary>Timestamps are ids as well: ever increasing.</summary>
    internal string NextTs()
    {
        while (true)
        {
            var last = Interlocked.Read(ref _lastTs);
            var next = Math.Max(last + 1, options.Time.GetUtcNow().Ticks / 10 - DateTimeOffset.UnixEpoch.Ticks / 10);
            if (Interlocked.CompareExchange(ref _lastTs, next, last) == last)
                return string.Create(CultureInfo.InvariantCulture, $"{next / 1_000_000}.{next % 1_000_000:D6}");
        }
    }

    internal string NextId(char kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}0{Interlocked.Increment(ref _lastId):D9}");

    internal FakeSlackUser? User(string id) => _users.GetValueOrDefault(id);

    /// <summary>A new member, where nobody has that id yet.</summary>
    internal FakeSlackUser Meet(string id) => _users.GetOrAdd(id, static id => new FakeSlackUser(id, $"member-{id.ToLowerInvariant()}"));

    internal FakeSlackChannel? Channel(string id) => _channels.GetValueOrDefault(id);

    internal FakeSlackChannel DirectMessage(string user) =>
        _channels.GetOrAdd("D" + user[1..], static (id, user) => new FakeSlackChannel(id, "directmessage", ChannelKind.DirectMessage) { With = user }, user);

    /// <summary>Members come and go: <paramref name="bot"/> invited or removed.</summary>
    internal void Invite(string channel, bool bot) => _channels[channel] = _channels[channel] with { BotIsMember = bot };

    internal bool Sees(string user, FakeSlackChannel channel) => channel.Kind switch
    {
        ChannelKind.Private => channel.Members.Contains(user),
        ChannelKind.DirectMessage => channel.With == user,
        _ => true,
    };

    internal IReadOnlyList<string> MembersOf(FakeSlackChannel channel)
    {
        IEnumerable<string> people = channel.Kind switch
        {
            ChannelKind.Private => channel.Members,
            ChannelKind.DirectMessage => [channel.With!],
            _ => _users.Keys.Order(StringComparer.Ordinal),
        };
        return [.. people, .. channel.BotIsMember ? [options.BotUserId] : Array.Empty<string>()];
    }

    internal FakeSlackMessage Add(FakeSlackMessage message)
    {
        _messages[(message.ChannelId, message.Ts)] = message;
        _order.Enqueue((message.ChannelId, message.Ts));
        if (_order.Count > options.Memory && _order.TryDequeue(out var oldest))
            _messages.TryRemove(oldest, out _);
        return message;
    }

    internal IReadOnlyList<FakeSlackPost> Posts => [.. _posts];

    internal void Record(FakeSlackPost post) => _posts.Enqueue(post);

    internal FakeSlackMessage? Message(string channel, string ts) =>
        _messages.TryGetValue((channel, ts), out var message) && !message.Deleted ? message : null;

    internal IEnumerable<FakeSlackMessage> InChannel(string channel) =>
        _messages.Values.Where(m => m.ChannelId == channel && !m.Deleted).OrderBy(m => m.Ts, StringComparer.Ordinal);

    internal void Add(FakeView view) => _views[view.Id] = view;

    internal FakeView? View(string id) => _views.TryGetValue(id, out var view) && view.Open ? view : null;

    internal FakeView? ViewByExternalId(string id) => _views.Values.FirstOrDefault(v => v.Open && v.ExternalId == id);

    /// <summary>What lies on top of the person's stack of modals.</summary>
    internal FakeView? TopModal(string user) => _views.Values.Where(v => v.Open && v.UserId == user && v.IsModal).MaxBy(v => v.Id, StringComparer.Ordinal);

    internal FakeView? Home(string user) => _views.Values.FirstOrDefault(v => v.UserId == user && !v.IsModal);

    internal void CloseModals(string user)
    {
        foreach (var view in _views.Values.Where(v => v.UserId == user && v.IsModal))
            Close(view);
    }

    internal void Close(FakeView view)
    {
        view.Open = false;
        _views.TryRemove(view.Id, out _);
    }

    internal void Add(FakeSlackFile file) => _files[file.Id] = file;

    internal FakeSlackFile? File(string id) => _files.GetValueOrDefault(id);
}
