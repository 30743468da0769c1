using System.Collections.Immutable;
using System.Globalization;

namespace StudyBot.Core.Analysis.Dates;

/// <summary>One point in time without what leads to it: a day, month, year, decade or century.</summary>
/// <param name="Length">In tokens, at least 1.</param>
internal readonly record struct Point(string Edtf, string Words, int Length)
{
    private static readonly string[] s_months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] s_ordinals =
    [
        "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
        "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first",
    ];

    private static readonly string[] s_decades = ["tens", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

    public static int MonthOf(string word) =>
        word.Length >= 3 && char.IsUpper(word[0]) ? Array.IndexOf(s_months, word.ToLowerInvariant()) + 1 : 0;

    /// <summary>19 for <c>19th</c> and <c>nineteenth</c>; 0 for anything else.</summary>
    public static int OrdinalCentury(string word)
    {
        if (word.Length is 3 or 4 && char.IsAsciiDigit(word[0]) && word[^2..] is "st" or "nd" or "rd" or "th"
            && int.TryParse(word.AsSpan(0, word.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and < 30)
            return n;
        return word.Length > 4 ? Math.Max(Array.IndexOf(s_ordinals, word.ToLowerInvariant()), 0) : 0;
    }

    /// <summary>8 for <c>eighties</c>; 0 for anything else.</summary>
    public static int DecadeOf(string word) => Array.IndexOf(s_decades, word.ToLowerInvariant()) + 1;

    public bool IsAfter(Point other) => string.CompareOrdinal(Edtf.Replace('X', '9'), other.Edtf.Replace('X', '0')) > 0;

    public static Point? Read(string text, ImmutableArray<Token> tokens, int i)
    {
        var word = tokens[i].Span.Of(text);
        if (MonthOf(word) is var month and > 0)
            return MonthFirst(text, tokens, i, month);
        if (DecadeOf(word) is var decade and > 1)
            return new Point(Inv($"19{decade}X"), Inv($"the 19{decade}0s"), 1);
        if (OrdinalCentury(word) is var ordinal and > 0 && NextIs(text, tokens, i, "century", "centuries"))
            return NextIs(text, tokens, i + 1, "BC", "BCE")
                ? new Point(Inv($"-{ordinal - 1:00}XX"), Inv($"the {ordinal}{Suffix(ordinal)} century BC"), 3)
                : new Point(Inv($"{ordinal - 1:00}XX"), Inv($"the {ordinal}{Suffix(ordinal)} century"), 2);
        if (!char.IsAsciiDigit(word[0]))
            return null;
        return Decade(text, tokens, i, word) ?? IsoDay(text, tokens, i, word) ?? DayFirst(text, tokens, i, word) ?? Year(text, tokens, i, word);
    }

    private static Point? MonthFirst(string text, ImmutableArray<Token> tokens, int i, int month)
    {
        // "December 21, 2018", "December 2018"; "May" alone is no date.
        if (i + 2 < tokens.Length && DayOf(tokens[i + 1].Span.Of(text)) is var day and > 0 && YearOf(tokens[i + 2].Span.Of(text)) is { } y)
            return Day(y, month, day, 3);
        return i + 1 < tokens.Length && Gap(text, tokens, i) is " " or ", " or " of " && YearOf(tokens[i + 1].Span.Of(text)) is { } year
            ? new Point(Inv($"{year:0000}-{month:00}"), Inv($"{MonthName(month)} {year}"), 2)
            : null;
    }

    private static Point? DayFirst(string text, ImmutableArray<Token> tokens, int i, string word)
    {
        if (i + 2 >= tokens.Length || DayOf(word) is not (var day and > 0))
            return null;
        var m = tokens[i + 1].Span.Of(text).Equals("of", StringComparison.OrdinalIgnoreCase) && i + 3 < tokens.Length ? i + 2 : i + 1;
        return MonthOf(tokens[m].Span.Of(text)) is var month and > 0 && YearOf(tokens[m + 1].Span.Of(text)) is { } year
            ? Day(year, month, day, m + 2 - i)
            : null;
    }

    private static Point? IsoDay(string text, ImmutableArray<Token> tokens, int i, string word)
    {
        if (i + 2 >= tokens.Length || word.Length != 4 || Gap(text, tokens, i) != "-" || Gap(text, tokens, i + 1) != "-" || YearOf(word) is not { } year
            || !int.TryParse(tokens[i + 1].Span.Of(text), NumberStyles.None, CultureInfo.InvariantCulture, out var month) || month is < 1 or > 12)
            return null;
        return DayOf(tokens[i + 2].Span.Of(text)) is var day and > 0 ? Day(year, month, day, 3) : null;
    }

    private static Point? Day(int year, int month, int day, int length) =>
        day <= DateTime.DaysInMonth(year, month) ? new Point(Inv($"{year:0000}-{month:00}-{day:00}"), Inv($"{day} {MonthName(month)} {year}"), length) : null;

    // "‘80s", "90’s", "1980s"; two digits mean the twentieth century, as they do in print.
    private static Point? Decade(string text, ImmutableArray<Token> tokens, int i, string word)
    {
        var end = tokens[i].Span.End;
        var digits = word.EndsWith('s') ? word[..^1] : end + 1 < text.Length && text[end] is '’' or '\'' && text[end + 1] == 's' ? word : null;
        if (digits is null || digits.Length is not (2 or 4) || digits[^1] != '0' || !digits.All(char.IsAsciiDigit))
            return null;
        if (digits.Length == 2)
        {
            var start = tokens[i].Span.Start;
            var marked = word.Length == 2 || start > 0 && text[start - 1] is '‘' or '’' or '\'';
            if (!marked || digits[0] == '0')
                return null;
            digits = "19" + digits;
        }

        return YearOf(digits) is null ? null : new Point(digits[..3] + "X", $"the {digits}s", 1);
    }

    private static Point? Year(string text, ImmutableArray<Token> tokens, int i, string word)
    {
        if (word.Length <= 4 && NextIs(text, tokens, i, "BC", "BCE") && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var before) && before > 0)
            return new Point(before == 1 ? "0000" : Inv($"-{before - 1:0000}"), Inv($"{before} BC"), 2);
        if (word.Length <= 4 && NextIs(text, tokens, i, "AD", "CE") && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var after) && after > 0)
            return new Point(Inv($"{after:0000}"), Inv($"AD {after}"), 2);
        if (YearOf(word) is not { } year || IsQuantity(text, tokens, i))
            return null;
        return new Point(Inv($"{year:0000}"), Inv($"{year}"), 1);
    }

    // "1500 soldiers", "$2000", "p. 1024", "COVID-2019", "Resolution 1244": four digits that count or name something.
    private static bool IsQuantity(string text, ImmutableArray<Token> tokens, int i)
    {
        var span = tokens[i].Span;
        if (span.Start > 0 && text[span.Start - 1] is '$' or '€' or '£' or '#' or '%' or '.')
            return true;
        if (span.End < text.Length && text[span.End] is '%' or '°')
            return true;
        if (NumberedActs.Hold(text, tokens, i))
            return true;
        if (i > 0)
        {
            var before = tokens[i - 1].Span.Of(text).ToLowerInvariant();
            if (before is "p" or "pp" or "no" or "nos" or "page" or "pages" or "article" or "section" or "point" or "than" or "least" or "nearly" or "almost" or "approximately" or "some")
                return true;
            if (tokens[i - 1].Is(TokenTraits.GluedToNext) && !tokens[i - 1].Is(TokenTraits.Number))
                return before is not ("mid" or "pre" or "post" or "early" or "late" or "since");
        }

        if (i + 1 >= tokens.Length || Gap(text, tokens, i) != " " || tokens[i + 1].Is(TokenTraits.Capital))
            return false;
        var next = tokens[i + 1].Span.Of(text);
        if (next is "km" or "kg" or "m" or "mm" or "cm" or "million" or "billion" or "percent" or "per" or "feet" or "miles" or "people" or "men" or "women" or "members")
            return true;
        var led = i > 0 && tokens[i - 1].Span.Of(text).ToLowerInvariant() is "in" or "since" or "the" or "by" or "of" or "from" or "until" or "during" or "and";
        return !led && next.Length > 3 && next.EndsWith('s') && !next.EndsWith("ss", StringComparison.Ordinal) && !FunctionWords.Contains(next);
    }

    private static int? YearOf(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1000 and <= 2100 ? year : null;

    private static int DayOf(string word)
    {
        var digits = word.Length > 2 && char.IsAsciiDigit(word[0]) && word[^2..] is "st" or "nd" or "rd" or "th" ? word[..^2] : word;
        return digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is > 0 and < 32 ? day : 0;
    }

    private static bool NextIs(string text, ImmutableArray<Token> tokens, int i, string one, string other) =>
        i + 1 < tokens.Length && tokens[i + 1].Span.Of(text) is var next && (next == one || next == other);

    private static string Gap(string text, ImmutableArray<Token> tokens, int i) => text[tokens[i].Span.End..tokens[i + 1].Span.Start];

    private static string MonthName(int month) => char.ToUpperInvariant(s_months[month - 1][0]) + s_months[month - 1][1..];

    private static string Suffix(int n) => (n % 100 is >= 11 and <= 13 ? 0 : n % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };

    private static string Inv(FormattableString text) => FormattableString.Invariant(text);
}
