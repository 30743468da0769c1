using RadLine;
using Spectre.Console;

namespace StudyBot.Terminal;

/// <summary>Clears the line that is being typed and shows what waits in its place; the editor then draws the line anew below.</summary>
internal sealed class ShowBulletinsCommand(Bulletins bulletins, BulletinKeys keys, IAnsiConsole console, IReplyPrinter printer) : LineEditorCommand
{
    // To the line's beginning, and erase all of it (ECMA-48: EL 2).
    private const string ClearLine = "\r\e[2K";

    public override void Execute(LineEditorContext context)
    {
        keys.Release();
        bulletins.ShowAll(() => console.Write(new ControlCode(ClearLine)), printer.Print);
    }
}
