using System.Globalization;
using System.Text.RegularExpressions;

namespace StudyBot.Core.Timelines;

/// <summary>A stretch of time as people type it, found among other words: <c>1990..2000</c>, <c>since the '80s</c>, <c>between 500 BC and AD 14</c>.</summary>
/// <param name="Rest">What is left of the words.</param>
/// <param name="Range">Null where there is none.</param>
/// <param name="Shown">As it is shown back: <c>1990..2000</c>; empty for none.</param>
/// <param name="Problem">Why it cannot be understood, with what to write instead; null where it can.</param>
internal sealed partial record AskedTime(string Rest, Period? Range, string Shown, string? Problem = null)
{
    public static AskedTime Read(string text)
    {
        if (Bounds().Match(text) is { Success: true } range)
            return Single(Without(text, range), Between(range.Groups["from"].Value, range.Groups["to"].Value));
        if (Dots().Match(text) is { Success: true } dots)
            return Single(Without(text, dots), Between(dots.Groups["from"].Value, dots.Groups["to"].Value));
        if (OneSided().Match(text) is { Success: true } side)
            return Single(Without(text, side), OneSide(side.Groups["side"].Value.ToLowerInvariant(), side.Groups["at"].Value));
        if (At().Match(text) is { Success: true } at && TypedPeriod.Of(at.Groups["at"].Value) is { } period)
            return Single(Without(text, at), new AskedTime("", period, Tidy(at.Groups["at"].Value)));
        // "44" alone may be a year; among words it counts something.
        return TypedPeriod.Of(text) is { } alone ? new AskedTime("", alone, text) : new AskedTime(text, null, "");
    }

    // A second time among the words left is the other end of the first, or it is not guessed at.
    private static AskedTime Single(string rest, AskedTime time)
    {
        if (time.Problem is not null)
            return time with { Rest = rest };
        var other = Read(rest);
        if (time.Range is not { } one)
            return other;
        if (other.Range is not { } two)
            return time with { Rest = rest };
        if (other.Problem is not null)
            return other;
        if (Joined(time, other) is { } joined)
            return joined;
        int[] years = [.. new[] { one.FirstYear, one.LastYear, two.FirstYear, two.LastYear }.OfType<int>()];
        return time with { Rest = rest, Problem = $"“{time.Shown}” and “{other.Shown}” are two times; {TimelineText.Year(years.Min())}..{TimelineText.Year(years.Max())} is all from one to the other." };
    }

    // "After 1990 and before 2000", "since 1990 until 2000".
    private static AskedTime? Joined(AskedTime time, AskedTime other)
    {
        var (lower, upper) = time.Range!.IsOpenEnd ? (time, other) : (other, time);
        if (lower.Range is not { IsOpenEnd: true, IsOpenStart: false, Start: var start } || upper.Range is not { IsOpenStart: true, IsOpenEnd: false, End: var end } || start >= end)
            return null;
        var hasDots = lower.Shown.EndsWith("..", StringComparison.Ordinal) && upper.Shown.StartsWith("..", StringComparison.Ordinal);
        return other with { Range = lower.Range with { End = end, IsSoftEnd = upper.Range.IsSoftEnd }, Shown = hasDots ? lower.Shown + upper.Shown[2..] : $"{InWords(lower.Shown)} and {InWords(upper.Shown)}" };
    }

    private static string InWords(string shown) =>
        shown.EndsWith("..", StringComparison.Ordinal) ? $"since {shown[..^2]}" : shown.StartsWith("..", StringComparison.Ordinal) ? $"until {shown[2..]}" : shown;

