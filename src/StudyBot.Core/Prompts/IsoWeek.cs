using System.Globalization;

namespace StudyBot.Core.Prompts;

/// <summary>A week of ISO 8601: <c>2026-W41</c>, Monday to Sunday.</summary>
public readonly record struct IsoWeek(int Year, int Number)
{
    public static bool TryParse(string text, out IsoWeek week)
    {
        week = default;
        if (text is not [_, _, _, _, '-', 'W', _, _] || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year == 0
            || !int.TryParse(text.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > ISOWeek.GetWeeksInYear(year))
            return false;
        week = new IsoWeek(year, number);
        return true;
    }

    public static IsoWeek Of(DateOnly date) => date.ToDateTime(TimeOnly.MinValue) is var day ? new(ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day)) : default;

    /// <summary>Whether the week is over on the date.</summary>
    public bool IsPastOn(DateOnly date) => Of(date) is var other && (Year, Number).CompareTo((other.Year, other.Number)) < 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");
}
