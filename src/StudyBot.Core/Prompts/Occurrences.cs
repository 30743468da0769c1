using NodaTime;
using NodaTime.TimeZones;

namespace StudyBot.Core.Prompts;

/// <summary>
/// The days of a schedule as instants. An hour that the clocks skip posts at the next instant that exists, a doubled hour at
/// its earlier one, and a date that the zone has left out altogether (Samoa's 30 December 2011) is passed over.
/// </summary>
public static class Occurrences
{
    private static readonly ZoneLocalMappingResolver Resolve = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>Those due from <paramref name="from"/> on (included) and before <paramref name="until"/>, in order; none of a paused schedule and none that is not owed.</summary>
    public static IEnumerable<Occurrence> Between(PromptSchedule schedule, DateTimeZone zone, Instant from, Instant until)
    {
        if (schedule.IsPaused)
            yield break;
        var start = Instant.Max(from, schedule.ActiveSince);
        if (start >= until)
            yield break;
        // A skipped hour may carry yesterday's prompt over midnight.
        var date = LocalDate.Max(start.InZone(zone).Date.PlusDays(-1), schedule.First);
        var end = until.InZone(zone).Date;
        if (schedule.Last is { } last)
            end = LocalDate.Min(end, last);
        for (; date <= end; date = date.PlusDays(1))
        {
            if (Of(schedule, zone, date) is { } found && found.Due >= start && found.Due < until)
                yield return found;
        }
    }

    /// <summary>The first <paramref name="count"/> from an instant on; fewer where the schedule ends.</summary>
    public static IEnumerable<Occurrence> From(PromptSchedule schedule, DateTimeZone zone, Instant from, int count)
    {
        const int Ahead = 800; // Days: two years without a single working day among them are no schedule.
        return Between(schedule, zone, from, Instant.Max(from, schedule.ActiveSince) + Duration.FromDays(Ahead) + Until(schedule, zone, from)).Take(count);
    }

    /// <returns>Null where the schedule has no prompt on that date, or the zone no such date.</returns>
    public static Occurrence? Of(PromptSchedule schedule, DateTimeZone zone, LocalDate date)
    {
        if (date < schedule.First || date > schedule.Last || !schedule.Days.HasFlag(DayOf(date)) || schedule.Holidays.Contains(date) || !Exists(date, zone))
            return null;
        return new Occurrence(new OccurrenceKey(schedule.Id, date), zone.ResolveLocal(date + schedule.Time, Resolve).ToInstant());
    }

    private static Duration Until(PromptSchedule schedule, DateTimeZone zone, Instant from)
    {
        var first = zone.AtLeniently(schedule.First.AtMidnight()).ToInstant();
        return first > from ? first - from : Duration.Zero;
    }

    private static Weekdays DayOf(LocalDate date) => (Weekdays)(1 << ((int)date.DayOfWeek - 1));

    private static bool Exists(LocalDate date, DateTimeZone zone)
    {
        var map = zone.MapLocal(date.AtMidnight());
        // Where midnight falls into a gap, the day exists if the clocks arrive within it.
        return map.Count > 0 || map.LateInterval.IsoLocalStart.Date == date;
    }
}
