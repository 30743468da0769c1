using Spectre.Console;
using StudyBot.Core;
using StudyBot.Core.Chat;
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

    [Theory]
    [InlineData("/prompt schedule 09:00 rome\t\r", "/prompt schedule 09:00 Europe/Rome")]
    [InlineData("/prompt schedule 09:00 europe/ro\t\r", "/prompt schedule 09:00 europe/rome")]
    [InlineData("/prompt prev\t\r", "/prompt preview")]
    [InlineData("/pro\tlist\r", "/prompt list")]
    public async Task A_prompts_zone_is_completed_from_its_city(string keys, string line)
    {
        using var home = new TemporaryHome("{}");
        Assert.True(StudyBot.Settings.StudyBotSettings.TryLoad(new(home.SettingsFile, null, new Dictionary<string, string>()), out var settings, out _));
        using var prompts = new LocalPrompts(new(home.Path, settings, new(home.Path, [], null)), () => new([]), TimeProvider.System);
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        Assert.Equal(line, (await Prompt(keys, prompts: prompts).ReadAsync(timeout.Token))?.Text);
    }

    [Fact]
    public async Task What_comes_due_is_shown_above_the_line_that_is_typed_which_stays()
    {
        var bulletins = new Bulletins();
        var printed = new StringWriter();
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var shown = bulletins.ShowAsync(ChatAnswer.Notice("What does the author hold against it?").Reply, timeout.Token);
        var line = await Prompt("/when bucharest\r", bulletins: (bulletins, new PlainPrinter(printed, new Library([])))).ReadAsync(timeout.Token);
        Assert.True(await shown);
        Assert.Equal("/when bucharest", line?.Text);
        Assert.Equal("What does the author hold against it?\n", printed.ToString());
    }

    private PromptLines Prompt(string keys, Action? afterwards = null, LocalPrompts? prompts = null, (Bulletins, IReplyPrinter)? bulletins = null) => new(
        AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(_screen) }),
        _dispatcher,
        new TypedKeys(keys, afterwards),
        prompts,
        bulletins);
}
