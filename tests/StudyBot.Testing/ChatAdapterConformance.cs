using StudyBot.Core.Chat;
using StudyBot.Core.Readings;
using Xunit;

namespace StudyBot.Testing;

/// <summary>What every adapter owes to the people on its platform, whatever that looks like there.</summary>
public abstract class ChatAdapterConformance
{
    /// <summary>Far above what any step takes, so that a hang fails instead of hanging the run.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    protected abstract IChatAdapterHarness CreateHarness();

    [Fact]
    public void Has_a_lower_case_name() => Assert.Matches("^[a-z]+$", CreateHarness().Adapter.Name);

    [Fact]
    public async Task Answers_each_command_once_and_in_order()
    {
        var dispatcher = new FakeDispatcher(SampleReplies.Echo);
        var seen = await Converse(dispatcher, "/explain one", "/when two", "/explain three");
        Assert.Equal(["one", "two", "three"], dispatcher.Requests.Select(r => r.Argument));
        Assert.Equal(["/explain", "/when", "/explain"], dispatcher.Requests.Select(r => r.Command));
        int[] at = [.. new[] { "/explain one", "/when two", "/explain three" }.Select(c => seen.IndexOf($"Answer to {c}", StringComparison.Ordinal))];
        Assert.True(at[0] >= 0 && at[0] < at[1] && at[1] < at[2], seen);
        Assert.Equal(3, seen.Split("Answer to").Length - 1);
    }

    [Theory]
    [InlineData("@everyone")]
    [InlineData("--json -x -")]
    [InlineData("[red]markup[/] *bold* <@1> `code`")]
    [InlineData("مؤتمر 😀 e\u0301")]
    public async Task Hands_the_argument_on_untouched(string argument)
    {
        var dispatcher = new FakeDispatcher(SampleReplies.Full);
        await Converse(dispatcher, $"/when {argument}");
        Assert.Equal(argument, Assert.Single(dispatcher.Requests).Argument);
    }

