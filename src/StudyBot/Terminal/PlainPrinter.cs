using StudyBot.Cli;
using StudyBot.Core;
using StudyBot.Core.Chat;

namespace StudyBot.Terminal;

/// <summary>Plain text, a blank line between replies.</summary>
internal sealed class PlainPrinter(TextWriter output, Library library) : IReplyPrinter
{
    private readonly Lock _lock = new();
    private bool _first = true;

    public void Print(Reply reply)
    {
        // A prompt may come due while a command is answered.
        lock (_lock)
        {
            if (!_first)
                output.Write('\n');
            _first = false;
            output.Write(Printable.Of(PlainText.Render(reply, library.LabelOf(reply.Reading))));
            output.Write('\n');
            output.Flush();
        }
    }
}
