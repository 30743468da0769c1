using System.Threading.Channels;
using StudyBot.Cli;
using StudyBot.Terminal;

namespace StudyBot.Tests.Terminal;

internal sealed class ScriptedLines : ILineSource
{
    private readonly Channel<InputLine> _lines = Channel.CreateUnbounded<InputLine>();

    public void Add(string line) => _lines.Writer.TryWrite(new InputLine(line));

    public void Add(InputLine line) => _lines.Writer.TryWrite(line);

    public void End() => _lines.Writer.Complete();

    public async Task<InputLine?> ReadAsync(CancellationToken cancellationToken) =>
        await _lines.Reader.WaitToReadAsync(cancellationToken) ? await _lines.Reader.ReadAsync(cancellationToken) : null;
}
