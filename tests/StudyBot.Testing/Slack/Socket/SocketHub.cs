using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using StudyBot.Testing.Slack.Deliveries;

namespace StudyBot.Testing.Slack.Socket;

/// <summary>Socket Mode: tickets, up to ten sockets, and envelopes to one of them at random. Thread-safe.</summary>
internal sealed class SocketHub(FakeSlackOptions options, Ledger ledger, AnswerDesk answers) : IDelivery
{
    // An address that nobody connects to is good for no longer (apps.connections.open).
    private static readonly TimeSpan TicketLifetime = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, long> _tickets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Envelope> _envelopes = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();
    private readonly ConcurrentQueue<TimeSpan> _zombiesNoticed = new();
    private readonly List<SocketConnection> _open = [];
    private readonly Lock _lock = new();
    private int _numbers;
    private int _duplicates;

    internal Ledger Ledger => ledger;
    internal TimeProvider Time => options.Time;
    internal IReadOnlyList<TimeSpan> ZombiesNoticed => [.. _zombiesNoticed];

    internal int Connected
    {
        get
        {
            lock (_lock)
                return _open.Count(c => !c.Zombie);
        }
    }

    internal string NewTicket()
    {
        var ticket = RandomNumberGenerator.GetHexString(32, lowercase: true);
        _tickets[ticket] = Time.GetTimestamp();
        return ticket;
    }

    internal async Task AcceptAsync(HttpContext http, CancellationToken stop)
    {
        var ticket = http.Request.Query["ticket"].ToString();
        if (!_tickets.TryRemove(ticket, out var issued) || Time.GetElapsedTime(issued) > TicketLifetime || http.Features.Get<IHttpUpgradeFeature>() is not DeafUpgrade upgrade)
        {
            ledger.Violate("socket", 403, "The ticket is used, too old or unknown.");
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        if (!http.WebSockets.IsWebSocketRequest)
        {
            http.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            return;
        }
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { KeepAliveInterval = options.PingInterval, KeepAliveTimeout = TimeSpan.FromSeconds(30) });
        var connection = new SocketConnection(this, http, socket, upgrade.Stream!, Interlocked.Increment(ref _numbers));
        int open;
        lock (_lock)
        {
            open = _open.Count + 1;
            if (open <= options.MaxConnections)
                _open.Add(connection);
        }
        ledger.Count("socket.open");
        if (open > options.MaxConnections)
        {
            ledger.Violate("socket", 0, $"More than {options.MaxConnections} connections.");
            connection.Send("""{"type":"disconnect","reason":"too_many_websockets","debug_info":{"host":"fake"}}""");
            _ = CutLaterAsync(connection, TimeSpan.FromMilliseconds(100));
        }
        else
        {
            connection.Send($$$"""{"type":"hello","num_connections":{{{open}}},"debug_info":{"host":"fake","build_number":1,"approximate_connection_time":18060},"connection_info":{"app_id":"{{{options.AppId}}}"}}""");
        }
        await connection.RunAsync(stop);
    }

    public async Task<Outcome> DeliverAsync(Delivery delivery, int attempt, string? reason)
    {
        var envelope = new Envelope(Guid.NewGuid().ToString(), delivery);
        _envelopes[envelope.Id] = envelope;
        _order.Enqueue(envelope.Id);
        if (_order.Count > options.Memory && _order.TryDequeue(out var oldest))
            _envelopes.TryRemove(oldest, out _);
        var json = new JsonObject
        {
            ["envelope_id"] = envelope.Id,
            ["type"] = delivery.EnvelopeType,
            ["accepts_response_payload"] = !delivery.IsEvent,
        };
        if (delivery.IsEvent)
            (json["retry_attempt"], json["retry_reason"]) = (attempt, reason ?? "");
        json["payload"] = delivery.Payload.DeepClone();
        var text = json.ToJsonString();
        var copies = Interlocked.Exchange(ref _duplicates, Math.Max(0, Volatile.Read(ref _duplicates) - 1)) > 0 ? 2 : 1;
        for (var i = 0; i < copies; i++)
        {
            if (Pick() is not { } connection)
                return Outcome.Undelivered;
            envelope.SentOver(connection);
            // It may have ended between the two.
            if (!connection.Send(text, at => delivery.Sent = at) || connection.Ended)
                envelope.Lost(connection);
        }
        try
        {
            return await envelope.Ended.WaitAsync(options.AckDeadline, Time);
        }
        catch (TimeoutException)
        {
            return envelope.WentToTheDead ? Outcome.CutOff : Outcome.TimedOut;
        }
    }

