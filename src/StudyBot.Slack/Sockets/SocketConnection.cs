using System.Net.WebSockets;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using StudyBot.Slack.Intake;
using StudyBot.Slack.Web;

namespace StudyBot.Slack.Sockets;

/// <summary>One connection, from asking for its address to its end.</summary>
/// <param name="tell">Takes what happens to it; returns at once.</param>
internal sealed class SocketConnection(int number, SlackOptions options, ISlackApi api, DeliveryIntake intake, TimeProvider time, Action<SocketEvent> tell)
{
    /// <summary>A frame of ours that is not gone by then stands behind a dead connection.</summary>
    private static readonly TimeSpan SendPatience = TimeSpan.FromSeconds(5);

    /// <summary>For what is still to be acknowledged, and then for the peer's goodbye.</summary>
    private static readonly TimeSpan LeavePatience = TimeSpan.FromMilliseconds(500);

    private readonly Channel<ReadOnlyMemory<byte>> _outgoing = Channel.CreateUnbounded<ReadOnlyMemory<byte>>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _leaving = new();
    private int _open;

    /// <summary>Serves until it ends or is left. Never throws.</summary>
    public async Task RunAsync()
    {
        using var socket = new ClientWebSocket();
        if (!await ConnectAsync(socket).ConfigureAwait(false))
            return;
        var writing = WriteAsync(socket);
        var reading = ReadAsync(socket);
        await Task.WhenAny(reading, Task.Delay(Timeout.Infinite, _leaving.Token)).ConfigureAwait(false);
        await PartAsync(socket, writing, reading).ConfigureAwait(false);
        _outgoing.Writer.TryComplete();
        socket.Abort();
        await writing.ConfigureAwait(false);
        tell(new SocketEvent.Closed(number, await reading.ConfigureAwait(false)));
    }

    /// <summary>Acknowledges what has come, says goodbye and ends.</summary>
    public void Leave() => _leaving.Cancel();

    private async Task<bool> ConnectAsync(ClientWebSocket socket)
    {
        try
        {
            var answer = await api.CallAsync(SlackMethods.ConnectionsOpen, [], _leaving.Token).ConfigureAwait(false);
            if (!answer.Succeeded)
            {
                tell(new SocketEvent.Refused(number, answer));
                return false;
            }

            if (!Uri.TryCreate((string?)answer.Body!["url"], UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeWss || (address.Scheme == Uri.UriSchemeWs && address.IsLoopback)))
            {
                tell(new SocketEvent.Refused(number, answer with { Error = SlackErrors.NoAnswer }));
                return false;
            }

            // With a ping of our own, unanswered, the socket aborts itself: a dead one is silent for ever.
            (socket.Options.KeepAliveInterval, socket.Options.KeepAliveTimeout) = (options.PingInterval, options.PingInterval);
            if (address.IsLoopback)
                socket.Options.Proxy = null;
            using var timeout = new CancellationTokenSource(SocketLine.HelloPatience, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, _leaving.Token);
            await socket.ConnectAsync(address, either.Token).ConfigureAwait(false);
            return true;
        }
        catch (Exception e) when (IsBroken(e))
        {
            // The address is a secret, and the exception may hold it.
            tell(new SocketEvent.Closed(number, $"the connection could not be made ({e.GetType().Name})"));
            return false;
        }
    }

    /// <returns>Why it ended.</returns>
    private async Task<string> ReadAsync(ClientWebSocket socket)
    {
        var reader = new FrameReader(socket);
        try
        {
            while (await reader.ReadAsync().ConfigureAwait(false) is { } frame)
                Take(SocketFrame.Read(frame.Span));
            return "Slack closed the connection";
        }
        catch (Exception e) when (IsBroken(e))
        {
            return e is WebSocketException { WebSocketErrorCode: WebSocketError.Faulted } or OperationCanceledException ? "no answer to a ping" : "connection lost";
        }
    }

    private void Take(SocketFrame frame)
    {
        switch (frame)
        {
            case SocketFrame.Hello hello:
                tell(new SocketEvent.Greeted(number, hello.Lifetime));
                break;
            case SocketFrame.Disconnect disconnect:
                tell(new SocketEvent.Announced(number, disconnect.Reason));
                break;
            // After the goodbye nothing can be acknowledged; Slack brings it again, or tells the person.
            case SocketFrame.Envelope envelope when !_outgoing.Reader.Completion.IsCompleted:
                Interlocked.Increment(ref _open);
                if (envelope.Delivery is not { } delivery)
                    Acknowledge(null);
                else if (!intake.Take(delivery, delivery.EventId ?? envelope.Id, Acknowledge))
                    Interlocked.Decrement(ref _open);
                break;

                void Acknowledge(JsonObject? payload)
                {
                    _outgoing.Writer.TryWrite(Sockets.Acknowledgement.Write(envelope.Id, envelope.TakesPayload ? payload : null));
                    Interlocked.Decrement(ref _open);
                }
        }
    }

    private async Task WriteAsync(ClientWebSocket socket)
    {
        try
        {
            await foreach (var frame in _outgoing.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                using var timeout = new CancellationTokenSource(SendPatience, time);
                await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, timeout.Token).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (IsBroken(e))
        {
            // The reader sees the same end, and says so.
            socket.Abort();
        }
    }

    private async Task PartAsync(ClientWebSocket socket, Task writing, Task reading)
    {
        try
        {
            using var timeout = new CancellationTokenSource(LeavePatience, time);
            // Also where Slack has said goodbye: until ours it listens.
            while (Volatile.Read(ref _open) > 0 && IsWritable(socket))
                await Task.Delay(TimeSpan.FromMilliseconds(5), time, timeout.Token).ConfigureAwait(false);
            _outgoing.Writer.TryComplete();
            await writing.WaitAsync(timeout.Token).ConfigureAwait(false);
            if (IsWritable(socket))
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, timeout.Token).ConfigureAwait(false);
            await reading.WaitAsync(timeout.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (IsBroken(e))
        {
            // It is gone either way.
        }
    }

    private static bool IsWritable(ClientWebSocket socket) => socket.State is WebSocketState.Open or WebSocketState.CloseReceived;

    private static bool IsBroken(Exception e) => e is WebSocketException or HttpRequestException or IOException or InvalidOperationException or OperationCanceledException;
}
