using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;
using StudyBot.Prompts;

namespace StudyBot.Tests.Prompts;

/// <summary>All times are winter's: nine in Rome is eight UTC.</summary>
public sealed class PromptWorkerTests : IDisposable
{
    private static readonly LocalDate First = new(2026, 12, 1);

    private readonly PromptRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task After_a_downtime_shorter_than_the_window_the_prompt_comes_late_and_nobody_is_troubled()
    {
        _rig.Add(_rig.Daily());
        _rig.MoveTo("2026-12-01T13:59:00Z");
        await _rig.LookAsync(_rig.Start());
        Assert.Equal(_rig.Now, Assert.Single(_rig.Platform.Posts).At);
        Assert.Empty(_rig.Platform.Words);
    }

    [Fact]
    public async Task After_a_longer_one_it_is_not_posted_and_the_instructor_hears_it_once()
    {
        var schedule = _rig.Add(_rig.Daily());
        _rig.MoveTo("2026-12-01T14:00:00Z");
        await _rig.RunAsync(_rig.Start(), "2026-12-02T06:00:00Z");
        Assert.Empty(_rig.Platform.Posts);
        var word = Assert.Single(_rig.Platform.Words);
        Assert.Equal(PromptRig.Instructor, word.To);
        Assert.Equal(
            """
            About the prompts at 09:00 Europe/Rome (k3v9x2qd)
            The prompt of Tue 2026-12-01 was not posted, and is not posted late: StudyBot was not running, or could not reach the platform, at its time. /prompt now posts one at once.
            """,
            word.Text);
        Assert.Equal(OutboxState.Missed, _rig.Entry(schedule, First).State);
    }