    /// <summary>An acknowledgement.</summary>
    internal void Take(SocketConnection connection, JsonElement message, long arrived)
    {
        if (message.ValueKind != JsonValueKind.Object || !message.TryGetProperty("envelope_id", out var id) || id.ValueKind != JsonValueKind.String)
        {
            ledger.Violate("socket", 0, "What came is no acknowledgement: it has no envelope_id.");
            return;
        }
        if (message.EnumerateObject().FirstOrDefault(p => p.Name is not ("envelope_id" or "payload")) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
            ledger.Violate("socket", 0, $"An acknowledgement has no {unknown.Name}.");
        if (!_envelopes.TryGetValue(id.GetString()!, out var envelope))
        {
            ledger.Violate("socket", 0, $"There was no envelope {id}.");
            return;
        }
        if (!envelope.WentOver(connection))
            ledger.Violate("socket", 0, "An envelope was acknowledged over another socket than it came by.");
        if (envelope.Ack())
        {
            envelope.Delivery.AckedTwice = true;
            ledger.Violate("socket", 0, $"The envelope was acknowledged twice ({envelope.Delivery.EnvelopeType}).");
        }
        answers.Acked(envelope.Delivery, message.TryGetProperty("payload", out var payload) ? payload.Clone() : null, arrived);
        envelope.End(Outcome.Acked);
    }

    internal void Closed(SocketConnection connection, TimeSpan? zombie)
    {
        lock (_lock)
            _open.Remove(connection);
        if (zombie is { } unnoticed)
            _zombiesNoticed.Enqueue(unnoticed);
        foreach (var (_, envelope) in _envelopes)
        {
            if (!envelope.Ended.IsCompleted && envelope.WentOver(connection))
                envelope.Lost(connection);
        }
    }

    /// <summary>The next envelopes go out twice.</summary>
    internal void Duplicate(int count) => Interlocked.Add(ref _duplicates, count);

    internal void CutAll() => Each(c => c.Cut());

    /// <summary>One of them, at random.</summary>
    internal void CutOne() => Pick()?.Cut();

    internal void GoZombie(bool all)
    {
        if (all)
            Each(c => c.BecomeZombie());
        else
            Pick()?.BecomeZombie();
    }

    /// <param name="reason"><c>warning</c>, <c>refresh_requested</c> or <c>link_disabled</c>.</param>
    internal void Disconnect(string reason, bool all, TimeSpan notice)
    {
        var message = $$$"""{"type":"disconnect","reason":"{{{reason}}}","debug_info":{"host":"fake"}}""";
        void Tell(SocketConnection connection)
        {
            connection.Send(message);
            _ = CutLaterAsync(connection, notice);
        }
        if (all)
            Each(Tell);
        else if (Pick() is { } one)
            Tell(one);
    }

    private async Task CutLaterAsync(SocketConnection connection, TimeSpan notice)
    {
        await Task.Delay(notice, Time);
        lock (_lock)
            _open.Remove(connection);
        if (!connection.Ended)
            await connection.CloseAsync();
    }

    private SocketConnection? Pick()
    {
        lock (_lock)
            return _open.Count == 0 ? null : _open[Random.Shared.Next(_open.Count)];
    }

    private void Each(Action<SocketConnection> what)
    {
        SocketConnection[] all;
        lock (_lock)
            all = [.. _open];
        foreach (var connection in all)
            what(connection);
    }
}
