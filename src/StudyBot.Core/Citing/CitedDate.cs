using System.Globalization;

namespace StudyBot.Core.Citing;

/// <summary>A date of publication or of a visit, from EDTF: a year, month or day, an interval's two years, perhaps uncertain.</summary>
/// <param name="Year"><c>2019</c>, <c>2018–2019</c>.</param>
/// <param name="Month">1-12; null where only the year is known.</param>
/// <param name="IsUncertain">Marked with <c>~</c>, <c>?</c> or <c>%</c>.</param>
internal sealed record CitedDate(string Year, int? Month, int? Day, bool IsUncertain)
{
    private static readonly string[] s_short = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

    public static CitedDate? Of(string? edtf)
    {
        if (string.IsNullOrWhiteSpace(edtf))
            return null;
        var plain = edtf.Trim();
        var isUncertain = plain.AsSpan().IndexOfAny("~?%") >= 0;
        string[] ends = [.. plain.Split('/').Select(e => e.TrimEnd('~', '?', '%'))];
        if (ends is [var from, var to] && YearOf(from) is { } first && YearOf(to) is { } last)
            return new CitedDate(first == last ? first : $"{first}–{last}", null, null, isUncertain);
        var parts = ends[0].Split('-');
        return YearOf(ends[0]) is { } year ? new CitedDate(year, Part(parts, 1), Part(parts, 2), isUncertain) : null;
    }

    /// <summary><c>March 2, 2015</c>, <c>March 2015</c>, <c>2015</c>.</summary>
    public string American => (Month, Day) switch
    {
        ({ } m, { } d) => string.Create(CultureInfo.InvariantCulture, $"{MonthName(m)} {d}, {Year}"),
        ({ } m, _) => $"{MonthName(m)} {Year}",
        _ => Year,
    };

    /// <summary><c>2 March 2015</c>.</summary>
    public string British => DayFirst(MonthName);

    /// <summary><c>2 Mar. 2015</c>.</summary>
    public string Abbreviated => DayFirst(m => s_short[m - 1]);

    /// <summary><c>March 2</c>, <c>March</c>; null where only the year is known.</summary>
    public string? WithinYear => (Month, Day) switch
    {
        ({ } m, { } d) => string.Create(CultureInfo.InvariantCulture, $"{MonthName(m)} {d}"),
        ({ } m, _) => MonthName(m),
        _ => null,
    };

    /// <summary><c>2 March</c>, <c>March</c>; null where only the year is known.</summary>
    public string? BritishWithinYear => (Month, Day) switch
    {
        ({ } m, { } d) => string.Create(CultureInfo.InvariantCulture, $"{d} {MonthName(m)}"),
        _ => WithinYear,
    };

    /// <summary><c>2015-03-02</c>, <c>2015-03</c>, <c>2015</c>.</summary>
    public string Iso => string.Create(CultureInfo.InvariantCulture, $"{Year[..4]}{(Month is { } m ? $"-{m:00}" : "")}{(Month is not null && Day is { } d ? $"-{d:00}" : "")}");

    public static string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private string DayFirst(Func<int, string> name) => (Month, Day) switch
    {
        ({ } m, { } d) => string.Create(CultureInfo.InvariantCulture, $"{d} {name(m)} {Year}"),
        ({ } m, _) => $"{name(m)} {Year}",
        _ => Year,
    };

    private static string? YearOf(string text) => text is [>= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', ..] ? text[..4] : null;

    private static int? Part(string[] parts, int index) =>
        parts.Length > index && int.TryParse(parts[index], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
