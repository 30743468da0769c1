using StudyBot.Testing.Slack.Deliveries;

namespace StudyBot.Testing.Slack.Socket;

/// <summary>A delivery on its way over sockets: over two of them only when a duplicate was asked for.</summary>
internal sealed class Envelope(string id, Delivery delivery)
{
    private readonly TaskCompletionSource<Outcome> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<SocketConnection> _over = [];
    private int _acks;

    internal string Id => id;
    internal Delivery Delivery => delivery;
    internal Task<Outcome> Ended => _ended.Task;

    internal void SentOver(SocketConnection connection)
    {
        lock (_over)
            _over.Add(connection);
    }

    internal bool WentOver(SocketConnection connection)
    {
        lock (_over)
            return _over.Contains(connection);
    }

    /// <summary>Whether it is acknowledged more often than it was sent.</summary>
    internal bool Ack()
    {
        lock (_over)
            return ++_acks > _over.Count;
    }

    internal void End(Outcome outcome) => _ended.TrySetResult(outcome);

    /// <summary>No socket that had it is alive, so that nobody could acknowledge it.</summary>
    internal bool WentToTheDead
    {
        get
        {
            lock (_over)
                return _over.TrueForAll(c => c.Zombie || c.Ended);
        }
    }

    /// <summary>The last socket that had it is gone.</summary>
    internal void Lost(SocketConnection connection)
    {
        lock (_over)
        {
            if (_over.Exists(c => c != connection && !c.Ended))
                return;
        }
        End(Outcome.CutOff);
    }
}
