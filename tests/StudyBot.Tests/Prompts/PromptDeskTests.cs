using NodaTime;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;
using StudyBot.Core.Readings;

namespace StudyBot.Tests.Prompts;

public sealed class PromptDeskTests : IDisposable
{
    private static readonly ChannelId s_thread = new("discord", "381870553235193999");

    private readonly DeskRig _rig = new();

    public void Dispose() => _rig.Dispose();

    /// <summary>What somebody says, and what is written down of it; a schedule is there, and a proposal waits.</summary>
    public static TheoryData<string, string, string> Changes => new()
    {
        { "now", "channel", "prompt ID now" },
        { "schedule 10:30 Europe/Rome days=daily", "channel", "schedule ID made: daily 10:30 Europe/Rome, from 2026-11-30, answers in a thread, 50 in 100 of your own" },
        { "schedule 10:30 Europe/Rome id=ID curated=0", "channel", "schedule ID: time 09:00 -> 10:30; curated 50 -> 0" },
        { "schedule 09:00 Europe/Rome id=ID mention=77 holidays=\"2026-12-24, 2026-12-25\" reading=tavani-2019 last=2027-05-01", "channel", "schedule ID: mention none -> 77; last none -> 2027-05-01; holidays none -> 2026-12-24,2026-12-25; reading the one set there -> tavani-2019" },
        { "schedule 09:00 Europe/Rome id=ID channel=381870553235193999 answers=channel days=daily", "other", "schedule ID: days mon-fri -> daily; channel 381870553235193857 -> 381870553235193999; answers thread -> channel" },
        { "skip", "channel", "prompt ID-20261130 skipped" },
        { "skip 2026-12-02", "channel", "prompt ID-20261202 skipped" },
        { "swap 2026-12-01 Is conditionality a kind of power?", "channel", "prompt ID-20261201 of Tue 2026-12-01 swapped: Is conditionality a kind of power?" },
        { "pause", "channel", "schedule ID paused" },
        { "remove ID", "channel", "schedule ID removed" },
        { "approve 1", "community", "suggestion 1: approved: Why did the West not see it coming?" },
        { "decline 1", "community", "suggestion 1: declined" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Every_change_is_written_down_with_who_when_and_what(string line, string kind, string change)
    {
        var id = Scheduled();
        _rig.Say("suggest Why did the West not see it coming?", DeskRig.Instructor with { Person = DeskRig.Member, MayManage = false });
        _rig.Time.Advance(TimeSpan.FromMinutes(5));
        var before = _rig.Audit.Length;
        var other = new PersonId("discord", "80351110224678999");
        Assert.Equal(ReplyStatus.Ok, _rig.Say(line.Replace("ID", id, StringComparison.Ordinal), DeskRig.Instructor with { Person = other }).Status);
        Assert.Equal(before + 1, _rig.Audit.Length);
        var entry = _rig.Audit[0];
        Assert.Equal((_rig.Time.GetUtcNow(), other.ToString()), (entry.At, entry.By));
        if (kind != "other")
            Assert.Equal(kind == "channel" ? $"channel {DeskRig.Channel} of {DeskRig.Guild}" : $"community {DeskRig.Guild}", entry.Where);
        var known = _rig.Get<IScheduleStore>().All().Value.Select(k => k.Id.Value).Append(id);
        Assert.Equal(change, known.Aggregate(entry.Change, (told, named) => told.Replace(named, "ID", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_proposal_is_its_own_record_of_who_when_and_what_and_makes_nobody_an_instructor()
    {
        Scheduled();
        _rig.Say("suggest Is conditionality a kind of power?", DeskRig.Instructor with { Person = DeskRig.Member, MayManage = false });
        var kept = Assert.Single(_rig.Get<ISuggestionStore>().Of(DeskRig.Guild, approved: false).Value);
        Assert.Equal((DeskRig.Member, _rig.Time.GetUtcNow(), "Is conditionality a kind of power?"), (kept.By, kept.At.ToDateTimeOffset(), kept.Text));
        _rig.Get<IErasure>().Erase(DeskRig.Person);
        Assert.NotEqual(DeskRig.Member, Assert.Single(_rig.Get<IScheduleStore>().All().Value).Instructor);
    }

    [Fact]
    public void A_pause_that_ends_is_written_down()
    {
        var id = Scheduled();
        _rig.Say("pause");
        _rig.Time.Advance(TimeSpan.FromDays(1));
        _rig.Say("resume");
        Assert.Equal([$"schedule {id} resumed", $"schedule {id} paused"], _rig.Audit.Take(2).Select(e => e.Change));
    }

    [Theory]
    [InlineData("list")]
    [InlineData("preview")]
    [InlineData("suggestions")]
    [InlineData("history")]
    [InlineData("skip 2026-12-05")]
    [InlineData("approve 7")]
    [InlineData("now reading=nowhere")]
    [InlineData("schedule 25:00 Europe/Rome")]
    public void What_changes_nothing_writes_nothing(string line)
    {
        Scheduled();
        var before = _rig.Audit.Length;
        _rig.Say(line);
        Assert.Equal(before, _rig.Audit.Length);
    }

    [Fact]
    public void A_schedule_of_one_day_in_UTC_is_listed_and_one_posted_at_once_is_not()
    {
        _rig.Say("now");
        Assert.Equal(ReplyStatus.NotFound, _rig.Say("list").Status);
        var id = Assert.Single(_rig.Say("schedule 09:00 Etc/UTC days=daily first=2026-12-01 last=2026-12-01").Schedules).Id;
        Assert.Equal(id, Assert.Single(_rig.Say("list").Schedules).Id);
        Assert.Equal(["2026-12-01"], _rig.Say("preview").Prompts.Select(p => p.Date));
        Assert.Single(_rig.Desk.Coming(DeskRig.Guild, toInstructor: true, 7));
        Assert.Equal([id], _rig.Desk.Complete(new PromptOption("id", "", PromptOptionKind.Schedule), "", DeskRig.Instructor, 5).AsEnumerable());
    }

    [Theory]
    [InlineData("now reading=Tavani-2019")]
    [InlineData("schedule 09:00 Europe/Rome reading=\" TAVANI-2019 \"")]
    public void A_readings_id_is_understood_in_any_case(string line)
    {
        Assert.Equal(ReplyStatus.Ok, _rig.Say(line).Status);
        Assert.Equal(ReadingId.Parse("tavani-2019"), Assert.Single(_rig.Get<IScheduleStore>().All().Value).Reading);
    }

    [Theory]
    [InlineData("/studybot ", "There is no reading “Nowhere”; /studybot readings lists what there is.")]
    [InlineData("/", "There is no reading “Nowhere”; /readings lists what there is.")]
    public void The_list_of_readings_is_called_as_the_platform_calls_it(string own, string told)
    {
        Assert.Equal([told], _rig.Say("now reading=Nowhere", own: own).Notes.AsEnumerable());
        Assert.Equal([told], _rig.Say("schedule 09:00 Europe/Rome reading=Nowhere", own: own).Notes.AsEnumerable());
    }

    [Theory]
    [InlineData("now")]
    [InlineData("schedule 09:00 Europe/Rome")]
    public void In_a_thread_it_is_posted_into_the_thread_as_a_message_alone(string line)
    {
        Assert.Equal(ReplyStatus.Ok, _rig.Say(line, DeskRig.Instructor with { Thread = s_thread }).Status);
        var schedule = Assert.Single(_rig.Get<IScheduleStore>().All().Value);
        Assert.Equal((s_thread, PromptPlacement.Channel), (schedule.Channel, schedule.Placement));
    }

    [Fact]
    public void In_a_thread_the_reading_of_its_channel_is_taken_and_a_thread_under_a_message_refused()
    {
        var inThread = DeskRig.Instructor with { Thread = s_thread };
        _rig.Get<ISettingsStore>().Change(new SettingsScope.OfChannel(DeskRig.Guild, DeskRig.Channel), s => s with { Reading = ReadingId.Parse("tavani-2019") }, DeskRig.Person);
        _rig.Say("now", inThread);
        Assert.Equal(ReadingId.Parse("tavani-2019"), Assert.Single(_rig.Get<IScheduleStore>().All().Value).Reading);
        Assert.Contains("This is a thread itself", Assert.Single(_rig.Say("schedule 09:00 Europe/Rome answers=thread", inThread).Notes), StringComparison.Ordinal);
        Assert.Equal(ReplyStatus.Ok, _rig.Say("schedule 09:00 Europe/Rome answers=thread channel=381870553235193857", inThread).Status);
    }

    [Fact]
    public void The_history_of_a_place_has_what_was_posted_at_once_and_by_each_schedule()
    {
        var id = Scheduled();
        Assert.Equal(ReplyStatus.NotFound, _rig.Say("history").Status);
        _rig.Say("swap 2026-11-30 Is conditionality a kind of power?");
        _rig.Say("schedule 10:00 Europe/Rome");
        _rig.Time.Advance(TimeSpan.FromHours(2));
        var history = _rig.Say("history");
        Assert.Equal(("The last prompts", $"Mon 2026-11-30 ({id}), to come: Is conditionality a kind of power?"), (history.Title, history.Notes[0]));
        Assert.Equal($"The last of {id}", _rig.Say($"history {id}").Title);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void A_swap_takes_another_prompt_than_the_preview_shows_for_any_of_the_days_until_then(int day)
    {
        Scheduled();
        var before = _rig.Say("preview").Prompts;
        var swapped = Assert.Single(_rig.Say($"swap {before[day].Date}").Prompts);
        Assert.DoesNotContain(swapped.Text, before.Take(day + 1).Select(p => p.Text));
        Assert.Equal(swapped.Text, _rig.Say("preview").Prompts[day].Text);
    }

    /// <summary>Of prompts of both kinds, over weeks: what is done to one day moves no other, and what is shown is what is posted.</summary>
    [Theory]
    [InlineData("skip {0}", 50)]
    [InlineData("swap {0}", 50)]
    [InlineData("swap {0} Is conditionality a kind of power?", 50)]
    [InlineData("skip {0}", 0)]
    [InlineData("swap {0}", 0)]
    [InlineData("swap {0}", 30)]
    public void What_is_done_to_one_day_changes_no_other_day_of_the_preview(string line, int share)
    {
        for (var number = 1; number <= 5; number++)
        {
            _rig.Say($"suggest What would you ask the author, number {number}?");
            _rig.Say($"approve {number}");
        }

        _rig.Say($"schedule 09:00 Europe/Rome curated={share}");
        var posted = new List<string>();
        for (var day = 0; day < 20; day++)
        {
            var before = _rig.Say("preview").Prompts;
            var changed = day * 3 % before.Length;
            if (before[changed].State == PromptDay.ToCome)
                Assert.Equal(ReplyStatus.Ok, _rig.Say(string.Format(System.Globalization.CultureInfo.InvariantCulture, line, before[changed].Date)).Status);
            var after = _rig.Say("preview").Prompts;
            Assert.Equal(before.RemoveAt(changed).AsEnumerable(), after.RemoveAt(changed).AsEnumerable());
            if (line.StartsWith("swap", StringComparison.Ordinal))
                Assert.NotEqual(before[changed].Text, after[changed].Text);
            var text = Post(after[0]);
            Assert.Equal(after[0].Text, text);
            if (text is not null)
                posted.Add(text);
        }

        if (share == 0 && line.StartsWith("skip", StringComparison.Ordinal))
            Assert.Distinct(posted);
    }

    [Fact]
    public void A_swap_that_is_repeated_goes_on_to_one_more_each_time()
    {
        Scheduled();
        var before = _rig.Say("preview").Prompts;
        var seen = before.Select(p => p.Text).ToList();
        for (var times = 0; times < 5; times++)
            seen.Add(Assert.Single(_rig.Say($"swap {before[2].Date}").Prompts).Text);
        Assert.Distinct(seen);
        Assert.Equal(before.RemoveAt(2).AsEnumerable(), _rig.Say("preview").Prompts.RemoveAt(2).AsEnumerable());
    }

    [Theory]
    [InlineData("   ")]
    [InlineData("?")]
    [InlineData("?! ?! ?! ?! ?!")]
    public void An_own_prompt_without_words_is_refused(string text)
    {
        Scheduled();
        var order = PromptOrder.Parse("swap").Order!;
        Assert.Equal(ReplyStatus.Usage, _rig.Desk.Answer(order with { Values = order.Values.Add("text", text) }, DeskRig.Instructor, "").Reply.Status);
        Assert.Single(_rig.Audit);
    }

    [Fact]
    public void A_day_that_is_left_out_is_said_to_be_and_a_swap_puts_it_back()
    {
        Scheduled();
        _rig.Say("skip 2026-12-01");
        Assert.Equal("Tue 2026-12-01 is left out already; “/prompt swap 2026-12-01” puts another prompt there.", Assert.Single(_rig.Say("skip 2026-12-01").Notes));
        Assert.Equal(ReplyStatus.Ok, _rig.Say("swap 2026-12-01 Is conditionality a kind of power?").Status);
        Assert.Equal("Is conditionality a kind of power?", _rig.Say("preview").Prompts[1].Text);
    }

    [Theory]
    [InlineData("skip 2026-11-30")]
    [InlineData("swap 2026-11-30")]
    public void A_day_that_was_posted_is_said_to_be(string line)
    {
        Scheduled();
        Post(_rig.Say("preview").Prompts[0]);
        Assert.Equal("The prompt of Mon 2026-11-30 has been posted already.", Assert.Single(_rig.Say(line).Notes));
    }

    [Theory]
    [InlineData("skip 9999-12-31")]
    [InlineData("swap 9999-12-31")]
    [InlineData("skip 2099-01-05")]
    [InlineData("swap 2028-12-01 Is conditionality a kind of power?")]
    public void A_day_far_off_is_neither_left_out_nor_swapped(string line)
    {
        Scheduled();
        var before = _rig.Audit.Length;
        var answer = _rig.Say(line);
        Assert.Equal(ReplyStatus.Usage, answer.Status);
        Assert.EndsWith("is too far off: give a day within 2 years.", Assert.Single(answer.Notes), StringComparison.Ordinal);
        Assert.Equal(before, _rig.Audit.Length);
    }

    [Fact]
    public void A_schedule_that_begins_at_the_calendars_end_is_refused_and_one_that_stands_there_spoils_nothing()
    {
        Assert.Equal(ReplyStatus.Usage, _rig.Say("schedule 09:00 Europe/Rome first=9999-12-31").Status);
        var store = _rig.Get<IScheduleStore>();
        Assert.Empty(store.All().Value);
        var id = Scheduled();
        var good = Assert.Single(store.All().Value);
        store.Save(good with { Id = ScheduleId.New(), First = LocalDate.MaxIsoValue }, DeskRig.Person, "made");
        Assert.Equal(2, _rig.Say("list").Schedules.Length);
        Assert.Equal(7, _rig.Say($"preview {id}").Prompts.Length);
        Assert.Equal(7, _rig.Desk.Coming(DeskRig.Guild, toInstructor: true, 7).Length);
    }

    [Fact]
    public void A_prompt_and_what_a_good_answer_would_use_are_cited_in_the_style_that_is_set()
    {
        _rig.Get<ISettingsStore>().Change(new SettingsScope.OfCommunity(DeskRig.Guild), s => s with { CitationStyle = "mla" }, DeskRig.Person);
        Scheduled();
        Assert.NotNull(Post(_rig.Say("preview").Prompts[0]));
        var schedule = Assert.Single(_rig.Get<IScheduleStore>().All().Value);
        var entry = Assert.Single(_rig.Get<IPromptOutbox>().History(schedule.Id, 1).Value);
        var posted = _rig.Get<IPromptChooser>().Compose(schedule, entry).Answer.Reply.Passages;
        var used = _rig.Desk.Press(PromptCode.Of(entry.Key), DeskRig.Instructor, "")!.Reply.Passages;
        Assert.NotEmpty(used);
        Assert.All(used.Concat(posted), p => Assert.True(p.IsCitedAsSet));
        Assert.All(used.Concat(posted), p => Assert.Matches(@"^\(Tavani [\d–]+\)$", p.Citation));
    }

    [Theory]
    [InlineData("list", ReplyStatus.NotFound)]
    [InlineData("preview", ReplyStatus.NotFound)]
    [InlineData("history", ReplyStatus.NotFound)]
    [InlineData("pause id=k3v9x2qd", ReplyStatus.NotFound)]
    [InlineData("approve 1", ReplyStatus.NotFound)]
    [InlineData("approve one", ReplyStatus.Usage)]
    [InlineData("suggest short", ReplyStatus.Usage)]
    [InlineData("schedule noon Europe/Rome", ReplyStatus.Usage)]
    public void What_is_not_there_and_what_is_not_understood_are_told_apart(string line, ReplyStatus status) => Assert.Equal(status, _rig.Say(line).Status);

    /// <summary>As a worker does on the day; null where it was left out.</summary>
    private string? Post(PromptDay day)
    {
        var (outbox, schedule) = (_rig.Get<IPromptOutbox>(), Assert.Single(_rig.Get<IScheduleStore>().All().Value));
        var occurrence = Occurrences.Of(schedule, DateTimeZoneProviders.Tzdb[schedule.Zone], PromptValues.DateOf(day.Date)!.Value)!.Value;
        _rig.Time.SetUtcNow(occurrence.Due.ToDateTimeOffset().AddMinutes(1));
        if (outbox.Claim(occurrence, "worker", Duration.FromSeconds(90)).Value is not { } entry)
            return null;
        var kept = outbox.Around(schedule.Id, occurrence.Key.Date).Value.RemoveAll(e => e.Prompt is null || e.Key == occurrence.Key);
        var prompt = entry.Prompt ?? _rig.Get<IPromptChooser>().Choose(schedule, kept, [occurrence.Key.Date])[0];
        Assert.True(outbox.Keep(entry with { Prompt = prompt, State = OutboxState.Done }, "worker", Duration.FromSeconds(90), release: true).Value);
        return prompt.Text;
    }

    private string Scheduled() => Assert.Single(_rig.Say("schedule 09:00 Europe/Rome").Schedules).Id;
}
