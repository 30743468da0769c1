using System.Buffers;
using System.Net.WebSockets;

namespace StudyBot.Slack.Sockets;

/// <summary>Puts the parts of a frame together, one frame at a time.</summary>
internal sealed class FrameReader(WebSocket socket)
{
    private const int Part = 8 * 1024;

    /// <summary>One big frame does not make every later one cost as much.</summary>
    private const int Usual = 256 * 1024;

    /// <summary>Far above any envelope; a frame beyond it is no use to this bot and would be its memory.</summary>
    private const int Largest = 4 * 1024 * 1024;

    private ArrayBufferWriter<byte> _frame = new(Part);

    /// <summary>Ends only with a frame or with the connection: to cancel it would abort the socket, without a goodbye.</summary>
    /// <returns>Valid until the next call; null where the peer closed.</returns>
    public async Task<ReadOnlyMemory<byte>?> ReadAsync()
    {
        if (_frame.Capacity > Usual)
            _frame = new ArrayBufferWriter<byte>(Part);
        _frame.ResetWrittenCount();
        while (true)
        {
            var part = await socket.ReceiveAsync(_frame.GetMemory(Part), CancellationToken.None).ConfigureAwait(false);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            _frame.Advance(part.Count);
            if (part.EndOfMessage)
                return _frame.WrittenMemory;
            if (_frame.WrittenCount > Largest)
                throw new WebSocketException(WebSocketError.InvalidMessageType, "A frame above 4 MiB.");
        }
    }
}
