using NodaTime;
using StudyBot.Core.Prompts;

namespace StudyBot.Core.Tests.Prompts;

public sealed class OutboxDecisionTests
{
    private static readonly Instant Due = Instant.FromUtc(2026, 12, 1, 8, 0);
    private static readonly OutboxRules Rules = OutboxRules.Default;
    private static readonly Instant WindowEnd = Due + Rules.CatchUp;

    private static readonly OutboxEntry Planned = new() { Key = new OccurrenceKey(new ScheduleId("k3v9x2qd"), new LocalDate(2026, 12, 1)), Due = Due };
    private static readonly OutboxEntry Sending = OutboxDecision.Sent(Planned, Due);
    private static readonly OutboxEntry Posted = OutboxDecision.After(Sending, new PostOutcome.Posted("m1"), Due, Rules);

    [Fact]
    public void It_is_sent_at_its_time_and_not_before()
    {
        Assert.Equal(new OutboxAction.Wait(Due), Next(Planned, Due - Duration.Epsilon));
        Assert.IsType<OutboxAction.Send>(Next(Planned, Due));
    }

    [Fact]
    public void What_may_have_gone_out_is_searched_for_once_it_has_settled_and_never_sent_before()
    {
        Assert.Equal((OutboxState.Sending, 1, Due), (Sending.State, Sending.Attempts, Sending.LastAttempt));
        Assert.Equal(new OutboxAction.Wait(Due + Rules.Settling), Next(Sending, Due));
        Assert.IsType<OutboxAction.Search>(Next(Sending, Due + Rules.Settling));
        // However late: also after the window.
        Assert.IsType<OutboxAction.Search>(Next(OutboxDecision.Aged(Sending, WindowEnd + Duration.FromDays(3), Rules), WindowEnd + Duration.FromDays(3)));
        // Nor does an answer that says nothing make it sendable.
        Assert.Equal(OutboxState.Sending, OutboxDecision.After(Sending, new PostOutcome.Unknown("Dropped."), Due, Rules).State);
    }

    [Fact]
    public void Only_certainty_that_it_is_not_there_lets_it_be_sent_again()
    {
        Assert.IsType<OutboxAction.Send>(Next(OutboxDecision.After(Sending, new FindOutcome.Absent(), Due, Rules), Due));
        var found = OutboxDecision.After(Sending, new FindOutcome.Found("m1", "t1"), Due, Rules);
        Assert.Equal((OutboxState.Posted, "m1", "t1"), (found.State, found.Message, found.Thread));
        var unreadable = OutboxDecision.After(Sending, new FindOutcome.Unreadable("No leave to read."), Due, Rules);
        Assert.Equal(OutboxState.Sending, unreadable.State);
        Assert.IsType<OutboxAction.Wait>(Next(unreadable, Due));
    }

    [Fact]
    public void Where_the_platform_says_nothing_certain_until_the_window_is_over_the_instructor_is_asked_and_nothing_is_sent()
    {
        var uncertain = OutboxDecision.After(Sending, new FindOutcome.Unreadable("No leave to read."), WindowEnd, Rules);
        Assert.Equal((OutboxState.Uncertain, "No leave to read."), (uncertain.State, uncertain.Problem));
        Assert.IsType<OutboxAction.Tell>(Next(uncertain, WindowEnd));
        Assert.IsType<OutboxAction.Rest>(Next(OutboxDecision.Told(uncertain, arrived: true, WindowEnd), WindowEnd + Duration.FromDays(1)));
    }

    [Fact]
    public void A_refusal_is_told_once_a_reason_and_tried_again_ever_more_slowly()
    {
        var first = OutboxDecision.After(Sending, new PostOutcome.Refused("Give me Send Messages."), Due, Rules);
        Assert.True(OutboxDecision.MustTell(first));
        var told = OutboxDecision.Told(first, arrived: true, Due);
        var second = OutboxDecision.After(OutboxDecision.Sent(told, Due), new PostOutcome.Refused("Give me Send Messages."), Due, Rules);
        Assert.False(OutboxDecision.MustTell(second));
        Assert.True(second.NotBefore > first.NotBefore);
        Assert.True(OutboxDecision.MustTell(OutboxDecision.After(OutboxDecision.Sent(told, Due), new PostOutcome.Refused("The channel is gone."), Due, Rules)));
        var tenth = OutboxDecision.After(told with { Attempts = 10 }, new PostOutcome.Refused("Give me Send Messages."), Due, Rules);
        Assert.Equal(Due + Duration.FromMinutes(15), tenth.NotBefore);
        Assert.IsType<OutboxAction.Send>(Next(second, second.NotBefore!.Value));
    }

