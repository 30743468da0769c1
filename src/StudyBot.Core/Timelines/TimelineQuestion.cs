using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StudyBot.Core.Analysis;
using StudyBot.Core.Analysis.Dates;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Timelines;

/// <summary>What <c>/timeline</c> is asked: <c>[TERM] [FROM..TO] [light|dark]</c>, in any order but the theme's, which comes last.</summary>
/// <param name="Term">Empty for all events.</param>
/// <param name="Range">Null for all times.</param>
/// <param name="RangeText">The range as it is shown back: <c>1990..2000</c>.</param>
/// <param name="Problem">Why it cannot be understood; null where it can.</param>
public sealed partial record TimelineQuestion(string Term, Period? Range, string RangeText, PictureTheme Theme, string? Problem = null)
{
    public static TimelineQuestion Read(string argument)
    {
        var text = QueryReader.Plain(argument.Replace("…", "..", StringComparison.Ordinal));
        var theme = PictureTheme.Light;
        if (ThemeWord().Match(text) is { Success: true } named)
            (text, theme) = (text[..named.Index].TrimEnd(), named.Value.Trim().Equals("dark", StringComparison.OrdinalIgnoreCase) ? PictureTheme.Dark : PictureTheme.Light);
        if (RangeWords().Match(text) is { Success: true } range)
            return WithRange(text.Remove(range.Index, range.Length).Trim(), range.Groups["from"].Value, range.Groups["to"].Value, theme);
        // "1990s" or "2008" alone is a time, not a word.
        return PeriodOf(text) is { } alone ? new TimelineQuestion("", alone, text, theme) : new TimelineQuestion(text, null, "", theme);
    }

    private static TimelineQuestion WithRange(string term, string from, string to, PictureTheme theme)
    {
        var shown = $"{from}..{to}";
        var unread = new[] { from, to }.FirstOrDefault(b => b.Length > 0 && PeriodOf(b) is null);
        if (unread is not null)
            return new TimelineQuestion(term, null, shown, theme, $"“{unread}” is no year or decade.");
        var range = Period.Between(PeriodOf(from), PeriodOf(to));
        return range.Start >= range.End
            ? new TimelineQuestion(term, null, shown, theme, $"{shown} ends before it begins.")
            : new TimelineQuestion(term, range, shown, theme);
    }

    private static Period? PeriodOf(string bound)
    {
        var text = bound.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? bound[4..] : bound;
        // "80s" is what is left of "'80s" without its quotation mark.
        if (text.Length == 3 && text.EndsWith("0s", StringComparison.Ordinal))
            text = "’" + text;
        var tokens = Tokenizer.Tokenize(text, new TextSpan(0, text.Length));
        if (YearOrEdtf().IsMatch(text))
            return Period.Of(text);
        return tokens is [_, ..] && Point.Read(text, tokens, 0) is { } point && point.Length == tokens.Length ? Period.Of(point.Edtf) : null;
    }

    [GeneratedRegex(@"(^|\s)(dark|light)$", RegexOptions.IgnoreCase)]
    private static partial Regex ThemeWord();

    // Two dots or three, with blanks or without; between two years a dash does as well.
    [GeneratedRegex(@"(?<!\S)((?<from>[^\s.]*)\s*\.{2,3}\s*(?<to>[^\s.]*)|(?<from>\d{4})\s*[-–—]\s*(?<to>\d{4}))(?!\S)")]
    private static partial Regex RangeWords();

    [GeneratedRegex(@"^-?\d{1,4}$|^\d{2}XX$|^\d{3}X$|^\d{4}-\d{2}$")]
    private static partial Regex YearOrEdtf();
}
