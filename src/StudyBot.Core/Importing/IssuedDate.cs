using System.Globalization;

namespace StudyBot.Core.Importing;

/// <summary>The dates that a publication bears: EDTF level 0 (a year, month, day, or an interval of them), and level 1's <c>~</c>, <c>?</c> and <c>%</c> after a date.</summary>
internal static class IssuedDate
{
    private static readonly string[] _formats = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    public static bool IsValid(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return DayOf(text) is not null;
        return DayOf(text[..slash]) is { } from && DayOf(text[(slash + 1)..]) is { } to && from <= to;
    }

    private static DateOnly? DayOf(string text)
    {
        var date = text is [.. var exact, '~' or '?' or '%'] ? exact : text;
        return DateOnly.TryParseExact(date, _formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
