using System.Text;

namespace StudyBot.Cli;

/// <summary>
/// Reads UTF-8 lines that end at LF alone (a CR before it is dropped, one in mid-line stays). It decodes line by line, so that
/// a broken line spoils no other. Not thread-safe.
/// </summary>
internal sealed class InputReader(Stream input)
{
    /// <summary>A longer line is read to its end and given as malformed, so that input without line ends cannot fill the memory.</summary>
    public const int MaxBytes = 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] _buffer = new byte[4096];
    private int _at;
    private int _end;
    private bool _first = true;

    /// <summary>Waits for the first byte or the end. Closed input counts as ended.</summary>
    public bool IsAtEnd() => _at == _end && !Fill();

    /// <summary>The next line without its end; null at the end of the input.</summary>
    public InputLine? Read()
    {
        if (IsAtEnd())
            return null;
        var line = new MemoryStream();
        var tooLong = false;
        do
        {
            var rest = _buffer.AsSpan(_at, _end - _at);
            var cut = rest.IndexOf((byte)'\n');
            var part = cut < 0 ? rest : rest[..cut];
            _at += cut < 0 ? part.Length : cut + 1;
            tooLong |= line.Length + part.Length > MaxBytes;
            if (!tooLong)
                line.Write(part);
            if (cut >= 0)
                break;
        }
        while (Fill());
        return tooLong ? new InputLine("", $"The line is longer than {MaxBytes} bytes.") : Decode(line.GetBuffer().AsSpan(0, (int)line.Length));
    }

    private InputLine Decode(ReadOnlySpan<byte> line)
    {
        if (_first && line.StartsWith(Encoding.UTF8.Preamble))
            line = line[3..];
        _first = false;
        if (line.EndsWith("\r"u8))
            line = line[..^1];
        try
        {
            return new InputLine(Strict.GetString(line));
        }
        catch (DecoderFallbackException)
        {
            return new InputLine(Encoding.UTF8.GetString(line), "The line is not valid UTF-8.");
        }
    }

    private bool Fill()
    {
        _at = 0;
        try
        {
            _end = input.Read(_buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            _end = 0;
        }

        return _end > 0;
    }
}
