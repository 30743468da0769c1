using System.Globalization;
using System.Text.RegularExpressions;
using StudyBot.Core.Analysis;
using StudyBot.Core.Analysis.Dates;
using StudyBot.Core.Readings;

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
        if (At().Match(text) is { Success: true } at && PeriodOf(at.Groups["at"].Value) is { } period)
            return Single(Without(text, at), new AskedTime("", period, Tidy(at.Groups["at"].Value)));
        // "44" alone may be a year; among words it counts something.
        return PeriodOf(text) is { } alone ? new AskedTime("", alone, text) : new AskedTime(text, null, "");
    }

    /// <summary>A year as it can be typed: <c>1990</c>, <c>44 BC</c>.</summary>
    public static string Year(int year) => year > 0 ? year.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{1 - year} BC");

    // A second time among the words left is not guessed at.
    private static AskedTime Single(string rest, AskedTime time)
    {
        if (time.Problem is not null || Read(rest) is not { Shown: { Length: > 0 } second } other || other.Range is null)
            return time with { Rest = rest };
        var both = other.Range.Start < time.Range?.Start ? (First: second, Second: time.Shown) : (First: time.Shown, Second: second);
        return time with { Rest = rest, Problem = $"“{time.Shown}” and “{second}” are two times; {First(both.First)}..{Last(both.Second)} is all from one to the other." };

        static string First(string shown) => shown.Split("..")[0] is { Length: > 0 } first ? first : shown;

        static string Last(string shown) => shown.Split("..")[^1] is { Length: > 0 } last ? last : shown;
    }

    private static AskedTime Between(string from, string to)
    {
        (from, to) = (Tidy(from), Tidy(to));
        // "500..400 BC", "1990–94".
        if (BeforeChrist().Match(to) is { Success: true } era && PlainYear().IsMatch(from))
            from += to[era.Index..];
        else if (to.Length == 2 && from.Length == 4 && PlainYear().IsMatch(to) && PlainYear().IsMatch(from))
        {
            // "1998-07" is July, "2008-13" goes to 2013.
            if (string.CompareOrdinal(to, from[2..]) < 0 && string.CompareOrdinal(to, "12") <= 0 && to != "00")
                return new AskedTime("", PeriodOf($"{from}-{to}"), $"{from}-{to}");
            to = from[..2] + to;
        }

        var shown = $"{from}..{to}";
        if (from.Length + to.Length == 0)
            return new AskedTime("", null, "");
        if (new[] { from, to }.FirstOrDefault(b => b.Length > 0 && PeriodOf(b) is null) is { } unread)
            return new AskedTime("", null, shown, $"“{unread}” is no year, decade or century.");
        var range = Period.Between(PeriodOf(from), PeriodOf(to));
        return range.Start < range.End ? new AskedTime("", range, shown) : new AskedTime("", null, shown, $"{shown} ends before it begins; the other way round it is {to}..{from}.");
    }

    private static AskedTime OneSide(string side, string at)
    {
        at = Tidy(at);
        if (PeriodOf(at) is not { } period)
            return new AskedTime("", null, at, $"“{at}” is no year, decade or century.");
        return side switch
        {
            "after" => new AskedTime("", Period.Between(period, null) with { Start = period.End }, $"after {at}"),
            "before" => new AskedTime("", Period.Between(null, period) with { End = period.Start }, $"before {at}"),
            "from" or "since" => new AskedTime("", Period.Between(period, null), $"{at}.."),
            _ => new AskedTime("", Period.Between(null, period), $"..{at}"),
        };
    }

    private static Period? PeriodOf(string typed)
    {
        var text = Lead().Replace(Tidy(typed), "");
        if (Era().Match(text) is { Success: true } era && int.TryParse(era.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0)
            return Period.Of(era.Groups["era"].Value.StartsWith('B') || era.Groups["era"].Value.StartsWith('b') ? Astronomical(1 - year) : Astronomical(year));
        // "80s" is what is left of "'80s" without its quotation mark.
        if (text.Length == 3 && text.EndsWith("0s", StringComparison.Ordinal))
            text = "’" + text;
        if (YearOrEdtf().IsMatch(text))
            return Period.Of(text);
        text = BeforeChrist().Replace(text, m => m.Value.ToUpperInvariant());
        var tokens = Tokenizer.Tokenize(text, new TextSpan(0, text.Length));
        return tokens is [_, ..] && Point.Read(text, tokens, 0) is { } point && point.Length == tokens.Length ? Period.Of(point.Edtf) : null;
    }

    private static string Astronomical(int year) => year < 0 ? string.Create(CultureInfo.InvariantCulture, $"-{-year:0000}") : year.ToString("0000", CultureInfo.InvariantCulture);

    private static string Tidy(string bound) => Blanks().Replace(bound.Trim(), " ");

    private static string Without(string text, Match match) => Tidy(text.Remove(match.Index, match.Length).Insert(match.Index, " "));

    // A time that is none of a term's words: years of four digits, years with their era, decades, centuries, EDTF.
    private const string Time = @"(?:the\s+)?(?:(?:early|mid|late)[\s-]+)?(?:\d{1,4}\s*(?:BCE?|CE|AD)\b|AD\s*\d{1,4}\b|\d{1,2}(?:st|nd|rd|th)\s+century(?:\s+BCE?)?\b|\d{4}-(?:0\d|1[0-2])(?![\d-])|\d{2}XX\b|\d{3}X\b|[’'‘]?\d{2}s\b|\d{4}s\b|\d{4}\b)";

    // Beside dots also a year of less than four digits, or before the first of our era as EDTF writes it.
    private const string Bound = $@"(?:{Time}|-?\d{{1,4}}(?![\w’'-]))";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex($@"(?<!\S)(?:(?:from|between)\s+)?(?<from>{Time})\s*(?:[-–—]|\b(?:to|until|till|through|and(?<=between\s.*))\b)\s*(?<to>{Time}|(?<=[-–—]\s*)\d{{2}})(?!\S)", Options)]
    private static partial Regex Bounds();

    // Two dots or three, with blanks or without; what touches them and is no time is told as such.
    [GeneratedRegex($@"(?<!\S)(?:(?<from>{Bound})\s*|(?<from>[^\s.]*))\.{{2,3}}(?:\s*(?<to>{Bound})|(?<to>[^\s.]*))(?!\S)", Options)]
    private static partial Regex Dots();

    [GeneratedRegex($@"(?<!\S)(?<side>from|since|after|before|until|till|to|up\s+to)\s+(?<at>{Time})(?!\S)", Options)]
    private static partial Regex OneSided();

    [GeneratedRegex($@"(?<!\S)(?:(?:in|during)\s+)?(?<at>{Time})(?!\S)", Options)]
    private static partial Regex At();

    [GeneratedRegex(@"^(?:(?<era>AD)\s*(?<year>\d{1,4})|(?<year>\d{1,4})\s*(?<era>BCE?|CE|AD))$", Options)]
    private static partial Regex Era();

    [GeneratedRegex(@"\s*BCE?$", Options)]
    private static partial Regex BeforeChrist();

    [GeneratedRegex(@"^\d{1,4}$")]
    private static partial Regex PlainYear();

    [GeneratedRegex(@"^-?\d{1,4}$|^\d{2}XX$|^\d{3}X$|^\d{4}-\d{2}$", Options)]
    private static partial Regex YearOrEdtf();

    [GeneratedRegex(@"^(?:the\s+)?(?:(?:early|mid|late)[\s-]+)?", Options)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