    [Fact]
    public async Task After_weeks_only_the_last_fourteen_days_are_told_and_the_day_itself_is_posted()
    {
        _rig.Add(_rig.Daily());
        _rig.MoveTo("2026-12-31T09:00:00Z");
        await _rig.LookAsync(_rig.Start());
        Assert.Equal(new LocalDate(2026, 12, 31), Assert.Single(_rig.Platform.Posts).Key.Date);
        var word = Assert.Single(_rig.Platform.Words).Text;
        Assert.Equal(13, word.Split("2026-12-").Length - 1);
        Assert.Contains("The prompts of Fri 2026-12-18, ", word, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schedule_at_the_calendars_end_keeps_nobody_elses_prompt_back()
    {
        _rig.Add(_rig.Daily("aaaaaaa1") with { First = LocalDate.MaxIsoValue });
        var good = _rig.Add(_rig.Daily());
        _rig.Add(_rig.Daily("zzzzzzz1") with { First = LocalDate.MinIsoValue, Last = LocalDate.MaxIsoValue, IsPaused = true });
        await _rig.RunAsync(_rig.Start(), "2026-12-01T08:01:00Z");
        Assert.Equal(good.Id, Assert.Single(_rig.Platform.Posts).Key.Schedule);
        Assert.DoesNotContain("fault of the program", _rig.Logs.Text, StringComparison.Ordinal);
    }

    /// <summary>A row that another program damaged.</summary>
    [Fact]
    public async Task A_schedule_that_cannot_be_worked_out_is_told_once_and_the_others_are_posted()
    {
        var bad = _rig.Add(_rig.Daily("aaaaaaa1"));
        _rig.Add(_rig.Daily());
        var worker = _rig.Start();
        await _rig.RunAsync(worker, "2026-12-01T12:00:00Z");
        _rig.Execute("UPDATE prompt_outbox SET text = NULL WHERE schedule = 'aaaaaaa1'");
        await _rig.RunAsync(_rig.Start(), "2026-12-04T12:00:00Z");
        Assert.Equal([1, 2, 3, 4], _rig.Platform.Posts.Where(p => p.Key.Schedule != bad.Id).Select(p => p.Key.Date.Day));
        Assert.Equal(2, _rig.Logs.Text.Split("the others go on").Length);
    }

    [Fact]
    public async Task A_word_that_does_not_arrive_is_tried_again()
    {
        _rig.Add(_rig.Daily());
        _rig.Platform.CanTell = false;
        _rig.MoveTo("2026-12-01T15:00:00Z");
        var worker = _rig.Start();
        await _rig.RunAsync(worker, "2026-12-01T20:00:00Z");
        _rig.Platform.CanTell = true;
        await _rig.RunAsync(worker, "2026-12-01T21:00:00Z");
        Assert.Single(_rig.Platform.Words);
        Assert.Empty(_rig.Outbox.Open().Value);
    }

    [Fact]
    public async Task Holidays_weekends_and_the_last_day_are_kept()
    {
        _rig.Add(_rig.Daily() with { Days = Weekdays.WorkingDays, Holidays = [new LocalDate(2026, 12, 8)], Last = new LocalDate(2026, 12, 10) });
        await _rig.RunAsync(_rig.Start(), "2027-01-10T00:00:00Z");
        Assert.Equal([1, 2, 3, 4, 7, 9, 10], _rig.Platform.Posts.Select(p => p.Key.Date.Day));
        Assert.Empty(_rig.Platform.Words);
    }

    [Fact]
    public async Task What_falls_into_a_pause_is_neither_posted_nor_told_and_it_goes_on_after_it()
    {
        var schedule = _rig.Add(_rig.Daily());
        var worker = _rig.Start();
        await _rig.RunAsync(worker, "2026-12-02T12:00:00Z");
        _rig.Add(schedule with { IsPaused = true });
        await _rig.RunAsync(worker, "2026-12-05T12:00:00Z");
        _rig.Add(schedule with { ActiveSince = _rig.Now });
        await _rig.RunAsync(worker, "2026-12-07T12:00:00Z");
        Assert.Equal([1, 2, 6, 7], _rig.Platform.Posts.Select(p => p.Key.Date.Day));
        Assert.Empty(_rig.Platform.Words);
    }

    [Fact]
    public async Task A_day_that_is_skipped_or_swapped_is_as_the_instructor_said()
    {
        var schedule = _rig.Add(_rig.Daily());
        var zone = DateTimeZoneProviders.Tzdb[schedule.Zone];
        _rig.Outbox.Change(Occurrences.Of(schedule, zone, new LocalDate(2026, 12, 2))!.Value, e => e with { State = OutboxState.Skipped }, PromptRig.Instructor, "skipped");
        _rig.Outbox.Change(Occurrences.Of(schedule, zone, new LocalDate(2026, 12, 3))!.Value, e => e with { Prompt = new PlannedPrompt("own", "Why?", null, null) }, PromptRig.Instructor, "swapped");
        await _rig.RunAsync(_rig.Start(), "2026-12-04T00:00:00Z");
        Assert.Equal([(1, "g:1"), (3, "own")], _rig.Platform.Posts.Select(p => (p.Key.Date.Day, p.Title)));
        Assert.Equal(Instant.FromUtc(2026, 12, 3, 8, 0), _rig.Platform.Posts[1].At);
    }

    [Fact]
    public async Task A_new_time_on_a_day_that_was_posted_does_not_post_it_again()
    {
        var schedule = _rig.Add(_rig.Daily());
        var worker = _rig.Start();
        await _rig.RunAsync(worker, "2026-12-01T10:00:00Z");
        _rig.Add(schedule with { Time = new LocalTime(15, 0), ActiveSince = _rig.Now });
        await _rig.RunAsync(worker, "2026-12-02T22:00:00Z");
        Assert.Equal([Instant.FromUtc(2026, 12, 1, 8, 0), Instant.FromUtc(2026, 12, 2, 14, 0)], _rig.Platform.Posts.Select(p => p.At));
    }

    [Fact]
    public async Task A_post_without_an_answer_that_arrived_is_found_and_gets_its_thread()
    {
        var schedule = _rig.Add(_rig.Daily());
        _rig.Platform.AfterPost = _ => new PostOutcome.Unknown("Dropped.");
        await _rig.RunAsync(_rig.Start(), "2026-12-01T20:00:00Z");
        Assert.Single(_rig.Platform.Posts);
        Assert.Equal(("m1", "tm1", OutboxState.Done), _rig.Entry(schedule, First) is var e ? (e.Message, e.Thread, e.State) : default);
        Assert.Empty(_rig.Platform.Words);
    }

    [Fact]
    public async Task A_post_without_an_answer_that_did_not_arrive_is_sent_again_once_it_has_settled()
    {
        _rig.Add(_rig.Daily());
        var requests = 0;
        _rig.Platform.OnPost = (_, _) => Task.FromResult<PostOutcome?>(++requests == 1 ? new PostOutcome.Unknown("Dropped.") : null);
        await _rig.RunAsync(_rig.Start(), "2026-12-01T20:00:00Z");
        Assert.Equal(Instant.FromUtc(2026, 12, 1, 8, 1), Assert.Single(_rig.Platform.Posts).At);
        Assert.Empty(_rig.Platform.Words);
    }

    [Fact]
    public async Task Where_the_channel_cannot_be_read_nothing_is_sent_again_and_the_instructor_is_asked()
    {
        var schedule = _rig.Add(_rig.Daily());
        _rig.Platform.AfterPost = _ => new PostOutcome.Unknown("Dropped.");
        _rig.Platform.OnFind = _ => new FindOutcome.Unreadable("Give me Read Message History there.");
        var worker = _rig.Start();
        await _rig.RunAsync(worker, "2026-12-01T13:59:00Z");
        Assert.Empty(_rig.Platform.Words);
        await _rig.RunAsync(worker, "2026-12-02T06:00:00Z");
        Assert.Single(_rig.Platform.Posts);
        Assert.Contains(
            "Whether the prompt of Tue 2026-12-01 arrived could not be found out: Give me Read Message History there. Please look into the channel.",
            Assert.Single(_rig.Platform.Words).Text,
            StringComparison.Ordinal);
        Assert.Equal(OutboxState.Uncertain, _rig.Entry(schedule, First).State);
        // The next day is another one.
        _rig.Platform.AfterPost = _ => null;
        await _rig.RunAsync(worker, "2026-12-02T09:00:00Z");
        Assert.Equal(2, _rig.Platform.Posts.Length);
    }

    [Fact]
    public async Task A_channel_that_can_be_read_again_within_the_window_settles_it()
    {
        _rig.Add(_rig.Daily());
        _rig.Platform.AfterPost = _ => new PostOutcome.Unknown("Dropped.");
        _rig.Platform.OnFind = _ => new FindOutcome.Unreadable("Give me Read Message History there.");
        var worker = _rig.Start();
        await _rig.RunAsync(worker, "2026-12-01T12:00:00Z");
        _rig.Platform.OnFind = _ => null;
        await _rig.RunAsync(worker, "2026-12-01T20:00:00Z");
        Assert.Single(_rig.Platform.Posts);
        Assert.Empty(_rig.Platform.Words);
        Assert.Empty(_rig.Outbox.Open().Value);
    }

    [Fact]
    public async Task A_refusal_is_told_once_and_the_prompt_comes_within_a_quarter_of_an_hour_of_being_mended()
    {
        _rig.Add(_rig.Daily());
        _rig.Platform.OnPost = (_, _) => Task.FromResult<PostOutcome?>(new PostOutcome.Refused("Give me Send Messages in the channel."));
        var worker = _rig.Start();
        await _rig.RunAsync(worker, "2026-12-01T10:00:00Z");
        Assert.Equal(
            (Instant.FromUtc(2026, 12, 1, 8, 0), "About the prompts at 09:00 Europe/Rome (k3v9x2qd)\nThe prompt of Tue 2026-12-01 could not be posted yet: Give me Send Messages in the channel. I try again until Tue 15:00."),
            Assert.Single(_rig.Platform.Words) is var word ? (word.At, word.Text) : default);
        _rig.Platform.OnPost = (_, _) => Task.FromResult<PostOutcome?>(null);
        await _rig.RunAsync(worker, "2026-12-01T10:15:00Z");
        Assert.Single(_rig.Platform.Posts);
        Assert.Single(_rig.Platform.Words);
        Assert.Empty(_rig.Outbox.Open().Value);
    }

    [Fact]
    public async Task A_refusal_that_nobody_mends_is_told_as_missed_at_the_end_with_its_reason()
    {
        _rig.Add(_rig.Daily());
        _rig.Platform.OnPost = (_, _) => Task.FromResult<PostOutcome?>(new PostOutcome.Refused("Give me Send Messages in the channel."));
        await _rig.RunAsync(_rig.Start(), "2026-12-02T07:00:00Z");
        Assert.Equal(2, _rig.Platform.Words.Length);
        Assert.Contains("was not posted, and is not posted late: Give me Send Messages in the channel.", _rig.Platform.Words[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thread_that_is_refused_does_not_take_the_prompt_back()
    {
        var schedule = _rig.Add(_rig.Daily());
        _rig.Platform.OnThread = _ => new ThreadOutcome.Refused("Give me Create Public Threads.");
        await _rig.RunAsync(_rig.Start(), "2026-12-02T07:00:00Z");
        Assert.Single(_rig.Platform.Posts);
        Assert.Contains("The prompt of Tue 2026-12-01 is posted, but not the thread under it: Give me Create Public Threads.", Assert.Single(_rig.Platform.Words).Text, StringComparison.Ordinal);
        Assert.Equal(OutboxState.Done, _rig.Entry(schedule, First).State);
    }

    [Fact]
    public async Task A_reading_that_gives_no_prompt_is_told()
    {
        _rig.Add(_rig.Daily());
        _rig.Chooser.Supply = 0;
        await _rig.RunAsync(_rig.Start(), "2026-12-01T10:00:00Z");
        Assert.Contains("The reading gives no further prompt", Assert.Single(_rig.Platform.Words).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_does_not_answer_holds_up_no_other_and_is_given_up_below_the_lease()
    {
        var slow = _rig.Add(_rig.Daily("00000001"));
        for (var i = 2; i < 8; i++)
            _rig.Add(_rig.Daily($"0000000{i}"));
        _rig.Platform.OnPost = async (post, token) =>
        {
            if (post.Key.Schedule == slow.Id)
                await Task.Delay(Timeout.Infinite, token);
            return null;
        };
        _rig.MoveTo("2026-12-01T08:00:00Z");
        var worker = _rig.Start();
        worker.Look(CancellationToken.None);
        await Until(() => _rig.Platform.Posts.Length == 6);
        Assert.False(worker.WhenIdle().IsCompleted);
        // A further look serves the others again and not the one in hand.
        worker.Look(CancellationToken.None);
        _rig.Time.Advance(TimeSpan.FromSeconds(30));
        await worker.WhenIdle();
        Assert.Equal(OutboxState.Sending, _rig.Entry(slow, First).State);
        Assert.Equal(1, _rig.Entry(slow, First).Attempts);
    }

    [Fact]
    public async Task A_platform_that_throws_is_no_end_to_anything()
    {
        var broken = _rig.Add(_rig.Daily("00000001"));
        _rig.Add(_rig.Daily("00000002"));
        var throws = true;
        _rig.Platform.OnPost = (post, _) => throws && post.Key.Schedule == broken.Id ? throw new InvalidOperationException("secret") : Task.FromResult<PostOutcome?>(null);
        var worker = _rig.Start();
        await _rig.RunAsync(worker, "2026-12-01T08:30:00Z");
        Assert.Single(_rig.Platform.Posts);
        throws = false;
        await _rig.RunAsync(worker, "2026-12-01T09:00:00Z");
        Assert.Equal(2, _rig.Platform.Posts.Length);
    }

    [Fact]
    public async Task No_more_than_32_channels_are_served_at_once()
    {
        for (var i = 0; i < 60; i++)
            _rig.Add(_rig.Daily($"000000{i:00}"));
        var (now, most, gate) = (0, 0, new TaskCompletionSource());
        _rig.Platform.OnPost = async (_, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await gate.Task;
            Interlocked.Decrement(ref now);
            return null;
        };
        _rig.MoveTo("2026-12-01T08:00:00Z");
        var worker = _rig.Start();
        worker.Look(CancellationToken.None);
        await Until(() => Volatile.Read(ref now) == 32);
        gate.SetResult();
        await worker.WhenIdle();
        Assert.Equal((60, 32), (_rig.Platform.Posts.Length, most));
    }

    [Fact]
    public async Task A_platform_with_more_to_do_than_it_answers_holds_up_no_other()
    {
        var other = new FakeChannelPlatform(_rig.Time, "slack");
        var gate = new TaskCompletionSource();
        _rig.Platform.OnPost = async (_, _) =>
        {
            await gate.Task;
            return null;
        };
        for (var i = 0; i < 60; i++)
            _rig.Add(_rig.Daily($"000000{i:00}"));
        _rig.Add(_rig.Daily("zzzzzzzz") with { Community = new CommunityId("slack", "T0STUDY001"), Channel = new ChannelId("slack", "C0STUDY001") });
        _rig.MoveTo("2026-12-01T08:00:00Z");
        var worker = _rig.Start(null, _rig.Platform, other);
        worker.Look(CancellationToken.None);
        await Until(() => other.Posts.Length == 1);
        gate.SetResult();
        await worker.WhenIdle();
        Assert.Equal(60, _rig.Platform.Posts.Length);
    }

    [Fact]
    public async Task Only_whoever_made_the_message_a_moment_ago_need_not_look_for_its_thread()
    {
        var tries = new List<bool>();
        _rig.Add(_rig.Daily());
        _rig.Platform.OnThread = post =>
        {
            tries.Add(post.IsFresh);
            return tries.Count < 3 ? new ThreadOutcome.Later(TimeSpan.FromSeconds(5)) : null;
        };
        await _rig.RunAsync(_rig.Start(), "2026-12-01T09:00:00Z");
        Assert.Equal([true, false, false], tries);
        Assert.Equal(1, _rig.Platform.Threads);
    }

    [Fact]
    public async Task A_message_that_was_found_or_left_by_another_process_may_have_its_thread_already()
    {
        var fresh = new List<bool>();
        _rig.Add(_rig.Daily());
        _rig.Platform.AfterPost = _ => new PostOutcome.Unknown("Dropped.");
        _rig.Platform.OnThread = post =>
        {
            fresh.Add(post.IsFresh);
            return fresh.Count == 1 ? throw new InvalidOperationException("Died.") : null;
        };
        await _rig.RunAsync(_rig.Start(), "2026-12-01T09:00:00Z");
        Assert.Equal([false, false], fresh);
    }

    [Fact]
    public async Task A_process_that_was_held_up_before_sending_does_not_send()
    {
        var schedule = _rig.Add(_rig.Daily());
        _rig.MoveTo("2026-12-01T08:00:00Z");
        await _rig.LookAsync(_rig.Start(o => new HeldUp(o, _rig)));
        Assert.Empty(_rig.Platform.Posts);
        Assert.Equal(OutboxState.Sending, _rig.Entry(schedule, First).State);
        // Whoever takes over looks first, and then sends.
        _rig.LapseLeases();
        await _rig.RunAsync(_rig.Start(), "2026-12-01T09:00:00Z");
        Assert.Single(_rig.Platform.Posts);
    }

    [Fact]
    public async Task What_is_missing_is_told_on_the_eve_once_by_whichever_worker()
    {
        _rig.Add(_rig.Daily() with { Days = Weekdays.Thursday });
        _rig.Platform.OnCheck = _ => ["Give me Send Messages in the channel."];
        PromptWorker[] workers = [_rig.Start(), _rig.Start()];
        for (var at = _rig.Now; at < Instant.FromUtc(2026, 12, 3, 7, 59); at += Duration.FromMinutes(20))
        {
            _rig.MoveTo(at);
            await Task.WhenAll(workers.Select(_rig.LookAsync));
        }

        var word = Assert.Single(_rig.Platform.Words);
        // Wednesday between six and seven in the evening in Rome.
        Assert.InRange(word.At, Instant.FromUtc(2026, 12, 2, 17, 0), Instant.FromUtc(2026, 12, 2, 18, 20));
        Assert.Equal("About the prompts at 09:00 Europe/Rome (k3v9x2qd)\nThe prompt of Thu 2026-12-03 could not be posted as things are:\nGive me Send Messages in the channel.", word.Text);
    }

    [Fact]
    public async Task Nothing_is_checked_where_nothing_will_be_posted_nor_within_the_hour_before()
    {
        var checks = 0;
        _rig.Platform.OnCheck = _ =>
        {
            checks++;
            return [];
        };
        _rig.Add(_rig.Daily("00000001") with { IsPaused = true });
        _rig.Add(_rig.Daily("00000002") with { Last = new LocalDate(2026, 12, 1) });
        _rig.MoveTo("2026-12-01T07:30:00Z");
        var worker = _rig.Start();
        for (var i = 0; i < 48; i++)
        {
            await _rig.LookAsync(worker);
            _rig.Time.Advance(TimeSpan.FromMinutes(30));
        }

        Assert.Equal(0, checks);
    }

    [Fact]
    public async Task A_zone_that_the_data_does_not_know_is_told_and_the_others_go_on()
    {
        _rig.Add(_rig.Daily("00000001") with { Zone = "Atlantis/Poseidonis" });
        _rig.Add(_rig.Daily("00000002"));
        var worker = _rig.Start();
        for (var i = 0; i < 24; i++)
        {
            await _rig.LookAsync(worker);
            _rig.Time.Advance(TimeSpan.FromHours(1));
        }

        Assert.Contains("I do not know the time zone “Atlantis/Poseidonis”", Assert.Single(_rig.Platform.Words).Text, StringComparison.Ordinal);
        Assert.Single(_rig.Platform.Posts);
    }

    [Fact]
    public async Task A_platform_that_this_program_does_not_serve_is_left_to_another()
    {
        var schedule = _rig.Add(_rig.Daily() with { Channel = new ChannelId("slack", "C1") });
        await _rig.RunAsync(_rig.Start(), "2026-12-03T00:00:00Z");
        Assert.Empty(_rig.Outbox.Entries(schedule.Id, First, First.PlusDays(9)).Value);
        Assert.Contains("this program serves no slack", _rig.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_loop_posts_on_its_own_and_at_once_when_it_is_rung()
    {
        var rig = _rig;
        var worker = rig.Start();
        await worker.StartAsync(CancellationToken.None);
        await Until(() => rig.Logs.Text.Contains("zone data", StringComparison.Ordinal));
        // Due in the minute that has begun, as a prompt at once is.
        rig.Add(rig.Daily(hour: 1) with { Last = First });
        rig.Signal.Ring();
        await Until(() => rig.Platform.Posts.Length == 1);
        rig.Add(rig.Daily("00000002", 9));
        rig.Signal.Ring();
        for (var i = 0; i < 200 && rig.Platform.Posts.Length < 2; i++)
        {
            rig.Time.Advance(TimeSpan.FromMinutes(5));
            await Task.Delay(20);
        }

        await worker.StopAsync(CancellationToken.None);
        Assert.Equal(2, rig.Platform.Posts.Length);
    }

    [Fact]
    public async Task The_log_has_keys_and_neither_texts_nor_persons()
    {
        _rig.Add(_rig.Daily());
        _rig.Platform.OnPost = (post, _) => post.Key.Date == First ? throw new InvalidOperationException() : Task.FromResult<PostOutcome?>(null);
        await _rig.RunAsync(_rig.Start(), "2026-12-03T00:00:00Z");
        Assert.Contains("k3v9x2qd-20261202", _rig.Logs.Text, StringComparison.Ordinal);
        Assert.All([FakeChooser.Words, PromptRig.Instructor.Value, "was not posted"], w => Assert.DoesNotContain(w, _rig.Logs.Text, StringComparison.Ordinal));
    }

    private static async Task Until(Func<bool> condition)
    {
        for (var i = 0; i < 1000 && !condition(); i++)
            await Task.Delay(10);
        Assert.True(condition());
    }

    /// <summary>The machine sleeps for as long as a request may take, right after it was written down that it goes out.</summary>
    private sealed class HeldUp(IPromptOutbox outbox, PromptRig rig) : IPromptOutbox
    {
        public Stored<bool> Keep(OutboxEntry entry, string holder, Duration lease, bool release = false)
        {
            var kept = outbox.Keep(entry, holder, lease, release);
            rig.Time.Advance(TimeSpan.FromSeconds(30));
            return kept;
        }

        public Stored<ImmutableArray<OutboxEntry>> Entries(ScheduleId schedule, LocalDate from, LocalDate until) => outbox.Entries(schedule, from, until);

        public Stored<ImmutableArray<OutboxEntry>> Open() => outbox.Open();

        public Stored<OutboxEntry?> Claim(Occurrence occurrence, string holder, Duration lease) => outbox.Claim(occurrence, holder, lease);

        public Stored<OutboxEntry?> Change(Occurrence occurrence, Func<OutboxEntry, OutboxEntry?> change, PersonId by, string what) => outbox.Change(occurrence, change, by, what);

        public Stored<ImmutableArray<OutboxEntry>> History(ScheduleId schedule, int count) => outbox.History(schedule, count);
    }
}
