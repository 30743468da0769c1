using StudyBot.Cli;
using StudyBot.Core.Chat;
using StudyBot.Terminal;
using StudyBot.Testing;

namespace StudyBot.Tests.Terminal;

internal sealed class TerminalHarness(IReplyPrinter printer, StringWriter screen) : IChatAdapterHarness
{
    private readonly ScriptedLines _lines = new();

    public IChatAdapter Adapter => new TerminalAdapter(_ => _lines, printer, skipBlankLines: false);

    public string Seen => screen.ToString();

    public void Send(string line) => _lines.Add(line);

    public void Send(InputLine line) => _lines.Add(line);

    public void End() => _lines.End();
}
