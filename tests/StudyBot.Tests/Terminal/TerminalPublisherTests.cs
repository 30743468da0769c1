using NodaTime;
using StudyBot.Core.Chat;
using StudyBot.Core.Prompts;
using StudyBot.Terminal;
using StudyBot.Testing;

namespace StudyBot.Tests.Terminal;

public sealed class TerminalPublisherTests
{
    private static readonly PromptPost s_post = new(
        new OccurrenceKey(new ScheduleId("k3v9x2qd"), new LocalDate(2026, 12, 1)), LocalPlace.Channel, PromptPlacement.Channel, "Why?", null, ChatAnswer.Notice("Why?"), default);

    private readonly Bulletins _bulletins = new();
    private readonly TerminalPublisher _publisher;

    public TerminalPublisherTests() => _publisher = new TerminalPublisher(_bulletins);

    [Fact]
    public async Task What_was_printed_is_posted_and_found_and_not_printed_again()
    {
        var post = _publisher.PostAsync(s_post, CancellationToken.None);
        var shown = new List<string>();
        _bulletins.ShowAll(() => shown.Add("line cleared"), r => shown.Add(r.Notes[0]));
        Assert.IsType<PostOutcome.Posted>(await post);
        Assert.IsType<PostOutcome.Posted>(await _publisher.PostAsync(s_post, CancellationToken.None));
        Assert.IsType<FindOutcome.Found>(await _publisher.FindAsync(s_post, CancellationToken.None));
        Assert.Equal(["line cleared", "Why?"], shown);
        Assert.False(_bulletins.IsWaiting);
    }

    [Fact]
    public async Task What_was_given_up_before_it_was_printed_is_certainly_not_posted_and_never_printed()
    {
        using var late = new CancellationTokenSource();
        var post = _publisher.PostAsync(s_post, late.Token);
        await late.CancelAsync();
        Assert.IsType<PostOutcome.Later>(await post);
        _bulletins.ShowAll(() => Assert.Fail("nothing is to be shown"), _ => Assert.Fail("was given up"));
    }

    [Fact]
    public async Task Of_what_another_process_may_have_printed_nobody_can_tell() =>
        Assert.IsType<FindOutcome.Unreadable>(await _publisher.FindAsync(s_post, CancellationToken.None));

    [Fact]
    public async Task A_screen_that_fails_is_no_post()
    {
        var post = _publisher.PostAsync(s_post, CancellationToken.None);
        Assert.Throws<IOException>(() => _bulletins.ShowAll(() => { }, _ => throw new IOException()));
        await Assert.ThrowsAsync<IOException>(() => post);
        Assert.IsType<FindOutcome.Unreadable>(await _publisher.FindAsync(s_post, CancellationToken.None));
    }
}
