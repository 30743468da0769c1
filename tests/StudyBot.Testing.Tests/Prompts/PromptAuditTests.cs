using NodaTime;
using NodaTime.Extensions;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;
using StudyBot.Testing.Prompts;

namespace StudyBot.Testing.Tests.Prompts;

/// <summary>An audit that could not fail would prove nothing.</summary>
public sealed class PromptAuditTests
{
    private static readonly Instant s_due = Instant.FromUtc(2026, 12, 1, 8, 0);

    private static readonly ChannelId s_channel = new("slack", "C0STUDY001");

    private static readonly DuePrompt s_prompt = Prompt(PromptPlacement.Thread);

    private static DuePrompt Prompt(PromptPlacement placement)
    {
        var schedule = new PromptSchedule
        {
            Id = new ScheduleId("k3v9x2qd"),
            Community = new CommunityId("slack", "T0STUDY001"),
            Channel = s_channel,
            Time = new LocalTime(8, 0),
            Days = Weekdays.All,
            Zone = "Etc/UTC",
            Placement = placement,
            First = new LocalDate(2026, 12, 1),
            ActiveSince = s_due,
            Instructor = new PersonId("slack", "U0ADMIN001"),
        };
        return new DuePrompt(schedule, new OccurrenceKey(schedule.Id, schedule.First), s_due);
    }

    private static PostedOnce Post(string message = "1.1", int threads = 1, double after = 2) =>
        new(s_prompt.Key.ToString(), s_channel, message, [.. Enumerable.Repeat(message, threads)], s_due.ToDateTimeOffset().AddSeconds(after));

    private static OutboxEntry Entry(OutboxState state = OutboxState.Done) => new() { Key = s_prompt.Key, Due = s_due, State = state, Attempts = 1, Message = "1.1", Thread = "1.1" };

    private static PromptAudit Audit(OutboxEntry? entry, params PostedOnce[] posted) => PromptAudit.Of([s_prompt], posted, _ => entry);

    [Fact]
    public void Posted_once_with_its_thread_and_so_written_down_is_as_it_must_be()
    {
        var audit = Audit(Entry(), Post());
        Assert.Equal((1, 0, 0, 1, 0, 0), (audit.Once, audit.Twice, audit.Missed, audit.ThreadsOnce, audit.ThreadsTwice, audit.ThreadsMissing));
        Assert.Equal(Duration.FromSeconds(2), audit.Latest);
        Assert.Empty(audit.Offences);
    }

    [Fact]
    public void A_second_message_is_an_offence() => Assert.Contains("posted 2 times", Assert.Single(Audit(Entry(), Post(), Post("1.2", threads: 0)).Offences, o => o.Contains("posted", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void So_is_none()
    {
        var audit = Audit(null);
        Assert.Equal((0, 1, 1), (audit.Once, audit.Missed, audit.ThreadsMissing));
        Assert.Contains(audit.Offences, o => o.Contains("posted 0 times", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void So_is_a_thread_too_few_or_too_many(int threads) =>
        Assert.Contains($"{threads} threads under it instead of 1", Assert.Single(Audit(Entry() with { Thread = null }, Post(threads: threads)).Offences), StringComparison.Ordinal);

    [Fact]
    public void So_is_a_prompt_before_its_time() => Assert.Contains("before its time", Assert.Single(Audit(Entry(), Post(after: -1)).Offences), StringComparison.Ordinal);

    [Fact]
    public void So_is_an_outbox_that_knows_another_message_or_has_not_come_to_its_end()
    {
        Assert.Contains("the outbox knows message 9.9", Assert.Single(Audit(Entry() with { Message = "9.9" }, Post()).Offences), StringComparison.Ordinal);
        Assert.Contains("the outbox says Uncertain", Assert.Single(Audit(Entry(OutboxState.Uncertain), Post()).Offences), StringComparison.Ordinal);
    }

    [Fact]
    public void So_is_a_message_that_was_not_due()
    {
        var stray = Post() with { Key = "00000000-20261201" };
        Assert.Contains("nothing of the kind was due", Assert.Single(Audit(Entry(), Post(), stray).Offences), StringComparison.Ordinal);
    }
}
