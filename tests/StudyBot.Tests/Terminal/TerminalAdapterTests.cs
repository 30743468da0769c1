using StudyBot.Cli;
using StudyBot.Core;
using StudyBot.Core.Chat;
using StudyBot.Terminal;
using StudyBot.Testing;

namespace StudyBot.Tests.Terminal;

public sealed class TerminalAdapterTests
{
    private readonly FakeDispatcher _dispatcher = new(SampleReplies.Full) { Terms = ["bucharest", "bucharest declaration"] };

    [Fact]
    public async Task More_asks_for_the_passages_after_the_last_reply()
    {
        await RunAsync("/when x", "/more");
        Assert.Equal([0, 1], _dispatcher.Requests.Select(r => r.Skip));
    }

    [Fact]
    public async Task More_without_a_reply_before_it_says_that_there_is_none()
    {
        Assert.Contains("nothing more", await RunAsync("/more"), StringComparison.Ordinal);
        Assert.Empty(_dispatcher.Requests);
    }

    [Fact]
    public async Task Quit_ends_the_chat()
    {
        await RunAsync("/when x", "/QUIT", "/when y");
        Assert.Single(_dispatcher.Requests);
    }

    [Fact]
    public async Task Help_names_the_commands_of_the_terminal_too()
    {
        var seen = await RunAsync("/help");
        Assert.Contains("/more: ", seen, StringComparison.Ordinal);
        Assert.Contains("/quit: ", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_style_holds_until_the_chat_ends_or_another_is_set()
    {
        await RunAsync("/when x", "/settings citation apa", "/when x", "/more", "/settings citation=MLA 9", "/when x", "/settings citation turabian", "/when x", "/settings citation unset", "/when x");
        Assert.Equal([null, "apa", "apa", "mla", "mla", null], _dispatcher.Requests.Select(r => r.CitationStyle));
    }

    [Theory]
    [InlineData("/settings", "Citation: Chicago 18, author-date: (Doe 2020, 57)")]
    [InlineData("/settings citation apa", "Citation: APA 7: (Doe, 2020, p. 57)")]
    [InlineData("/settings citation ris", "“/cite ris” gives")]
    [InlineData("/settings citation turabian", "There is no citation style “turabian”. Citation styles are author-date, apa, mla, chicago-notes, harvard.")]
    [InlineData("/settings answers=public", "only the citation style can be set")]
    [InlineData("/settings apa", "only the citation style can be set")]
    public async Task Settings_of_the_terminal_are_the_citation_style(string line, string expected)
    {
        Assert.Contains(expected, await RunAsync(line), StringComparison.Ordinal);
        Assert.Empty(_dispatcher.Requests);
    }

    [Fact]
    public async Task A_line_that_cannot_be_read_is_answered_with_its_fault_and_asks_nothing()
    {
        Assert.Equal("The line is not valid UTF-8.\n", await RunAsync([new InputLine("/when \uFFFD", "The line is not valid UTF-8.")]));
        Assert.Empty(_dispatcher.Requests);
    }

    [Fact]
    public async Task Output_that_fails_ends_the_chat_with_its_reason()
    {
        var lines = new ScriptedLines();
        lines.Add("/when x");
        var output = new StreamWriter(new StandardOutput(() => throw new IOException("No space left on device")));
        var adapter = new TerminalAdapter(_ => lines, new PlainPrinter(output, new Library([])), skipBlankLines: false);
        var failure = await Assert.ThrowsAsync<AdapterFailedException>(() => adapter.RunAsync(_dispatcher, CancellationToken.None));
        Assert.Equal("Standard output cannot be written: No space left on device.", failure.Message);
    }

    private Task<string> RunAsync(params string[] lines) => RunAsync([.. lines.Select(l => new InputLine(l))]);

    private async Task<string> RunAsync(InputLine[] lines)
    {
        var screen = new StringWriter();
        var harness = new TerminalHarness(new PlainPrinter(screen, new Library([])), screen);
        foreach (var line in lines)
            harness.Send(line);
        harness.End();
        await harness.Adapter.RunAsync(_dispatcher, CancellationToken.None);
        return harness.Seen;
    }
}
