using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace StudyBot.Core.Prompts;

/// <summary>Reads and prints the values of <c>/prompt</c>. Null for what is none.</summary>
public static class PromptValues
{
    private static readonly string[] DayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    private static readonly LocalTimePattern[] Times =
    [
        LocalTimePattern.CreateWithInvariantCulture("H:mm"), LocalTimePattern.CreateWithInvariantCulture("H.mm"), LocalTimePattern.CreateWithInvariantCulture("h:mmtt"),
        LocalTimePattern.CreateWithInvariantCulture("h:mm tt"), LocalTimePattern.CreateWithInvariantCulture("htt"), LocalTimePattern.CreateWithInvariantCulture("h tt"),
    ];

    /// <summary>Every IANA zone that is known.</summary>
    public static IReadOnlyList<string> Zones => DateTimeZoneProviders.Tzdb.Ids;

    /// <summary>Those that what is typed may become, at most <paramref name="limit"/>. A city is what people know of a zone: "rome" comes before anything that merely holds the letters.</summary>
    public static ImmutableArray<string> Completing(IEnumerable<string> all, string typed, int limit) =>
        [.. all.Select(v => (Value: v, Rank: RankOf(v, typed.Trim().Replace(' ', '_')))).Where(v => v.Rank < 3).OrderBy(v => v.Rank).Select(v => v.Value).Take(limit)];

    public static LocalTime? TimeOf(string? text)
    {
        var upper = text?.Trim().ToUpperInvariant() ?? "";
        foreach (var pattern in Times)
        {
            if (pattern.Parse(upper).TryGetValue(default, out var time))
                return time;
        }

        return null;
    }

    public static LocalDate? DateOf(string? text) => LocalDatePattern.Iso.Parse(text?.Trim() ?? "").TryGetValue(default, out var date) ? date : null;

    /// <summary>The zone's own spelling, whatever the case it was typed in.</summary>
    public static string? ZoneOf(string? text) =>
        DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(z => z.Equals(text?.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary><c>mon-fri</c>, <c>tue,thu</c>, <c>daily</c>, <c>weekends</c>; names in full are read too.</summary>
    public static Weekdays? DaysOf(string? text)
    {
        var days = Weekdays.None;
        foreach (var part in (text ?? "").ToLowerInvariant().Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (PartOf(part) is not { } found)
                return null;
            days |= found;
        }

        return days == Weekdays.None ? null : days;
    }

    public static string Print(Weekdays days) => days switch
    {
        Weekdays.All => "daily",
        Weekdays.WorkingDays => "mon-fri",
        Weekdays.Saturday | Weekdays.Sunday => "sat-sun",
        _ => string.Join(",", DayNames.Where((_, i) => days.HasFlag((Weekdays)(1 << i)))),
    };

    /// <summary><c>2026-12-24..2027-01-06, 2027-04-05</c>; no more than <paramref name="most"/> days.</summary>
    public static ImmutableSortedSet<LocalDate>? HolidaysOf(string? text, int most = 400)
    {
        var dates = ImmutableSortedSet.CreateBuilder<LocalDate>();
        foreach (var part in (text ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split("..");
            if (ends.Length > 2 || DateOf(ends[0]) is not { } first || DateOf(ends[^1]) is not { } last || last < first || Period.DaysBetween(first, last) >= most)
                return null;
            dates.UnionWith(Enumerable.Range(0, Period.DaysBetween(first, last) + 1).Select(first.PlusDays));
            if (dates.Count > most)
                return null;
        }

        return dates.ToImmutable();
    }

    public static string Print(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Print(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary><c>Tue 2026-12-01</c>.</summary>
    public static string PrintWithDay(LocalDate date) => date.ToString("ddd uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static int RankOf(string value, string typed) =>
        typed.Length == 0 || value.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? 0
        : value.Contains("/" + typed, StringComparison.OrdinalIgnoreCase) ? 1
        : value.Contains(typed, StringComparison.OrdinalIgnoreCase) ? 2 : 3;

    private static Weekdays? PartOf(string part)
    {
        if (part is "daily" or "everyday" or "all")
            return Weekdays.All;
        if (part is "weekdays")
            return Weekdays.WorkingDays;
        if (part is "weekends" or "weekend")
            return Weekdays.Saturday | Weekdays.Sunday;
        var ends = part.Split(['-', '–']);
        if (ends.Length > 2 || Index(ends[0]) is not { } first || Index(ends[^1]) is not { } last)
            return null;
        var days = Weekdays.None;
        // Over the week's end too: sat-mon.
        for (var i = first; ; i = (i + 1) % 7)
        {
            days |= (Weekdays)(1 << i);
            if (i == last)
                return days;
        }
    }

    private static int? Index(string name) =>
        name.Length >= 3 && Array.FindIndex(DayNames, d => name.StartsWith(d, StringComparison.Ordinal)) is >= 0 and var at
        && (CultureInfo.InvariantCulture.DateTimeFormat.DayNames[(at + 1) % 7].StartsWith(name, StringComparison.OrdinalIgnoreCase) || name is "tues" or "thurs" or "weds") ? at : null;
}
