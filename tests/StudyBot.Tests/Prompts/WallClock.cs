using NodaTime;

namespace StudyBot.Tests.Prompts;

/// <summary>
/// What a clock on the wall of a zone says, minute by minute, from the operating system's zone data: another source and another
/// way than the program's own.
/// </summary>
internal static class WallClock
{
    /// <summary>For each date that the clock shows between the two instants: the first minute at which it has reached the time of that date.</summary>
    public static IReadOnlyDictionary<LocalDate, Instant> FirstReached(string zone, LocalTime time, Instant from, Instant until)
    {
        var system = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var shown = new HashSet<LocalDate>();
        var reached = new Dictionary<LocalDate, Instant>();
        // A day earlier, so that what the clock has passed is known at the beginning.
        var start = from - Duration.FromDays(1);
        var furthest = Local(system, start);
        for (var at = start; at < until; at += Duration.FromMinutes(1))
        {
            var local = Local(system, at);
            shown.Add(local.Date);
            if (local <= furthest)
                continue;
            for (var date = furthest.Date; date <= local.Date; date = date.PlusDays(1))
            {
                if (date + time > furthest && date + time <= local && at >= from)
                    reached[date] = at;
            }

            furthest = local;
        }

        return reached.Where(r => shown.Contains(r.Key)).ToDictionary();
    }

    private static LocalDateTime Local(TimeZoneInfo zone, Instant at) => LocalDateTime.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(at.ToDateTimeUtc(), zone));
}