    private static AskedTime Between(string from, string to)
    {
        (from, to) = (Tidy(from), Tidy(to));
        // "500..400 BC", "1990–94".
        if (BeforeChrist().Match(to) is { Success: true } era && PlainYear().IsMatch(from))
            from += to[era.Index..];
        else if (to.Length == 2 && from.Length == 4 && PlainYear().IsMatch(to) && PlainYear().IsMatch(from))
            to = YearAfter(from, to);
        var shown = $"{from}..{to}";
        if (from.Length + to.Length == 0)
            return new AskedTime("", null, "");
        if (new[] { from, to }.FirstOrDefault(b => b.Length > 0 && TypedPeriod.Of(b) is null) is { } unread)
            return new AskedTime("", null, shown, $"“{unread}” is no year, decade or century.");
        var range = Period.Between(TypedPeriod.Of(from), TypedPeriod.Of(to));
        return range.Start < range.End ? new AskedTime("", range, shown) : new AskedTime("", null, shown, $"{shown} ends before it begins; the other way round it is {to}..{from}.");
    }

    // "1990–94" ends in its century, "1998–03" in the next.
    private static string YearAfter(string from, string digits)
    {
        var year = int.Parse(from[..2] + digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return (year < int.Parse(from, NumberStyles.None, CultureInfo.InvariantCulture) ? year + 100 : year).ToString("0000", CultureInfo.InvariantCulture);
    }

    private static AskedTime OneSide(string side, string at)
    {
        at = Tidy(at);
        if (TypedPeriod.Of(at) is not { } period)
            return new AskedTime("", null, at, $"“{at}” is no year, decade or century.");
        return side switch
        {
            "after" => new AskedTime("", Period.Between(period, null) with { Start = period.End }, $"after {at}"),
            "before" => new AskedTime("", Period.Between(null, period) with { End = period.Start }, $"before {at}"),
            "from" or "since" => new AskedTime("", Period.Between(period, null), $"{at}.."),
            _ => new AskedTime("", Period.Between(null, period), $"..{at}"),
        };
    }

    private static string Tidy(string bound) => Blanks().Replace(bound.Trim(), " ");

    private static string Without(string text, Match match) => Tidy(text.Remove(match.Index, match.Length).Insert(match.Index, " "));

    private const string Time = TypedPeriod.Pattern;

    // Beside dots also a year of less than four digits, or before the first of our era as EDTF writes it.
    private const string Bound = $@"(?:{Time}|-?[0-9]{{1,4}}(?![\w’'-]))";

    // "1990–94", not the month that EDTF writes with a hyphen: "1998-07".
    private const string TwoDigits = $@"(?<=[-–—]\s*)(?!(?<=[0-9]-){TypedPeriod.Month})[0-9]{{2}}";

    private const RegexOptions Options = TypedPeriod.Options;

    [GeneratedRegex($@"(?<!\S)(?<!\bafter\s+)(?:(?:from|since|between)\s+)?(?<from>{Time})\s*(?:[-–—]|\b(?:to|until|till|through|and(?<=between\s.*))\b)\s*(?<to>{Time}|{TwoDigits})(?!\S)", Options)]
    private static partial Regex Bounds();

    // Two dots or three, with blanks or without; what touches them and is no time is told as such.
    [GeneratedRegex($@"(?<!\S)(?:(?<from>{Bound})\s*|(?<from>[^\s.]*))\.{{2,3}}(?:\s*(?<to>{Bound})|(?<to>[^\s.]*))(?!\S)", Options)]
    private static partial Regex Dots();

    [GeneratedRegex($@"(?<!\S)(?:and\s+)?(?<side>from|since|after|before|until|till|to|up\s+to)\s+(?<at>{Time})(?!\S)", Options)]
    private static partial Regex OneSided();

    [GeneratedRegex($@"(?<!\S)(?:(?:in|during)\s+)?(?<at>{Time})(?!\S)", Options)]
    private static partial Regex At();

    [GeneratedRegex(@"\s*BCE?\z", Options)]
    private static partial Regex BeforeChrist();

    [GeneratedRegex(@"^[0-9]{1,4}\z")]
    private static partial Regex PlainYear();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
