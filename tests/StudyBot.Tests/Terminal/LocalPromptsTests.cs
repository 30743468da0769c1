using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StudyBot.Cli;
using StudyBot.Core;
using StudyBot.Core.Chat;
using StudyBot.Core.Prompts;
using StudyBot.Hosting;
using StudyBot.Settings;
using StudyBot.Terminal;
using StudyBot.Testing;

namespace StudyBot.Tests.Terminal;

/// <summary><c>/prompt</c> in a terminal, on the shipped reading and a real database.</summary>
public sealed class LocalPromptsTests : IDisposable
{
    private static readonly Lazy<Workspace> s_checkout = new(() => Opened(null));
    private static readonly Lazy<Library> s_library = new(() => LoadedLibrary.Load(s_checkout.Value.Shelf).Library);

    private readonly DataFolderOfTest _data = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 30, 7, 0, 0, TimeSpan.Zero));
    private readonly StringWriter _screen = new();
    private readonly LocalPrompts _prompts;

    public LocalPromptsTests() => _prompts = new LocalPrompts(Opened(_data.Path), () => s_library.Value, _time);

    public void Dispose()
    {
        _prompts.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task A_whole_week_is_arranged_at_the_keyboard()
    {
        var (seen, id) = await ScheduledAsync();
        Assert.Contains("Next: Mon 2026-11-30 09:00 (UTC+01:00).", seen, StringComparison.Ordinal);
        Assert.Contains("while that is open", seen, StringComparison.Ordinal);
        var preview = await SayAsync("/prompt preview");
        Assert.Equal(["Mon", "Tue", "Wed", "Thu", "Fri", "Mon", "Tue"], preview.Split('\n')[1..8].Select(l => l[..3]));
        var tuesday = preview.Split('\n')[2].Split(": ", 2)[1];
        Assert.DoesNotContain(tuesday, await SayAsync("/prompt swap 2026-12-01"), StringComparison.Ordinal);
        Assert.Contains("Is conditionality a kind of power?", await SayAsync("/prompt swap 2026-12-02 Is conditionality a kind of power?"), StringComparison.Ordinal);
        Assert.StartsWith("Left out: Mon 2026-11-30", await SayAsync("/prompt skip"), StringComparison.Ordinal);
        Assert.Contains($"{id} is paused", await SayAsync("/prompt pause"), StringComparison.Ordinal);
        Assert.Contains("Next: Tue 2026-12-01", await SayAsync("/prompt resume"), StringComparison.Ordinal);
        Assert.Equal("Thank you; the instructors find it as number 1.\n", await SayAsync("/prompt suggest Why did nobody in the West see it coming?"));
        Assert.Contains("1: Why did nobody", await SayAsync("/prompt suggestions"), StringComparison.Ordinal);
        Assert.Equal("Number 1 is among your own prompts now.\n", await SayAsync("/prompt approve 1"));
        Assert.Contains("deleted with its history", await SayAsync($"/prompt remove {id}"), StringComparison.Ordinal);
        Assert.StartsWith("No prompts are scheduled here", await SayAsync("/prompt list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Now_is_answered_with_the_prompt_and_its_passage_and_stands_in_the_history()
    {
        var seen = await SayAsync("/prompt now");
        Assert.Contains("\nTo re-read:\n", seen, StringComparison.Ordinal);
        Assert.Contains("— Sara Tavani · p", seen, StringComparison.Ordinal);
        Assert.Contains($", posted: {seen.Split('\n')[0]}", await SayAsync("/prompt history"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_that_fails_is_no_post()
    {
        var failure = await Assert.ThrowsAsync<OutputFailedException>(() =>
            _prompts.AnswerAsync(CommandRequest.Parse("/prompt now"), _ => throw new OutputFailedException("No space left on device"), CancellationToken.None));
        Assert.Equal("Standard output cannot be written: No space left on device.", failure.Message);
        Assert.Contains("being posted", await SayAsync("/prompt history"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/prompt schedule 09:00 Europe/Rome channel=here", "one place")]
    [InlineData("/prompt schedule 09:00 Europe/Rome mention=me", "nobody to notify")]
    [InlineData("/prompt schedule 09:00 Europe/Rome forum", "no forums")]
    [InlineData("/prompt now reading=nowhere", "studybot readings lists")]
    [InlineData("/prompt", "/prompt takes now, schedule")]
    public async Task What_a_terminal_has_not_is_told(string line, string told) => Assert.Contains(told, await SayAsync(line), StringComparison.Ordinal);

    [Fact]
    public async Task A_memory_that_cannot_be_opened_is_told_with_the_remedy_and_everything_else_is_answered()
    {
        Directory.CreateDirectory(_data.Database);
        var (seen, status) = await AnswerAsync("/prompt list");
        Assert.Equal(ReplyStatus.Error, status);
        Assert.Contains($"{_data.Database}: is a folder, not a database: move it away", seen, StringComparison.Ordinal);
        Directory.Delete(_data.Database);
        Assert.Equal(ReplyStatus.NotFound, (await AnswerAsync("/prompt list")).Status);
    }

    [Fact]
    public async Task Nothing_is_made_before_something_is_to_be_kept()
    {
        await SayAsync("/prompt nonsense");
        Assert.Equal(["Europe/Rome"], _prompts.Complete(new PromptOption("zone", "", PromptOptionKind.Zone), "rome", 1));
        Assert.False(File.Exists(_data.Database));
    }

    [Fact]
    public async Task What_comes_due_while_the_chat_is_open_is_shown_once_though_two_chats_are_open()
    {
        await ScheduledAsync();
        using var other = new LocalPrompts(Opened(_data.Path), () => s_library.Value, _time);
        // The prompts of the reading are made before, so that little happens while time is moved.
        await SayAsync("/prompt preview");
        await SayAsync("/prompt preview", other);
        var shown = new List<Reply>();
        var screen = new ListScreen(shown);
        using var first = new LocalPromptWorker(_prompts, screen, NullLoggerFactory.Instance);
        using var second = new LocalPromptWorker(other, screen, NullLoggerFactory.Instance);
        await first.StartAsync(CancellationToken.None);
        await second.StartAsync(CancellationToken.None);
        _time.Advance(TimeSpan.FromHours(1));
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        // A little at a time, since a process that is held up for long does not send; and on for a while, for a second one.
        for (var left = 100; left > 0; left -= shown.Count)
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(20, patience.Token);
        }

        await first.StopAsync(CancellationToken.None);
        await second.StopAsync(CancellationToken.None);
        Assert.NotEmpty(Assert.Single(shown).Title);
        Assert.Contains($", posted: {shown[0].Title}", await SayAsync("/prompt history"), StringComparison.Ordinal);
    }

    private async Task<(string Seen, string Id)> ScheduledAsync()
    {
        var seen = await SayAsync("/prompt schedule 09:00 Europe/Rome");
        return (seen, seen.Split('\n')[0].Replace("Scheduled as ", "", StringComparison.Ordinal).TrimEnd('.'));
    }

    private async Task<string> SayAsync(string line, LocalPrompts? prompts = null) => (await AnswerAsync(line, prompts)).Seen;

    private async Task<(string Seen, ReplyStatus Status)> AnswerAsync(string line, LocalPrompts? prompts = null)
    {
        _screen.GetStringBuilder().Clear();
        var printer = new PlainPrinter(_screen, s_library.Value);
        var status = await (prompts ?? _prompts).AnswerAsync(CommandRequest.Parse(line), printer.Print, CancellationToken.None);
        return (_screen.ToString(), status);
    }

    private static Workspace Opened(string? data)
    {
        var environment = data is null ? new Dictionary<string, string>() : new() { ["STUDYBOT_Storage__Folder"] = data };
        Assert.True(StudyBotSettings.TryLoad(new SettingsSources(Path.Combine(BuiltProgram.Root, "config/appsettings.json"), null, environment), out var settings, out var problem), problem?.Line);
        Assert.True(Shelf.TryOpen(Path.Combine(BuiltProgram.Root, "seeds"), settings.Readings.Default, out var shelf, out problem), problem?.Line);
        return new Workspace(BuiltProgram.Root, settings, shelf);
    }

    private sealed class ListScreen(List<Reply> shown) : IScreen
    {
        public Task<bool> ShowAsync(Reply reply, CancellationToken cancellationToken)
        {
            lock (shown)
                shown.Add(reply);
            return Task.FromResult(true);
        }
    }
}
