using NodaTime;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Tests.Prompts;

public sealed class PromptLineTests
{
    private static readonly Asker Instructor = new(new PersonId("slack", "U1"), new CommunityId("slack", "T1"), new ChannelId("slack", "C1"), OwnUse: false, MayManage: true);

    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 12, 0);

    public static TheoryData<string> Examples => new(PromptCommand.All.Select(c => c.Example));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_understood(string example) =>
        Assert.Null(PromptOrder.Parse(example["/prompt ".Length..]).Problem);

    [Fact]
    public void Every_text_is_short_enough_for_the_platforms() =>
        Assert.All(PromptCommand.All, c => Assert.All([c.Summary, .. c.Options.Select(o => o.Hint)], t => Assert.InRange(t.Length, 1, 100)));

    [Theory]
    [InlineData("schedule 09:00 Europe/Rome tue,thu first=2026-12-01 forum", "09:00", "Europe/Rome", "tue,thu", "forum")]
    [InlineData("schedule time=09:00 zone=Europe/Rome days=tue,thu answers=forum first=2026-12-01", "09:00", "Europe/Rome", "tue,thu", "forum")]
    [InlineData("SCHEDULE \"09:00\" Europe/Rome answers=\"forum\" days=\"tue,thu\"", "09:00", "Europe/Rome", "tue,thu", "forum")]
    public void Values_stand_in_any_order_with_or_without_their_names(string line, string time, string zone, string days, string answers)
    {
        var order = PromptOrder.Parse(line).Order!;
        Assert.Equal((time, zone, days, answers), (order["time"], order["zone"], order["days"], order["answers"]));
    }

    [Theory]
    [InlineData("swap 2026-12-01 Is \"conditionality\" a kind of power?", "2026-12-01", "Is \"conditionality\" a kind of power?")]
    [InlineData("swap Why 1999?", null, "Why 1999?")]
    [InlineData("swap text=\"Why now?\" date=2026-12-01", "2026-12-01", "Why now?")]
    public void Free_text_takes_the_rest_of_the_line(string line, string? date, string text)
    {
        var order = PromptOrder.Parse(line).Order!;
        Assert.Equal((date, text), (order["date"], order["text"]));
    }

    [Theory]
    [InlineData("swap 2026-12-07 Is it power? id=k3v9x2qd", "2026-12-07", "Is it power?", "k3v9x2qd")]
    [InlineData("swap Is it power? date=2026-12-07 id=k3v9x2qd", "2026-12-07", "Is it power?", "k3v9x2qd")]
    [InlineData("swap 2026-12-07 k3v9x2qd", "2026-12-07", null, "k3v9x2qd")]
    [InlineData("swap k3v9x2qd 2026-12-07", "2026-12-07", null, "k3v9x2qd")]
    [InlineData("swap 2026-12-07 abcdefgh", "2026-12-07", null, "abcdefgh")]
    [InlineData("swap k3v9x2qd Is it power?", null, "Is it power?", "k3v9x2qd")]
    [InlineData("swap Strategy matters more than values?", null, "Strategy matters more than values?", null)]
    [InlineData("swap \"24/7 surveillance: is it power?\" id=k3v9x2qd", null, "24/7 surveillance: is it power?", "k3v9x2qd")]
    public void A_swap_takes_its_day_its_text_and_its_schedule(string line, string? date, string? text, string? id)
    {
        var (order, problem) = PromptOrder.Parse(line);
        Assert.Null(problem);
        Assert.Equal((date, text, id), (order!["date"], order["text"], order["id"]));
    }

    [Theory]
    [InlineData("swap 2026-13-01")]
    [InlineData("swap tomorrow")]
    [InlineData("swap 1.12.2026")]
    [InlineData("swap 1.12.2026 Is it power?")]
    [InlineData("swap tomorrow id=k3v9x2qd")]
    public void What_is_meant_as_a_day_does_not_become_the_prompt(string line) =>
        Assert.Contains("is no date: give it as 2026-12-01", PromptOrder.Parse(line).Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData("schedule 09:00 Europe/Rome holidays=2026-12-24..2027-01-06, 2027-04-05 first=2026-12-01", "2026-12-24..2027-01-06,2027-04-05", null)]
    [InlineData("schedule 09:00 Europe/Rome first=2026-12-01 days=tue, thu holidays=2026-12-24 , 2027-04-05", "2026-12-24,2027-04-05", "tue,thu")]
    [InlineData("schedule 09:00 Europe/Rome tue, thu first=2026-12-01 holidays=2026-12-24,", "2026-12-24,", "tue,thu")]
    public void A_list_goes_on_after_a_comma_and_a_blank(string line, string holidays, string? days)
    {
        var order = PromptOrder.Parse(line).Order!;
        Assert.Equal((holidays, days, "2026-12-01"), (order["holidays"], order["days"], order["first"]));
    }

    [Theory]
    [InlineData("schedule 9:00 pm Europe/Rome")]
    [InlineData("schedule zone=Europe/Rome time=9:00 PM")]
    public void The_time_is_read_as_the_refusal_advises(string line)
    {
        var order = PromptOrder.Parse(line).Order!;
        Assert.Equal((new LocalTime(21, 0), "Europe/Rome"), (PromptValues.TimeOf(order["time"]), order["zone"]));
    }

    [Theory]
    [InlineData("", "takes now, schedule")]
    [InlineData("shedule 09:00", "There is no “shedule”")]
    [InlineData("schedule 09:00", "“zone” is missing")]
    [InlineData("schedule 09:00 Europe/Rome noon", "“noon”")]
    [InlineData("approve", "“number” is missing")]
    public void What_is_not_understood_is_told_with_the_remedy(string line, string part) =>
        Assert.Contains(part, PromptOrder.Parse(line).Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData("9:00", 9, 0)]
    [InlineData("09.30", 9, 30)]
    [InlineData("9pm", 21, 0)]
    [InlineData("9:15 am", 9, 15)]
    [InlineData("23:59", 23, 59)]
    public void Times_are_read_as_people_write_them(string text, int hour, int minute) =>
        Assert.Equal(new LocalTime(hour, minute), PromptValues.TimeOf(text));

    [Theory]
    [InlineData("24:00")]
    [InlineData("9")]
    [InlineData("noon")]
    [InlineData("")]
    public void What_is_no_time_is_none(string text) => Assert.Null(PromptValues.TimeOf(text));

    [Theory]
    [InlineData("mon-fri", "mon-fri")]
    [InlineData("Monday, wed", "mon,wed")]
    [InlineData("sat-mon", "mon,sat,sun")]
    [InlineData("daily", "daily")]
    [InlineData("weekends", "sat-sun")]
    public void Days_are_read_and_printed(string text, string printed) => Assert.Equal(printed, PromptValues.Print(PromptValues.DaysOf(text)!.Value));

    [Theory]
    [InlineData("monkey")]
    [InlineData("mon-")]
    [InlineData("mon-fri-sun")]
    public void What_names_no_days_is_refused(string text) => Assert.Null(PromptValues.DaysOf(text));

    [Theory]
    [InlineData("25:00", "Europe/Rome", "", "no time of day")]
    [InlineData("09:00", "Rome", "", "no time zone")]
    [InlineData("09:00", "Europe/Rome", "days=never", "names no days")]
    [InlineData("09:00", "Europe/Rome", "first=2026-13-01", "no date")]
    [InlineData("09:00", "Europe/Rome", "first=2026-12-02 last=2026-12-01", "lies before the first")]
    [InlineData("09:00", "Europe/Rome", "first=2026-01-01 last=2026-02-01", "is over")]
    [InlineData("09:00", "Europe/Rome", "first=9999-12-31", "too far off: give a day within 10 years")]
    [InlineData("09:00", "Europe/Rome", "last=2036-11-25", "too far off")]
    [InlineData("09:00", "Europe/Rome", "first=1969-12-31", "too long ago: give a day from 1970 on")]
    [InlineData("09:00", "Europe/Rome", "holidays=2026-12-24..2026-12-01", "no list of days")]
    [InlineData("09:00", "Europe/Rome", "answers=elsewhere", "none of these")]
    [InlineData("09:00", "Europe/Rome", "curated=101", "no share")]
    [InlineData("09:00", "Europe/Rome", "reading=gone", "no reading")]
    public void A_schedule_that_cannot_be_is_refused_with_the_reason(string time, string zone, string rest, string part)
    {
        var order = PromptOrder.Parse($"schedule {time} {zone} {rest}").Order!;
        Assert.Contains(part, ScheduleOrder.Read(order, null, Instructor, [ReadingId.Parse("tavani-2019")], Now, "/").Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_value_is_told_back_shortened()
    {
        var endless = new string('x', 10_000);
        foreach (var line in new[] { $"{endless} Europe/Rome", $"09:00 {endless}", $"09:00 Europe/Rome days={endless}", $"09:00 Europe/Rome first={endless}", $"09:00 Europe/Rome holidays={endless}", $"09:00 Europe/Rome answers={endless}", $"09:00 Europe/Rome curated={endless}", $"09:00 Europe/Rome reading={endless}" })
            Assert.InRange(ScheduleOrder.Read(PromptOrder.Parse($"schedule {line}").Order!, null, Instructor, [], Now, "/").Problem!.Length, 1, 250);
    }

    [Fact]
    public void Holidays_at_the_calendars_end_are_read() =>
        Assert.Equal([LocalDate.MaxIsoValue], PromptValues.HolidaysOf("9999-12-31")!);

    [Fact]
    public void What_is_not_given_is_as_people_expect_it_and_a_change_leaves_the_rest()
    {
        var made = ScheduleOrder.Read(PromptOrder.Parse("schedule 09:00 europe/rome holidays=2026-12-24..2027-01-06 mention=R7").Order!, null, Instructor, [], Now, "/").Schedule!;
        Assert.Equal(
            ("Europe/Rome", Weekdays.WorkingDays, PromptPlacement.Thread, new LocalDate(2026, 11, 24), null, 14, "C1"),
            (made.Zone, made.Days, made.Placement, made.First, made.Last, made.Holidays.Count, made.Channel.Value));
        var later = ScheduleOrder.Read(PromptOrder.Parse($"schedule 10:00 Europe/Rome id={made.Id}").Order!, made, Instructor, [], Now, "/").Schedule!;
        Assert.Equal(made with { Time = new LocalTime(10, 0) }, later);
    }
}
