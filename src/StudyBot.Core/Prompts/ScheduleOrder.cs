using NodaTime;
using StudyBot.Core.Chat;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Prompts;

/// <summary>Makes a schedule of what a person gave to <c>/prompt schedule</c>, or says in one line what is wrong with it. Pure.</summary>
internal static class ScheduleOrder
{
    /// <summary>From today: further off, a day is a slip of the pen.</summary>
    private const int YearsAhead = 10;

    private const int EarliestYear = 1970;

    /// <summary>Of a value that is told back, so that the line stays one.</summary>
    private const int Echoed = 64;

    /// <param name="before">The one to change; null makes a new one.</param>
    /// <param name="readings">Those of the library.</param>
    /// <param name="own">As of <see cref="IPromptDesk.Answer"/>.</param>
    public static (PromptSchedule? Schedule, string? Problem) Read(PromptOrder order, PromptSchedule? before, Asker asker, IEnumerable<ReadingId> readings, Instant now, string own)
    {
        if (PromptValues.TimeOf(order["time"]) is not { } time)
            return Wrong($"“{Echo(order["time"])}” is no time of day: give it as 09:00 or 9:00 pm.");
        if (PromptValues.ZoneOf(order["zone"]) is not { } zone)
            return Wrong($"“{Echo(order["zone"])}” is no time zone that I know: give its IANA name, for example Europe/Rome or America/New_York.");
        var today = now.InZone(DateTimeZoneProviders.Tzdb[zone]).Date;
        var days = order["days"] is { } given ? PromptValues.DaysOf(given) : before?.Days ?? Weekdays.WorkingDays;
        if (days is null)
            return Wrong($"“{Echo(order["days"])}” names no days of the week: give for example mon-fri, tue,thu or daily.");
        if (Date(order, "first", out var first) is { } wrongFirst)
            return Wrong(wrongFirst);
        if (Date(order, "last", out var last) is { } wrongLast)
            return Wrong(wrongLast);
        var (from, until) = (first ?? before?.First ?? today, last ?? before?.Last);
        if ((OutOfReach(from, today) ?? (until is { } end ? OutOfReach(end, today) : null)) is { } far)
            return Wrong(far);
        if (until < from)
            return Wrong($"The last day ({PromptValues.Print(until.Value)}) lies before the first ({PromptValues.Print(from)}).");
        if (until < today)
            return Wrong($"The last day ({PromptValues.Print(until.Value)}) is over.");
        var holidays = order["holidays"] is { } off ? PromptValues.HolidaysOf(off) : before?.Holidays ?? [];
        if (holidays is null)
            return Wrong($"“{Echo(order["holidays"])}” is no list of days, of 400 at most: give for example 2026-12-24..2027-01-06, 2027-04-05.");
        var channel = order["channel"] is { } named ? new(asker.Community!.Platform, named) : before?.Channel ?? asker.Thread ?? asker.Channel!;
        var inThread = channel == asker.Thread;
        var placement = PlacementOf(order["answers"]) ?? (order["answers"] is null ? before?.Placement ?? (inThread ? PromptPlacement.Channel : PromptPlacement.Thread) : null);
        if (placement is null)
            return Wrong($"Members can answer in a thread, in the channel or in a forum; “{Echo(order["answers"])}” is none of these.");
        if (inThread && placement != PromptPlacement.Channel)
            return Wrong("This is a thread itself, and no message in it can have one: leave “answers” out, or name another channel.");
        if (Share(order["curated"], before) is not { } share)
            return Wrong($"“{Echo(order["curated"])}” is no share: give how many in a hundred prompts come from your own, 0 to 100.");
        if (Reading(order, readings, own, out var reading) is { } wrongReading)
            return Wrong(wrongReading);
        return (new PromptSchedule
        {
            Id = before?.Id ?? ScheduleId.New(),
            Community = asker.Community!,
            Channel = channel,
            Time = time,
            Days = days.Value,
            Zone = zone,
            Placement = placement.Value,
            Mention = order["mention"] ?? before?.Mention,
            First = from,
            Last = until,
            Holidays = holidays,
            Reading = reading ?? before?.Reading,
            CuratedShare = share,
            IsPaused = before?.IsPaused ?? false,
            ActiveSince = now,
            Instructor = asker.Person,
        }, null);
    }

