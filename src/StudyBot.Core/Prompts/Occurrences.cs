using NodaTime;
using NodaTime.TimeZones;

namespace StudyBot.Core.Prompts;

/// <summary>
/// The days of a schedule as instants. An hour that the clocks skip posts at the next instant that exists, a doubled hour at
/// its earlier one, and a date that the zone has left out altogether (Samoa's 30 December 2011) is passed over.
/// </summary>
public static class Occurrences
{
    // What a calendar ends with is no day to post on, and beyond it there are no instants: between these two nothing overflows, in no zone.
    private static readonly LocalDate Earliest = new(1, 1, 1);
    private static readonly LocalDate Latest = new(9900, 1, 1);
    private static readonly Instant Beginning = Earliest.AtMidnight().InUtc().ToInstant();
    private static readonly Instant End = Latest.AtMidnight().InUtc().ToInstant();

    private static readonly ZoneLocalMappingResolver Resolve = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>Those due from <paramref name="from"/> on (included) and before <paramref name="until"/>, in order; none of a paused schedule and none that is not owed.</summary>
    public static IEnumerable<Occurrence> Between(PromptSchedule schedule, DateTimeZone zone, Instant from, Instant until)
    {
        if (schedule.IsPaused)
            yield break;
        var start = Instant.Max(Instant.Max(from, schedule.ActiveSince), Beginning);
        until = Instant.Min(until, End);
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
        var first = zone.AtLeniently(LocalDate.Max(Earliest, LocalDate.Min(schedule.First, Latest)).AtMidnight()).ToInstant();
        var begun = Instant.Max(first, Instant.Max(from, schedule.ActiveSince));
        return Between(schedule, zone, from, Instant.Min(begun, End) + Duration.FromDays(Ahead)).Take(count);
    }

    /// <returns>Null where the schedule has no prompt on that date, or the zone no such date; whatever the date is.</returns>
    public static Occurrence? Of(PromptSchedule schedule, DateTimeZone zone, LocalDate date)
    {
        if (date < Earliest || date > Latest || date < schedule.First || date > schedule.Last || !schedule.Days.HasFlag(DayOf(date)) || schedule.Holidays.Contains(date) || !Exists(date, zone))
            return null;
        return new Occurrence(new OccurrenceKey(schedule.Id, date), zone.ResolveLocal(date + schedule.Time, Resolve).ToInstant());
    }

    private static Weekdays DayOf(LocalDate date) => (Weekdays)(1 << ((int)date.DayOfWeek - 1));

    private static bool Exists(LocalDate date, DateTimeZone zone)
    {
        var map = zone.MapLocal(date.AtMidnight());
        // Where midnight falls into a gap, the day exists if the clocks arrive within it.
        return map.Count > 0 || map.LateInterval.IsoLocalStart.Date == date;
    }
}