    [Fact]
    public async Task Goes_on_after_the_dispatcher_failed()
    {
        var dispatcher = new FakeDispatcher(r => r.Argument == "bad" ? throw new InvalidOperationException("secret detail") : SampleReplies.Echo(r));
        var seen = await Converse(dispatcher, "/when bad", "/when good");
        Assert.Contains("went wrong", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("secret detail", seen, StringComparison.Ordinal);
        Assert.Contains("Answer to /when good", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_passage_verbatim_with_page_section_and_speaker()
    {
        var seen = await Converse(new FakeDispatcher(SampleReplies.Full), "/when x");
        Assert.Contains(SampleReplies.Passage.Text, seen, StringComparison.Ordinal);
        Assert.Contains("48–49", seen, StringComparison.Ordinal);
        Assert.Contains("§1", seen, StringComparison.Ordinal);
        Assert.Contains("Jane Doe", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_title_notes_suggestions_and_that_there_is_more()
    {
        var seen = await Converse(new FakeDispatcher(SampleReplies.Full), "/when x");
        foreach (var part in new[] { "When: turning point", "Read as “turning point”.", "watershed", "origins" })
            Assert.Contains(part, seen, StringComparison.Ordinal);
        Assert.Contains("more", seen, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Shows_terms_by_kind_with_how_often_and_where()
    {
        var seen = await Converse(new FakeDispatcher(SampleReplies.Listed), "/when x");
        foreach (var part in new[] { "People (1 of 2)", "Jane Doe · 3× · pp. 48–49, 51", "Acronyms (1)", "TP (turning point) · 1× · p. 48" })
            Assert.Contains(part, seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_a_heading_once_over_the_passages_that_have_it()
    {
        var dispatcher = new FakeDispatcher(r => SampleReplies.Full(r) with
        {
            Passages = [SampleReplies.Passage with { Heading = "Both of them" }, SampleReplies.Passage with { Heading = "Both of them", Focus = new TextSpan(102, 104) }, SampleReplies.Passage with { Heading = "One alone", Focus = new TextSpan(105, 107) }],
        });
        var seen = await Converse(dispatcher, "/when x");
        Assert.Equal(2, seen.Split("Both of them").Length);
        Assert.True(seen.IndexOf("Both of them", StringComparison.Ordinal) < seen.IndexOf("One alone", StringComparison.Ordinal), seen);
    }

    [Fact]
    public async Task Shows_every_event_of_a_timeline_in_order_with_its_words_and_page()
    {
        var seen = await Converse(new FakeDispatcher(r => SampleReplies.Timed(r, 3)), "/when x");
        int[] at = [.. new[] { "1999", "2000", "2001" }.Select(y => seen.IndexOf(y, StringComparison.Ordinal))];
        Assert.True(at[0] >= 0 && at[0] < at[1] && at[1] < at[2], seen);
        Assert.Equal(3, seen.Split("· “turning point” [sic] of *all* […] · pp. 48–49").Length - 1);
    }

    [Fact]
    public async Task Shows_each_part_of_a_reference_to_be_copied()
    {
        var seen = await Converse(new FakeDispatcher(SampleReplies.Cited), "/when x");
        foreach (var part in new[] { "Sample 1", "In the text", "(Doe & Roe 2020, 48–49)", "References", "Doe, Jane. 2020.", "A Sample of *Things*", "@book{doe2020,\n", "  title = {{A} `B`},\n" })
            Assert.Contains(part, seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_every_status()
    {
        var statuses = Enum.GetValues<ReplyStatus>();
        var dispatcher = new FakeDispatcher(r => SampleReplies.Echo(r) with { Status = Enum.Parse<ReplyStatus>(r.Argument) });
        var seen = await Converse(dispatcher, [.. statuses.Select(s => $"/when {s}")]);
        Assert.All(statuses, s => Assert.Contains($"Answer to /when {s}", seen, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shows_no_control_character_of_a_reply()
    {
        var hostile = "\u001b[2J\u009b31m\a\b\r\u007f";
        var dispatcher = new FakeDispatcher(r => SampleReplies.Full(r) with
        {
            Title = $"Title {hostile}",
            Notes = [$"Note {hostile}"],
            Suggestions = [$"term {hostile}"],
            Passages = [SampleReplies.Passage with { Speaker = $"Jane {hostile}" }],
        });
        var seen = await Converse(dispatcher, "/when x");
        Assert.Contains("Note", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(seen, c => char.IsControl(c) && c is not ('\n' or '\t'));
    }

    [Fact]
    public async Task Shows_what_looks_like_markup_as_it_stands()
    {
        var seen = await Converse(new FakeDispatcher(r => SampleReplies.Echo(r) with { Title = "a [b] [/] c" }), "/when x");
        Assert.Contains("a [b] [/] c", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_a_command_of_ten_thousand_characters()
    {
        var dispatcher = new FakeDispatcher(r => SampleReplies.Echo(r) with { Title = "Calm" });
        Assert.Contains("Calm", await Converse(dispatcher, $"/when {new string('x', 10_000)}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stops_promptly_when_cancelled_while_nobody_speaks()
    {
        using var stop = new CancellationTokenSource();
        var run = CreateHarness().Adapter.RunAsync(new FakeDispatcher(SampleReplies.Echo), stop.Token);
        await stop.CancelAsync();
        try
        {
            await run.WaitAsync(TimeSpan.FromSeconds(5));
        }
        catch (OperationCanceledException)
        {
            // Either way of ending is an end.
        }

        Assert.True(run.IsCompleted);
    }

    /// <summary>Sends the lines, waits until all have been answered and the adapter has ended, and gives what was seen.</summary>
    private async Task<string> Converse(FakeDispatcher dispatcher, params string[] lines)
    {
        var harness = CreateHarness();
        foreach (var line in lines)
            harness.Send(line);
        harness.End();
        using var stop = new CancellationTokenSource(Patience);
        await harness.Adapter.RunAsync(dispatcher, stop.Token);
        return harness.Seen;
    }
}
