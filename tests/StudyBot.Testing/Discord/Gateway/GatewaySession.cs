using System.Globalization;
using System.Text;

namespace StudyBot.Testing.Discord.Gateway;

/// <summary>What outlives a socket: the sequence and the events that a RESUME asks for again. Thread-safe.</summary>
internal sealed class GatewaySession(string id, int shard, int shardCount, int intents, int buffer)
{
    private readonly Lock _lock = new();
    private readonly Queue<GatewayEvent> _events = new();
    private GatewayConnection? _connection;
    private long _sequence;

    internal string Id => id;
    internal int Shard => shard;
    internal int ShardCount => shardCount;
    internal int Intents => intents;
    internal bool Invalidated { get; private set; }

    internal bool IsConnected
    {
        get
        {
            lock (_lock)
                return _connection is not null;
        }
    }

    internal void Attach(GatewayConnection connection)
    {
        lock (_lock)
            _connection = connection;
    }

    internal void Detach(GatewayConnection connection)
    {
        lock (_lock)
        {
            if (_connection == connection)
                _connection = null;
        }
    }

    internal void Invalidate() => Invalidated = true;

    /// <summary>Kept for replay, and sent at once where a socket is attached.</summary>
    internal void Dispatch(string name, string data, Action<long>? sending = null)
    {
        lock (_lock)
        {
            var sequence = ++_sequence;
            var payload = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""{"op":0,"t":"{{name}}","s":{{sequence}},"d":{{data}}}"""));
            var dispatched = new GatewayEvent(sequence, payload, sending);
            _events.Enqueue(dispatched);
            if (_events.Count > buffer)
                _events.Dequeue();
            _connection?.Send(dispatched);
        }
    }

    /// <summary>Attaches the socket and sends it what came after the sequence that it names.</summary>
    internal ResumeOutcome Resume(GatewayConnection connection, long sequence)
    {
        lock (_lock)
        {
            if (sequence > _sequence)
                return ResumeOutcome.SequenceFromTheFuture;
            if (Invalidated || (_events.TryPeek(out var oldest) && oldest.Sequence > sequence + 1))
                return ResumeOutcome.Gone;
            _connection?.Replace();
            _connection = connection;
            foreach (var missed in _events)
            {
                if (missed.Sequence > sequence)
                    connection.Send(missed);
            }
        }
        Dispatch("RESUMED", """{"_trace":["fake"]}""");
        return ResumeOutcome.Resumed;
    }
}
