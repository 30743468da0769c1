using System.Threading.Channels;
using StudyBot.Terminal;

namespace StudyBot.Tests.Terminal;

internal sealed class ScriptedLines : ILineSource
{
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    public void Add(string line) => _lines.Writer.TryWrite(line);

    public void End() => _lines.Writer.Complete();

    public async Task<string?> ReadAsync(CancellationToken cancellationToken) =>
        await _lines.Reader.WaitToReadAsync(cancellationToken) ? await _lines.Reader.ReadAsync(cancellationToken) : null;
}
