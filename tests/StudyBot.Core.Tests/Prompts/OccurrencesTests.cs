using NodaTime;
using NodaTime.Text;
using StudyBot.Core.Prompts;

namespace StudyBot.Core.Tests.Prompts;

public sealed class OccurrencesTests
{
    /// <summary>Instants from the published transitions of each zone (tz database), worked out by hand.</summary>
    [Theory]
    // Forward from 02:00 to 03:00 on 2019-03-31: 02:15 does not exist.
    [InlineData("Europe/Rome", 2, 15, "2019-03-30", "2019-03-30T01:15:00Z")]
    [InlineData("Europe/Rome", 2, 15, "2019-03-31", "2019-03-31T01:00:00Z")]
    [InlineData("Europe/Rome", 2, 15, "2019-04-01", "2019-04-01T00:15:00Z")]
    // Back from 03:00 to 02:00 on 2019-10-27: 02:15 comes twice.
    [InlineData("Europe/Rome", 2, 15, "2019-10-27", "2019-10-27T00:15:00Z")]
    [InlineData("America/New_York", 9, 0, "2019-03-09", "2019-03-09T14:00:00Z")]
    [InlineData("America/New_York", 9, 0, "2019-03-10", "2019-03-10T13:00:00Z")]
    // Half an hour: from 02:00 to 02:30 on 2018-10-07, and from 02:00 to 01:30 on 2019-04-07.
    [InlineData("Australia/Lord_Howe", 2, 15, "2018-10-07", "2018-10-06T15:30:00Z")]
    [InlineData("Australia/Lord_Howe", 1, 45, "2019-04-07", "2019-04-06T14:45:00Z")]
    // At midnight: from 00:00 to 01:00 on 2018-11-04, and from 00:00 to 23:00 of the day before on 2019-02-17.
    [InlineData("America/Sao_Paulo", 0, 30, "2018-11-04", "2018-11-04T03:00:00Z")]
    [InlineData("America/Sao_Paulo", 23, 30, "2019-02-16", "2019-02-17T01:30:00Z")]
    // No clock change any more: abolished in 2019.
    [InlineData("America/Sao_Paulo", 0, 30, "2019-11-03", "2019-11-03T03:30:00Z")]
    // From UTC-10 to UTC+14 at the end of 2011-12-29.
    [InlineData("Pacific/Apia", 9, 0, "2011-12-29", "2011-12-29T19:00:00Z")]
    [InlineData("Pacific/Apia", 9, 0, "2011-12-30", null)]
    [InlineData("Pacific/Apia", 0, 0, "2011-12-30", null)]
    [InlineData("Pacific/Apia", 9, 0, "2011-12-31", "2011-12-30T19:00:00Z")]
    [InlineData("Asia/Kathmandu", 9, 0, "2019-06-01", "2019-06-01T03:15:00Z")]
    public void The_local_time_of_day_is_kept(string zone, int hour, int minute, string date, string? expected)
    {
        var schedule = Schedules.Daily(zone, hour, minute);
        var found = Occurrences.Of(schedule, Schedules.ZoneOf(schedule), LocalDatePattern.Iso.Parse(date).Value);
        Assert.Equal(expected, found is { } occurrence ? InstantPattern.General.Format(occurrence.Due) : null);
    }

    [Fact]
    public void Weekdays_holidays_and_the_first_and_last_day_are_kept()
    {
        var schedule = Schedules.Daily("Europe/Rome", 9) with
        {
            Days = Weekdays.Monday | Weekdays.Wednesday,
            First = new LocalDate(2026, 12, 2),
            Last = new LocalDate(2026, 12, 16),
            Holidays = [new LocalDate(2026, 12, 9)],
        };
        Assert.Equal([2, 7, 14, 16], Days(schedule, Instant.FromUtc(2026, 11, 1, 0, 0), Instant.FromUtc(2027, 2, 1, 0, 0)));
    }

