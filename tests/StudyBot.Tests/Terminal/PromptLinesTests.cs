using Spectre.Console;
using StudyBot.Terminal;
using StudyBot.Testing;

namespace StudyBot.Tests.Terminal;

public sealed class PromptLinesTests
{
    private readonly StringWriter _screen = new() { NewLine = "\n" };
    private readonly FakeDispatcher _dispatcher = new(SampleReplies.Full) { Terms = ["Bucharest", "Bucharest declaration"] };

    [Theory]
    [InlineData("/when buch\t\r", "/when bucharest")]
    [InlineData("/when Buch\t\r", "/when Bucharest")]
    [InlineData("/EXPL\tosce\r", "/EXPLain osce")]
    public async Task Tab_completes_whatever_the_case_that_is_typed(string keys, string line)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        Assert.Equal(line, (await Prompt(keys).ReadAsync(timeout.Token))?.Text);
    }

    [Fact]
    public async Task Being_told_to_stop_leaves_the_cursor_on_a_line_of_its_own()
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Prompt("/wh", stop.Cancel).ReadAsync(stop.Token));
        Assert.EndsWith("\n", _screen.ToString(), StringComparison.Ordinal);
    }

    private PromptLines Prompt(string keys, Action? afterwards = null) => new(
        AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(_screen) }),
        _dispatcher,
        new TypedKeys(keys, afterwards));
}
