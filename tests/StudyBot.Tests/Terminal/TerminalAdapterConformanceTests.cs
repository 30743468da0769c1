using Spectre.Console;
using StudyBot.Core;
using StudyBot.Terminal;
using StudyBot.Testing;

namespace StudyBot.Tests.Terminal;

public sealed class PlainTerminalConformanceTests : ChatAdapterConformance
{
    protected override IChatAdapterHarness CreateHarness()
    {
        var screen = new StringWriter();
        return new TerminalHarness(new PlainPrinter(screen, new Library([])), screen);
    }
}

/// <summary>Without colour, so that what is seen can be compared; markup is parsed all the same.</summary>
public sealed class ColourTerminalConformanceTests : ChatAdapterConformance
{
    protected override IChatAdapterHarness CreateHarness()
    {
        var screen = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(screen) });
        console.Profile.Width = 200;
        return new TerminalHarness(new ColourPrinter(console, new Library([])), screen);
    }
}