    /// <returns>That the reading which is named is not there; null where it is, or none is named.</returns>
    public static string? Reading(PromptOrder order, IEnumerable<ReadingId> readings, string own, out ReadingId? reading)
    {
        reading = null;
        return order["reading"] is not { } named || (ReadingId.TryReadTyped(named, out reading) && readings.Contains(reading)) ? null : SettingsDesk.NoReading(named, own);
    }

    /// <summary>What differs, for the record of who changed what.</summary>
    public static string Changes(PromptSchedule? before, PromptSchedule after)
    {
        if (before is null)
            return $"schedule {after.Id} made: {Told(after)}";
        string[] changes = [.. Fields(before).Zip(Fields(after)).Where(f => f.First.Value != f.Second.Value).Select(f => $"{f.First.Name} {f.First.Value} -> {f.Second.Value}")];
        return $"schedule {after.Id}{(changes.Length == 0 ? " saved unchanged" : ": " + string.Join("; ", changes))}";
    }

    /// <summary>By the options' names, the same ones in the same order for every schedule.</summary>
    private static (string Name, string Value)[] Fields(PromptSchedule schedule) =>
    [
        ("time", PromptValues.Print(schedule.Time)),
        ("zone", schedule.Zone),
        ("days", PromptValues.Print(schedule.Days)),
        ("channel", schedule.Channel.Value),
        ("answers", schedule.Placement.ToString().ToLowerInvariant()),
        ("mention", schedule.Mention ?? "none"),
        ("first", PromptValues.Print(schedule.First)),
        ("last", schedule.Last is { } last ? PromptValues.Print(last) : "none"),
        ("holidays", schedule.Holidays.IsEmpty ? "none" : string.Join(",", schedule.Holidays.Select(PromptValues.Print))),
        ("reading", schedule.Reading?.Value ?? "the one set there"),
        ("curated", schedule.CuratedShare.ToString(System.Globalization.CultureInfo.InvariantCulture)),
    ];

    /// <summary>Its days, time, zone and bounds in a line.</summary>
    public static string Told(PromptSchedule schedule) => string.Join(", ", new[]
    {
        $"{PromptValues.Print(schedule.Days)} {PromptValues.Print(schedule.Time)} {schedule.Zone}",
        $"from {PromptValues.Print(schedule.First)}",
        schedule.Last is { } last ? $"to {PromptValues.Print(last)}" : null,
        schedule.Holidays.IsEmpty ? null : schedule.Holidays.Count == 1 ? "1 holiday" : $"{schedule.Holidays.Count} holidays",
        schedule.Placement switch { PromptPlacement.Channel => "answers in the channel", PromptPlacement.Forum => "as a forum post", _ => "answers in a thread" },
        $"{schedule.CuratedShare} in 100 of your own",
        schedule.Reading is { } reading ? $"from {reading}" : null,
        schedule.Mention is null ? null : "with a mention",
        schedule.IsPaused ? "paused" : null,
    }.OfType<string>());

    private static (PromptSchedule?, string?) Wrong(string line) => (null, line);

    private static string? Date(PromptOrder order, string option, out LocalDate? date)
    {
        date = PromptValues.DateOf(order[option]);
        return order[option] is { } given && date is null ? $"“{ShortText.Of(given, 32)}” is no date: give it as 2026-12-01." : null;
    }

    private static string? OutOfReach(LocalDate date, LocalDate today) => date.Year < EarliestYear
        ? $"{PromptValues.Print(date)} is too long ago: give a day from {EarliestYear} on."
        : date > today.PlusYears(YearsAhead) ? $"{PromptValues.Print(date)} is too far off: give a day within {YearsAhead} years." : null;

    private static string Echo(string? value) => ShortText.Of(value ?? "", Echoed);

    private static PromptPlacement? PlacementOf(string? text) => text?.Trim().ToLowerInvariant() switch
    {
        "thread" => PromptPlacement.Thread,
        "channel" => PromptPlacement.Channel,
        "forum" => PromptPlacement.Forum,
        _ => null,
    };

    private static int? Share(string? given, PromptSchedule? before) =>
        given is null ? before?.CuratedShare ?? 50 : int.TryParse(given, out var share) && share is >= 0 and <= 100 ? share : null;
}
