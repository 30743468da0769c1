using System.Collections.Concurrent;
using NodaTime;
using StudyBot.Core.Chat;
using StudyBot.Core.Prompts;
using StudyBot.Core.Readings;

namespace StudyBot.Storage.Tests;

public sealed class PromptOutboxTests : IDisposable
{
    private static readonly Duration Lease = Duration.FromMinutes(5);
    private static readonly Duration Moment = Duration.FromMilliseconds(40);

    private readonly TemporaryStorage _storage = new();
    private readonly ScheduleStore _schedules;
    private readonly PromptOutbox _outbox;

    /// <summary>As another process has it.</summary>
    private readonly PromptOutbox _other;

    public PromptOutboxTests()
    {
        var database = _storage.Open();
        (_schedules, _outbox, _other) = (new ScheduleStore(database), new PromptOutbox(database), new PromptOutbox(_storage.Open()));
        Assert.True(_schedules.Save(Samples.Schedule(), Samples.Person, "made").Succeeded);
    }

    public void Dispose() => _storage.Dispose();

    [Fact]
    public void An_entry_comes_back_whole()
    {
        var full = Claimed(Samples.On(8)) with
        {
            State = OutboxState.Uncertain,
            Prompt = new PlannedPrompt("c:7", "Who says this, and would “X” agree?\nA second line.", Samples.Passage, Samples.List(new PassageMark(new TextSpan(1, 2)), new PassageMark(new TextSpan(3, 4)))),
            Attempts = 3,
            LastAttempt = Instant.FromUtc(2026, 1, 8, 8, 0, 1),
            NotBefore = Instant.FromUtc(2026, 1, 8, 8, 5),
            Message = "m1",
            Thread = "t1",
            Problem = "The channel is gone.",
            IsTold = false,
        };
        Assert.True(_outbox.Keep(full, "a", Lease).Value);
        Assert.Equal(full, Assert.Single(_other.Entries(full.Key.Schedule, full.Key.Date, full.Key.Date).Value));
        var bare = full with { Prompt = new PlannedPrompt("g:1", "?", null, null), LastAttempt = null, NotBefore = null, Message = null, Thread = null, Problem = null, IsTold = true };
        Assert.True(_outbox.Keep(bare, "a", Lease).Value);
        Assert.Equal(bare, Assert.Single(_other.Entries(full.Key.Schedule, full.Key.Date, full.Key.Date).Value));
    }

    [Fact]
    public void One_of_two_processes_has_an_occurrence_until_it_lets_go()
    {
        var entry = Claimed(Samples.On(8));
        Assert.Equal((OutboxState.Planned, Samples.On(8).Due), (entry.State, entry.Due));
        Assert.Null(_other.Claim(Samples.On(8), "b", Lease).Value);
        Assert.False(_other.Keep(entry, "b", Lease).Value);

        Assert.True(_outbox.Keep(entry with { Attempts = 1, State = OutboxState.Sending }, "a", Lease, release: true).Value);
        Assert.Equal((1, OutboxState.Sending), _other.Claim(Samples.On(8), "b", Lease).Value is { } taken ? (taken.Attempts, taken.State) : default);
        Assert.False(_outbox.Keep(entry, "a", Lease).Value);
    }

    [Fact]
    public async Task A_process_that_comes_back_late_writes_nothing()
    {
        var entry = Assert.IsType<OutboxEntry>(_outbox.Claim(Samples.On(8), "a", Moment).Value);
        await Task.Delay((Moment * 3).ToTimeSpan());
        // Whether another has it by now or not.
        Assert.False(_outbox.Keep(entry with { State = OutboxState.Sending }, "a", Lease).Value);
        Assert.Equal(OutboxState.Planned, _other.Claim(Samples.On(8), "b", Lease).Value?.State);
        Assert.False(_outbox.Keep(entry with { State = OutboxState.Sending }, "a", Lease, release: true).Value);
        Assert.True(_other.Keep(entry with { State = OutboxState.Done }, "b", Lease, release: true).Value);
        Assert.Equal(OutboxState.Done, Assert.Single(_outbox.History(entry.Key.Schedule, 1).Value).State);
    }

