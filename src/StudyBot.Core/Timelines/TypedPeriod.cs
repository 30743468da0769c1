using System.Globalization;
using System.Text.RegularExpressions;
using StudyBot.Core.Analysis;
using StudyBot.Core.Analysis.Dates;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Timelines;

/// <summary>A year, decade or century as people type it: <c>1990</c>, <c>44 BC</c>, <c>the '80s</c>, <c>the late 19th century</c>, <c>199X</c>, <c>1998-07</c>.</summary>
internal static partial class TypedPeriod
{
    /// <summary>A time that is none of a term's words: years of four digits, years with their era, decades, centuries, EDTF.</summary>
    public const string Pattern = $@"(?:the\s+)?(?:(?:early|mid|late)[\s-]+)?(?:[0-9]{{1,4}}\s*(?:BCE?|CE|AD)\b|AD\s*[0-9]{{1,4}}\b|[0-9]{{1,2}}(?:st|nd|rd|th)\s+century(?:\s+BCE?)?\b|[0-9]{{4}}-{Month}(?![\w-])|[0-9]{{2}}XX\b|[0-9]{{3}}X\b|[’'‘]?[0-9]{{2}}s\b|[0-9]{{4}}s\b|[0-9]{{4}}\b)";

    public const string Month = "(?:0[1-9]|1[0-2])";

    public const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Null where it is none.</summary>
    public static Period? Of(string typed)
    {
        var lead = Lead().Match(Blanks().Replace(typed.Trim(), " "));
        return Whole(lead.Result("$'"))?.Only(PartOf(lead.Groups["part"].Value.ToLowerInvariant()));
    }

    private static Period? Whole(string text)
    {
        if (Era().Match(text) is { Success: true } era && int.TryParse(era.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0)
            return Period.Of(Astronomical(era.Groups["era"].Value[0] is 'B' or 'b' ? 1 - year : year));
        // "80s" is what is left of "'80s" without its quotation mark.
        if (text.Length == 3 && text.EndsWith("0s", StringComparison.OrdinalIgnoreCase))
            text = "’" + text.ToLowerInvariant();
        if (YearOrEdtf().IsMatch(text))
            return Period.Of(text.ToUpperInvariant());
        text = BeforeChrist().Replace(text.ToLowerInvariant(), m => m.Value.ToUpperInvariant());
        var tokens = Tokenizer.Tokenize(text, new TextSpan(0, text.Length));
        return tokens is [_, ..] && Point.Read(text, tokens, 0) is { } point && point.Length == tokens.Length ? Period.Of(point.Edtf) : null;
    }

    private static PeriodPart PartOf(string word) => word switch { "early" => PeriodPart.Beginning, "mid" => PeriodPart.Middle, "late" => PeriodPart.End, _ => PeriodPart.Whole };

    private static string Astronomical(int year) => year < 0 ? string.Create(CultureInfo.InvariantCulture, $"-{-year:0000}") : year.ToString("0000", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?<era>AD)\s*(?<year>[0-9]{1,4})|(?<year>[0-9]{1,4})\s*(?<era>BCE?|CE|AD))\z", Options)]
    private static partial Regex Era();

    [GeneratedRegex(@"\s*BCE?\z", Options)]
    private static partial Regex BeforeChrist();

    [GeneratedRegex($@"^(?:-?[0-9]{{1,4}}|[0-9]{{2}}XX|[0-9]{{3}}X|[0-9]{{4}}-{Month})\z", Options)]
    private static partial Regex YearOrEdtf();

    [GeneratedRegex(@"^(?:the\s+)?(?:(?<part>early|mid|late)[\s-]+)?", Options)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
