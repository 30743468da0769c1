using NodaTime;
using StudyBot.Core.Prompts;

namespace StudyBot.Core.Tests.Prompts;

public sealed class BacklogTests
{
    private static readonly OutboxRules Rules = OutboxRules.Default;
    private static readonly PromptSchedule Schedule = Schedules.Daily("Europe/Rome", 9);
    private static readonly Instant Now = On(10).Due + Duration.FromMinutes(10);

    [Fact]
    public void What_is_within_the_window_is_posted_and_what_is_not_is_told()
    {
        var backlog = Of(Schedule, unwritten: [On(8), On(9), On(10)]);
        Assert.Equal([10], backlog.Live.Select(o => o.Key.Date.Day));
        Assert.Equal([8, 9], backlog.Late.Select(o => o.Key.Date.Day));
    }

    [Fact]
    public void What_was_planned_for_a_day_ahead_waits_for_it()
    {
        var swapped = Entry(11) with { Prompt = new PlannedPrompt("own", "Why?", null, null) };
        var backlog = Of(Schedule, swapped);
        Assert.True(backlog.IsEmpty);
        Assert.Equal(On(11).Due, backlog.Next);
        // Kept for nine o'clock, and the schedule is at eight now.
        Assert.Equal(On(10).Due - Duration.FromHours(1), Assert.Single(Of(Schedule with { Time = new LocalTime(8, 0) }, Entry(10)).Live).Due);
    }

    public static TheoryData<string, PromptSchedule> NoLongerOwed => new()
    {
        { "paused", Schedule with { IsPaused = true } },
        { "a holiday", Schedule with { Holidays = [new LocalDate(2026, 12, 10)] } },
        { "ended", Schedule with { Last = new LocalDate(2026, 12, 9) } },
        { "made later", Schedule with { ActiveSince = Now } },
    };

    [Theory]
    [MemberData(nameof(NoLongerOwed))]
    public void What_the_schedule_does_not_have_any_more_is_neither_posted_nor_told(string why, PromptSchedule schedule)
    {
        Assert.True(Of(schedule, Entry(10)).IsEmpty, why);
        // What may be in the channel is finished all the same.
        Assert.Single(Of(schedule, OutboxDecision.Sent(Entry(10), On(10).Due)).Live);
        Assert.Single(Of(schedule, Entry(10) with { State = OutboxState.Posted, Message = "m1" }).Live);
    }

    [Fact]
    public void What_was_begun_goes_on_when_the_schedule_is_mended() =>
        Assert.Single(Of(Schedule with { ActiveSince = Now }, Entry(10) with { Attempts = 2 }).Live);

    [Fact]
    public void An_end_without_a_word_is_told_also_where_the_zone_is_not_known()
    {
        var missed = Entry(8) with { State = OutboxState.Missed, Problem = "Down." };
        Assert.Single(Backlog.Of(Schedule, null, [], [missed], Now, Rules).Late);
        Assert.True(Backlog.Of(Schedule, null, [], [missed with { NotBefore = Now + Duration.FromMinutes(1) }], Now, Rules).IsEmpty);
        Assert.True(Backlog.Of(Schedule, null, [], [Entry(10)], Now, Rules).IsEmpty);
    }

    [Fact]
    public void A_message_whose_end_was_not_written_down_is_taken_up_to_be() =>
        Assert.Single(Of(Schedule with { Placement = PromptPlacement.Channel }, Entry(10) with { State = OutboxState.Posted, Message = "m1" }).Live);

    private static Backlog Of(PromptSchedule schedule, params OutboxEntry[] open) => Of(schedule, [], open);

    private static Backlog Of(PromptSchedule schedule, Occurrence[] unwritten, params OutboxEntry[] open) =>
        Backlog.Of(schedule, Schedules.ZoneOf(schedule), unwritten, open, Now, Rules);

    private static OutboxEntry Entry(int day) => new() { Key = On(day).Key, Due = On(day).Due };

    private static Occurrence On(int day) => new(new OccurrenceKey(Schedule.Id, new LocalDate(2026, 12, day)), Instant.FromUtc(2026, 12, day, 8, 0));
}