    [Fact]
    public async Task Keeping_prolongs_the_lease()
    {
        var entry = Assert.IsType<OutboxEntry>(_outbox.Claim(Samples.On(8), "a", Moment).Value);
        Assert.True(_outbox.Keep(entry, "a", Lease).Value);
        await Task.Delay((Moment * 3).ToTimeSpan());
        Assert.Null(_other.Claim(Samples.On(8), "b", Lease).Value);
    }

    [Theory]
    [InlineData(OutboxState.Done, null, true)]
    [InlineData(OutboxState.Skipped, null, false)]
    [InlineData(OutboxState.Missed, "Down.", true)]
    [InlineData(OutboxState.Missed, "Down.", false)]
    [InlineData(OutboxState.Uncertain, "Down.", false)]
    [InlineData(OutboxState.Planned, null, false)]
    [InlineData(OutboxState.Sending, "Down.", true)]
    [InlineData(OutboxState.Posted, null, false)]
    public void Open_are_those_that_can_be_claimed(OutboxState state, string? problem, bool isTold)
    {
        var entry = Claimed(Samples.On(8)) with { State = state, Problem = problem, IsTold = isTold };
        Assert.True(_outbox.Keep(entry, "a", Lease, release: true).Value);
        var open = !OutboxDecision.IsOver(entry);
        Assert.Equal(open, _outbox.Open().Value.Length == 1);
        Assert.Equal(open, _other.Claim(Samples.On(8), "b", Lease).Value is not null);
    }

    [Fact]
    public void What_is_no_longer_owed_is_not_given_out()
    {
        var schedule = Samples.Schedule();
        _schedules.Save(schedule with { IsPaused = true }, Samples.Person, "paused");
        Assert.Null(_outbox.Claim(Samples.On(8), "a", Lease).Value);
        _schedules.Save(schedule with { ActiveSince = Samples.On(8).Due + Duration.FromMinutes(1) }, Samples.Person, "changed");
        Assert.Null(_outbox.Claim(Samples.On(8), "a", Lease).Value);
        Assert.NotNull(_outbox.Claim(Samples.On(9), "a", Lease).Value);
        _schedules.Remove(schedule.Id, Samples.Person);
        Assert.Null(_outbox.Claim(Samples.On(9), "a", Lease).Value);
        Assert.True(_outbox.Claim(Samples.On(9), "a", Lease).Succeeded);
        Assert.Equal("0", TemporaryStorage.Sql(_storage.Database, "SELECT count(*) FROM prompt_outbox"));
    }

    [Fact]
    public void What_was_begun_goes_on_after_a_change_but_not_in_a_pause()
    {
        var entry = Claimed(Samples.On(8));
        Assert.True(_outbox.Keep(entry with { Attempts = 1 }, "a", Lease, release: true).Value);
        var later = Samples.Schedule() with { ActiveSince = Samples.On(9).Due };
        _schedules.Save(later with { IsPaused = true }, Samples.Person, "paused");
        Assert.Null(_outbox.Claim(Samples.On(8), "a", Lease).Value);
        _schedules.Save(later, Samples.Person, "resumed");
        Assert.NotNull(_outbox.Claim(Samples.On(8), "a", Lease).Value);
    }

    [Fact]
    public void What_was_not_tried_follows_the_schedule_to_another_time_and_what_was_does_not()
    {
        var later = Samples.On(8) with { Due = Samples.On(8).Due + Duration.FromHours(1) };
        var entry = Claimed(Samples.On(8));
        Assert.True(_outbox.Keep(entry, "a", Lease, release: true).Value);
        Assert.Equal(later.Due, _outbox.Claim(later, "a", Lease).Value?.Due);
        Assert.True(_outbox.Keep(entry with { Due = later.Due, Attempts = 1 }, "a", Lease, release: true).Value);
        Assert.Equal(later.Due, _outbox.Claim(Samples.On(8), "a", Lease).Value?.Due);
    }

