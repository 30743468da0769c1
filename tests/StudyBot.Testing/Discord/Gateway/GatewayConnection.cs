using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace StudyBot.Testing.Discord.Gateway;

/// <summary>One socket: HELLO, then what the client sends until either side ends it. One reader and one writer.</summary>
internal sealed class GatewayConnection(GatewayHub hub, HttpContext http, WebSocket socket, bool onResumeUrl)
{
    private readonly Channel<GatewayEvent> _outgoing = Channel.CreateUnbounded<GatewayEvent>(new() { SingleReader = true });
    private readonly byte[] _received = new byte[GatewayRules.LargestSend + 1];
    private readonly long _opened = hub.Time.GetTimestamp();
    private long _windowFrom = hub.Time.GetTimestamp();
    private int _sendsInWindow;
    private long _lastHeartbeat;
    private long? _zombieSince;
    private Task _writing = Task.CompletedTask;

    internal GatewaySession? Session { get; set; }
    internal bool OnResumeUrl => onResumeUrl;
    internal bool Zombie => _zombieSince is not null;

    internal void Send(GatewayEvent gatewayEvent)
    {
        if (!Zombie)
            _outgoing.Writer.TryWrite(gatewayEvent);
    }

    internal void Send(string payload) => Send(new GatewayEvent(0, Encoding.UTF8.GetBytes(payload), null));

    internal void BecomeZombie() => _zombieSince ??= hub.Time.GetTimestamp();

    internal void Cut()
    {
        try
        {
            http.Abort();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself in the same moment.
        }
    }

    /// <summary>Another socket took the session over.</summary>
    internal void Replace() => _ = CloseAsync(4000, "Session resumed elsewhere.");

    internal async Task RunAsync(CancellationToken cancellation)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellation, http.RequestAborted);
        _writing = WriteAsync(ends.Token);
        var watching = WatchHeartbeatAsync(ends.Token);
        var end = GatewayEnd.Cut;
        try
        {
            Send($$$"""{"op":10,"s":null,"t":null,"d":{"heartbeat_interval":{{{(int)hub.Options.HeartbeatInterval.TotalMilliseconds}}},"_trace":["fake"]}}""");
            end = await ReadAsync(ends.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or IOException)
        {
            // A cut socket: the session waits for its RESUME.
        }
        finally
        {
            hub.Ended(this, end);
            if (_zombieSince is { } since)
                hub.ZombieNoticed(hub.Time.GetElapsedTime(since));
            await ends.CancelAsync();
            _outgoing.Writer.TryComplete();
            await Task.WhenAll(_writing, watching);
        }
    }

    internal async Task CloseAsync(int code, string why)
    {
        hub.Ledger.Count($"closed.{code}");
        if (!GatewayRules.CanResumeAfter(code))
            Session?.Invalidate();
        Session?.Detach(this);
        try
        {
            // Whatever was queued before goes first.
            _outgoing.Writer.TryComplete();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await _writing.WaitAsync(patience.Token);
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, why, patience.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            Cut();
        }
    }

    private async Task<GatewayEnd> ReadAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var length = 0;
            while (true)
            {
                var part = await socket.ReceiveAsync(_received.AsMemory(length), cancellation);
                if (part.MessageType == WebSocketMessageType.Close)
                    return await FarewellAsync(cancellation);
                length += part.Count;
                if (part.EndOfMessage || length > GatewayRules.LargestSend)
                    break;
            }
            if (Zombie)
                continue;
            if (await hub.TakeAsync(this, _received.AsMemory(0, length), CountSend()) is { } close)
            {
                hub.Ledger.Violate("gateway", close.Code, close.Why);
                await CloseAsync(close.Code, close.Why);
                return GatewayEnd.ClosedByServer;
            }
        }
    }

    private async Task<GatewayEnd> FarewellAsync(CancellationToken cancellation)
    {
        if (socket.State == WebSocketState.CloseReceived)
            await socket.CloseOutputAsync(socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure, null, cancellation);
        else
            return GatewayEnd.ClosedByServer;
        return socket.CloseStatus is WebSocketCloseStatus.NormalClosure or WebSocketCloseStatus.EndpointUnavailable ? GatewayEnd.LeftForGood : GatewayEnd.LeftToResume;
    }

    private async Task WriteAsync(CancellationToken cancellation)
    {
        try
        {
            await foreach (var next in _outgoing.Reader.ReadAllAsync(cancellation))
            {
                next.Sending?.Invoke(hub.Time.GetTimestamp());
                await socket.SendAsync(next.Payload, WebSocketMessageType.Text, endOfMessage: true, cancellation);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The reader sees the same end, and says so.
        }
    }

    /// <summary>How many sends there were in the present minute, this one included.</summary>
    private int CountSend()
    {
        if (hub.Time.GetElapsedTime(_windowFrom) > TimeSpan.FromSeconds(60))
            (_windowFrom, _sendsInWindow) = (hub.Time.GetTimestamp(), 0);
        return ++_sendsInWindow;
    }

    internal void Heartbeat()
    {
        var now = hub.Time.GetTimestamp();
        if (_lastHeartbeat == 0)
            hub.FirstHeartbeat(hub.Time.GetElapsedTime(_opened, now) / hub.Options.HeartbeatInterval);
        _lastHeartbeat = now;
    }

    /// <summary>A client that does not beat is cut off, as a session that timed out.</summary>
    private async Task WatchHeartbeatAsync(CancellationToken cancellation)
    {
        var interval = hub.Options.HeartbeatInterval;
        try
        {
            while (true)
            {
                await Task.Delay(interval / 2, hub.Time, cancellation);
                var silent = hub.Time.GetElapsedTime(Math.Max(_lastHeartbeat, _opened));
                if (Zombie || silent < (interval * 1.5) + TimeSpan.FromMilliseconds(500))
                    continue;
                hub.Ledger.Violate("gateway", 4009, $"No heartbeat for {silent.TotalMilliseconds:0} ms.");
                await CloseAsync(4009, "Session timed out.");
                return;
            }
        }
        catch (OperationCanceledException)
        {
            // The socket ended.
        }
    }
}