    [Fact]
    public void A_word_that_does_not_arrive_holds_up_no_post()
    {
        var refused = OutboxDecision.Told(OutboxDecision.After(Sending, new PostOutcome.Refused("Give me Send Messages."), Due, Rules), arrived: false, Due);
        Assert.IsType<OutboxAction.Send>(Next(refused, refused.NotBefore!.Value));
        var posted = OutboxDecision.After(OutboxDecision.Sent(refused, Due), new PostOutcome.Posted("m1", "t1"), Due, Rules);
        Assert.Equal((null, OutboxState.Done), (posted.Problem, OutboxDecision.Settle(posted, needsThread: true).State));
    }

    [Theory]
    [InlineData(OutboxState.Missed)]
    [InlineData(OutboxState.Uncertain)]
    [InlineData(OutboxState.Done)]
    public void A_word_about_an_end_is_tried_again_until_nobody_would_care(OutboxState state)
    {
        var ended = Planned with { State = state, Problem = "Down." };
        var unheard = OutboxDecision.Told(ended, arrived: false, WindowEnd);
        Assert.False(OutboxDecision.IsOver(unheard));
        Assert.IsType<OutboxAction.Wait>(Next(unheard, WindowEnd));
        Assert.IsType<OutboxAction.Tell>(Next(unheard, unheard.NotBefore!.Value));
        Assert.True(OutboxDecision.IsOver(OutboxDecision.Told(ended, arrived: false, Due + Duration.FromDays(14))));
    }

    [Fact]
    public void After_the_window_what_was_not_sent_is_missed_and_told_with_its_own_reason()
    {
        Assert.Same(Planned, OutboxDecision.Aged(Planned, WindowEnd - Duration.Epsilon, Rules));
        var missed = OutboxDecision.Aged(Planned, WindowEnd, Rules);
        Assert.Equal(OutboxState.Missed, missed.State);
        Assert.IsType<OutboxAction.Tell>(Next(missed, WindowEnd));
        var refused = OutboxDecision.Told(OutboxDecision.After(Sending, new PostOutcome.Refused("Give me Send Messages."), Due, Rules), arrived: true, Due);
        // Told before that it is tried again: that it came to nothing is news.
        var given = OutboxDecision.Aged(refused, WindowEnd, Rules);
        Assert.Equal((OutboxState.Missed, "Give me Send Messages.", false), (given.State, given.Problem, given.IsTold));
        Assert.All([Sending, Posted], e => Assert.Same(e, OutboxDecision.Aged(e, WindowEnd, Rules)));
    }

    [Fact]
    public void What_certainly_did_not_go_out_waits_as_long_as_the_platform_says()
    {
        var later = OutboxDecision.After(Sending, new PostOutcome.Later(TimeSpan.FromSeconds(7)), Due, Rules);
        Assert.Equal(new OutboxAction.Wait(Due + Duration.FromSeconds(7)), Next(later, Due));
        Assert.IsType<OutboxAction.Send>(Next(later, Due + Duration.FromSeconds(7)));
        Assert.False(OutboxDecision.MustTell(later));
    }

    [Fact]
    public void The_thread_is_a_step_of_its_own()
    {
        Assert.IsType<OutboxAction.OpenThread>(Next(Posted, Due));
        Assert.Equal(OutboxState.Posted, OutboxDecision.Settle(Posted, needsThread: true).State);
        Assert.Equal(OutboxState.Done, OutboxDecision.Settle(Posted, needsThread: false).State);
        var opened = OutboxDecision.After(Posted, new ThreadOutcome.Opened("t1"), Due, Rules);
        Assert.Equal((OutboxState.Done, "t1"), (opened.State, opened.Thread));
        var later = OutboxDecision.After(Posted, new ThreadOutcome.Later(TimeSpan.FromSeconds(7)), Due, Rules);
        Assert.Equal(new OutboxAction.Wait(Due + Duration.FromSeconds(7)), Next(later, Due));
    }

    [Fact]
    public void A_refused_thread_is_tried_again_within_the_window_and_given_up_after_it()
    {
        var refused = OutboxDecision.After(Posted, new ThreadOutcome.Refused("Give me Create Public Threads."), Due, Rules);
        Assert.Equal((OutboxState.Posted, true), (refused.State, OutboxDecision.MustTell(refused)));
        Assert.IsType<OutboxAction.OpenThread>(Next(OutboxDecision.Told(refused, arrived: true, Due), refused.NotBefore!.Value));
        var given = OutboxDecision.After(OutboxDecision.Told(refused, arrived: true, Due), new ThreadOutcome.Refused("Give me Create Public Threads."), WindowEnd, Rules);
        Assert.True(OutboxDecision.IsOver(given));
        // Never heard of: then the end is told.
        Assert.IsType<OutboxAction.Tell>(Next(OutboxDecision.After(refused, new ThreadOutcome.Refused("Give me Create Public Threads."), WindowEnd, Rules), WindowEnd));
    }

    private static OutboxAction Next(OutboxEntry entry, Instant now) => OutboxDecision.Next(entry, needsThread: true, now, Rules);
}