    [Fact]
    public void What_was_due_before_it_was_made_or_in_a_pause_is_not_owed()
    {
        var schedule = Schedules.Daily("Europe/Rome", 9) with { ActiveSince = Instant.FromUtc(2026, 12, 2, 8, 1) };
        var (from, until) = (Instant.FromUtc(2026, 12, 1, 0, 0), Instant.FromUtc(2026, 12, 5, 0, 0));
        Assert.Equal([3, 4], Days(schedule, from, until));
        Assert.Empty(Days(schedule with { IsPaused = true }, from, until));
    }

    [Fact]
    public void The_beginning_is_included_and_the_end_is_not()
    {
        var schedule = Schedules.Daily("Europe/Rome", 9);
        var (third, fourth) = (Instant.FromUtc(2026, 12, 3, 8, 0), Instant.FromUtc(2026, 12, 4, 8, 0));
        Assert.Equal([3], Days(schedule, third, fourth));
        Assert.Equal([3, 4], Days(schedule, third, fourth + Duration.Epsilon));
    }

    /// <summary>Toronto's clocks went from 23:30 to 00:30 on 1919-03-30: the day's prompt comes in the first minutes of the next.</summary>
    [Fact]
    public void A_skipped_hour_may_carry_a_prompt_over_midnight()
    {
        var schedule = Schedules.Daily("America/Toronto", 23, 45) with { First = new LocalDate(1919, 1, 1), ActiveSince = Instant.FromUtc(1919, 1, 1, 0, 0) };
        var shift = Instant.FromUtc(1919, 3, 31, 4, 30);
        var found = Assert.Single(Occurrences.Between(schedule, Schedules.ZoneOf(schedule), shift, shift + Duration.FromMinutes(1)));
        Assert.Equal((new LocalDate(1919, 3, 30), shift), (found.Key.Date, found.Due));
    }

    [Fact]
    public void The_next_seven_come_in_order_however_far_the_first_day_is()
    {
        var schedule = Schedules.Daily("Europe/Rome", 9) with { Days = Weekdays.Tuesday, First = new LocalDate(2031, 1, 1) };
        var next = Occurrences.From(schedule, Schedules.ZoneOf(schedule), Instant.FromUtc(2026, 1, 1, 0, 0), 7).ToArray();
        Assert.Equal(Enumerable.Range(0, 7).Select(n => new LocalDate(2031, 1, 7).PlusWeeks(n)), next.Select(o => o.Key.Date));
        Assert.Empty(Occurrences.From(schedule with { First = new LocalDate(2020, 1, 1), Last = new LocalDate(2025, 1, 1) }, Schedules.ZoneOf(schedule), Instant.FromUtc(2026, 1, 1, 0, 0), 7));
    }

    /// <summary>Whatever stands in a database, no day of it is a fault.</summary>
    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("9999-01-01")]
    [InlineData("9900-01-01")]
    [InlineData("0001-01-01")]
    [InlineData("-9998-01-01")]
    public void A_first_or_last_day_at_either_end_of_the_calendar_gives_days_or_none(string day)
    {
        var date = LocalDatePattern.Iso.Parse(day).Value;
        foreach (var zone in new[] { "Etc/UTC", "Pacific/Kiritimati", "Etc/GMT+12", "Europe/Rome" })
        {
            var schedule = Schedules.Daily(zone, 9);
            var known = Schedules.ZoneOf(schedule);
            _ = Occurrences.Of(schedule with { First = date }, known, date);
            foreach (var from in new[] { Instant.MinValue, Instant.FromUtc(2026, 11, 30, 0, 0), Instant.MaxValue })
            {
                Assert.True(Occurrences.From(schedule with { First = date }, known, from, 7).Count() <= 7);
                Assert.True(Occurrences.From(schedule with { Last = date }, known, from, 7).Count() <= 7);
                Assert.True(Occurrences.Between(schedule with { First = date }, known, from, Instant.MaxValue).Take(7).Count() <= 7);
            }
        }
    }

    private static IEnumerable<int> Days(PromptSchedule schedule, Instant from, Instant until) =>
        Occurrences.Between(schedule, Schedules.ZoneOf(schedule), from, until).Select(o => o.Key.Date.Day);
}
