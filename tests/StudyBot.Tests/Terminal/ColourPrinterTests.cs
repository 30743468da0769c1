using Spectre.Console;
using StudyBot.Core;
using StudyBot.Core.Chat;
using StudyBot.Terminal;
using StudyBot.Testing;

namespace StudyBot.Tests.Terminal;

public sealed class ColourPrinterTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Suggestions_are_headed_as_in_plain_text(bool withPassages)
    {
        var reply = SampleReplies.Full(CommandRequest.Parse("/when x"));
        if (!withPassages)
            reply = reply with { Passages = [] };
        var plain = PlainText.Render(reply, null).Split('\n').Single(l => l.Contains("watershed", StringComparison.Ordinal));
        Assert.Contains(plain, Colour(reply).Split('\n').Select(l => l.TrimEnd()));
    }

    private static string Colour(Reply reply)
    {
        var screen = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(screen) });
        console.Profile.Width = 200;
        new ColourPrinter(console, new Library([])).Print(reply);
        return screen.ToString();
    }
}
