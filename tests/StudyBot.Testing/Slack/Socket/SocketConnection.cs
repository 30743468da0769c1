using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace StudyBot.Testing.Slack.Socket;

/// <summary>One socket: hello, then envelopes out and acknowledgements in until either side ends it. One reader and one writer.</summary>
internal sealed class SocketConnection(SocketHub hub, HttpContext http, WebSocket socket, DeafStream stream, int number)
{
    // Acknowledgements carry a message at most.
    private const int LargestMessage = 1 << 20;
    private readonly Channel<(byte[] Payload, Action<long>? Sending)> _outgoing = Channel.CreateUnbounded<(byte[], Action<long>?)>(new() { SingleReader = true });
    private readonly MemoryStream _received = new();
    private readonly byte[] _buffer = new byte[16 * 1024];
    private long _zombieSince;
    private Task _writing = Task.CompletedTask;

    internal int Number => number;
    internal bool Ended { get; private set; }
    internal bool Zombie => _zombieSince != 0;

    /// <summary>False where it is about to end.</summary>
    internal bool Send(string payload, Action<long>? sending = null) => _outgoing.Writer.TryWrite((Encoding.UTF8.GetBytes(payload), sending));

    internal void BecomeZombie()
    {
        _zombieSince = hub.Time.GetTimestamp();
        stream.GoDeaf();
    }

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

    internal async Task RunAsync(CancellationToken cancellation)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellation, http.RequestAborted);
        _writing = WriteAsync(ends.Token);
        try
        {
            await ReadAsync(ends.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            hub.Ledger.Count("socket.cut");
        }
        finally
        {
            Ended = true;
            hub.Closed(this, _zombieSince == 0 ? null : hub.Time.GetElapsedTime(_zombieSince));
            await ends.CancelAsync();
            _outgoing.Writer.TryComplete();
            await _writing;
        }
    }

    /// <summary>As Slack ends a socket whose time is up.</summary>
    internal async Task CloseAsync()
    {
        try
        {
            // Whatever was queued before goes first.
            _outgoing.Writer.TryComplete();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await _writing.WaitAsync(patience.Token);
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            Cut();
        }
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        while (true)
        {
            _received.SetLength(0);
            while (true)
            {
                var part = await socket.ReceiveAsync(_buffer.AsMemory(), cancellation);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    hub.Ledger.Count("socket.closed");
                    if (socket.State == WebSocketState.CloseReceived)
                        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellation);
                    return;
                }
                _received.Write(_buffer, 0, part.Count);
                if (part.EndOfMessage)
                    break;
                if (_received.Length > LargestMessage)
                {
                    hub.Ledger.Violate("socket", 0, "A message of more than a mebibyte.");
                    return;
                }
            }
            var arrived = hub.Time.GetTimestamp();
            try
            {
                using var document = JsonDocument.Parse(_received.GetBuffer().AsMemory(0, (int)_received.Length));
                hub.Take(this, document.RootElement, arrived);
            }
            catch (JsonException)
            {
                hub.Ledger.Violate("socket", 0, "What came is no JSON.");
            }
        }
    }

    private async Task WriteAsync(CancellationToken cancellation)
    {
        try
        {
            await foreach (var (payload, sending) in _outgoing.Reader.ReadAllAsync(cancellation))
            {
                sending?.Invoke(hub.Time.GetTimestamp());
                await socket.SendAsync(payload, WebSocketMessageType.Text, endOfMessage: true, cancellation);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The reader sees the same end, and says so.
        }
    }
}
