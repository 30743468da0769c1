using SystemConsole = System.Console;

namespace StudyBot.Cli;

/// <summary>
/// Standard output, opened at the first write. A failure to write is an <see cref="OutputFailedException"/>, so that it is
/// told from every other fault; a pipe whose reader has gone is none (the console stream drops what it cannot deliver).
/// </summary>
internal sealed class StandardOutput(Func<Stream> open) : Stream
{
    private Stream? _stream;

    public StandardOutput()
        : this(SystemConsole.OpenStandardOutput)
    {
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            (_stream ??= open()).Write(buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // For a closed descriptor the console says "access to the path is denied", and what happened only underneath.
            throw new OutputFailedException(e.InnerException?.Message ?? e.Message);
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