    [Fact]
    public void A_person_changes_what_nobody_has_in_hand()
    {
        Claimed(Samples.On(8));
        Assert.Null(_other.Change(Samples.On(8), e => e with { State = OutboxState.Skipped }, Samples.Person, "2026-01-08 skipped").Value);
        Assert.Equal(OutboxState.Skipped, _other.Change(Samples.On(9), e => e with { State = OutboxState.Skipped }, Samples.Person, "2026-01-09 skipped").Value?.State);
        Assert.Null(_outbox.Claim(Samples.On(9), "a", Lease).Value);
        var swapped = _other.Change(Samples.On(12), e => e with { Prompt = new PlannedPrompt("own", "Why?", null, null) { Turn = "g:1" } }, Samples.Person, "2026-01-12 swapped").Value;
        Assert.Equal(swapped, _outbox.Claim(Samples.On(12), "a", Lease).Value);
        Assert.Equal("own", swapped?.Prompt?.Id);
        // Left as it is: nothing to write down.
        Assert.Null(_other.Change(Samples.On(13), _ => null, Samples.Person, "2026-01-13 skipped").Value);
        Assert.Equal(
            ["2026-01-12 swapped", "2026-01-09 skipped", "made"],
            new AuditLog(_storage.Open()).All().Value.Select(e => e.Change));
    }

    [Theory]
    [InlineData(OutboxState.Sending)]
    [InlineData(OutboxState.Posted)]
    [InlineData(OutboxState.Done)]
    [InlineData(OutboxState.Missed)]
    [InlineData(OutboxState.Uncertain)]
    public void A_person_does_not_change_what_may_have_gone_out_or_is_past(OutboxState state)
    {
        Assert.True(_outbox.Keep(Claimed(Samples.On(8)) with { State = state }, "a", Lease, release: true).Value);
        Assert.Null(_outbox.Change(Samples.On(8), e => e with { State = OutboxState.Planned }, Samples.Person, "again").Value);
        Assert.Equal(state, Assert.Single(_outbox.History(Samples.Schedule().Id, 1).Value).State);
    }

    [Fact]
    public void The_history_is_what_has_been_the_newest_first()
    {
        foreach (var day in new[] { 7, 8, 9 })
            Assert.True(_outbox.Keep(Claimed(Samples.On(day)), "a", Lease, release: true).Value);
        // It is the tenth.
        _outbox.Change(Samples.On(12), e => e with { State = OutboxState.Skipped }, Samples.Person, "skipped");
        Assert.Equal([9, 8], _outbox.History(Samples.Schedule().Id, 2).Value.Select(e => e.Key.Date.Day));
    }

    [Fact]
    public async Task Of_many_that_reach_for_the_same_occurrences_at_once_one_gets_each()
    {
        var gained = new ConcurrentBag<OccurrenceKey>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() =>
        {
            foreach (var day in Enumerable.Range(1, 20))
            {
                var claimed = (n % 2 == 0 ? _outbox : _other).Claim(Samples.On(day), $"{n}", Lease);
                Assert.True(claimed.Succeeded, claimed.Problem);
                if (claimed.Value is { } entry)
                    gained.Add(entry.Key);
            }
        })));
        Assert.Equal(Enumerable.Range(1, 20), gained.Select(k => k.Date.Day).Order());
    }

    [Fact]
    public async Task No_write_is_lost_where_leases_run_out_in_the_middle_of_the_work()
    {
        var kept = 0;
        await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(async () =>
        {
            var outbox = n % 2 == 0 ? _outbox : _other;
            var random = new Random(n);
            for (var i = 0; i < 40; i++)
            {
                if (outbox.Claim(Samples.On(8), $"{n}", Duration.FromMilliseconds(10)).Value is not { } entry)
                {
                    await Task.Delay(2);
                    continue;
                }

                await Task.Delay(random.Next(0, 20));
                if (outbox.Keep(entry with { Attempts = entry.Attempts + 1 }, $"{n}", Duration.FromMilliseconds(10), release: true).Value)
                    Interlocked.Increment(ref kept);
            }
        })));
        Assert.True(kept > 0);
        Assert.Equal(kept, Assert.Single(_outbox.History(Samples.Schedule().Id, 1).Value).Attempts);
    }

    private OutboxEntry Claimed(Occurrence occurrence) => Assert.IsType<OutboxEntry>(_outbox.Claim(occurrence, "a", Lease).Value);
}
