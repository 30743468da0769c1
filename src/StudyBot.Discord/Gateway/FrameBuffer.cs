using System.Buffers;
using System.Net.WebSockets;

namespace StudyBot.Discord.Gateway;

/// <summary>Collects the fragments of one frame at a time in a pooled buffer.</summary>
internal sealed class FrameBuffer : IDisposable
{
    private const int Usual = 16 * 1024;

    /// <summary>Far above any interaction; a frame beyond it is no use to this bot and would be its memory.</summary>
    private const int Largest = 16 * 1024 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Usual);

    /// <summary>Ends only with a frame or with the connection: to cancel it would abort the socket, without a goodbye.</summary>
    /// <returns>The frame, valid until the next call; null where the peer closed.</returns>
    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync(WebSocket socket)
    {
        // One big frame does not make every later one cost as much.
        if (_bytes.Length > Usual * 16)
            Resize(Usual, 0);
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(_bytes.AsMemory(length), CancellationToken.None).ConfigureAwait(false);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            length += part.Count;
            if (part.EndOfMessage)
                return _bytes.AsMemory(0, length);
            if (length >= Largest)
                throw new WebSocketException(WebSocketError.InvalidMessageType, "A frame above 16 MiB.");
            if (length == _bytes.Length)
                Resize(length * 2, length);
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);

    private void Resize(int size, int keep)
    {
        var next = ArrayPool<byte>.Shared.Rent(size);
        _bytes.AsSpan(0, keep).CopyTo(next);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = next;
    }
}
