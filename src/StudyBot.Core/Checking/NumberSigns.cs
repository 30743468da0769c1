using System.Collections.Immutable;
using System.Globalization;

namespace StudyBot.Core.Checking;

/// <summary>What is no word and yet changes a number: signs of arithmetic, percent and currency, powers, fractions, the dash of a range.</summary>
internal static class NumberSigns
{
    public const string Range = "–";

    private const string Fractions = "½1/2 ⅓1/3 ⅔2/3 ¼1/4 ¾3/4 ⅕1/5 ⅖2/5 ⅗3/5 ⅘4/5 ⅙1/6 ⅚5/6 ⅛1/8 ⅜3/8 ⅝5/8 ⅞7/8";
    private const string Dashes = "-‐‑‒–—−";
    private static readonly string[] s_romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "l", "c", "d", "m"];

    /// <param name="Length">In the text; 0 where nothing stands that counts.</param>
    /// <param name="IsLowered">A subscript, part of the word before.</param>
    public readonly record struct Sign(int Length, ImmutableArray<string> Forms, bool IsLowered = false);

    /// <summary>What stands before a number and belongs to it: the point of <c>.5</c>, the sign of <c>10^6</c>.</summary>
    public static string Lead(string text, int start)
    {
        if (start == 0 || !char.IsAsciiDigit(text[start]))
            return "";
        if (text[start - 1] == '^')
            return "^";
        return text[start - 1] == '.' && (start == 1 || char.IsWhiteSpace(text[start - 2]) || text[start - 2] is '(' or '[' or '“' or '‘' or '«' or '/' or '~' || Dashes.Contains(text[start - 2], StringComparison.Ordinal)
            || char.GetUnicodeCategory(text[start - 2]) is UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol) ? "0." : "";
    }

    public static Sign At(string text, int at)
    {
        var c = text[at];
        if (char.IsWhiteSpace(c) || c is '.' or ',' or '“' or '”' or '’' or '"' or '(' or ')')
            return default;
        if (DigitOf(c, '\u2070') is not null || c is '⁻' or '⁺')
            return Run(text, at, '\u2070', "^");
        if (DigitOf(c, '\u2080') is not null)
            return Run(text, at, '\u2080', "") with { IsLowered = true };
        if (Dashes.Contains(c, StringComparison.Ordinal))
            return Dash(text, at);
        var (previous, next) = (Before(text, at), After(text, at + 1));
        var isBetween = char.IsAsciiDigit(previous) && char.IsAsciiDigit(next);
        return c switch
        {
            '<' or '>' or '=' or '!' => Comparison(text, at),
            '°' or '′' or '″' => One(c),
            '×' => One('x'),
            '*' => isBetween ? One('x') : default,
            '·' or '⋅' or '∙' => previous != '\n' && !char.IsLetter(previous) && char.IsAsciiDigit(next) ? One('·') : default,
            '/' or '∕' or '⁄' => isBetween ? One('/') : default,
            ':' => isBetween && !char.IsWhiteSpace(text[at + 1]) ? One(':') : default,
            '+' => at > 0 && char.IsAsciiDigit(text[at - 1]) || IsNumber(text, at + 1) ? One('+') : default,
            '~' => IsNumber(text, at + 1) ? One('~') : default,
            '%' or '‰' or '‱' => One(c),
            '¬' or '|' => default,
            _ => char.GetUnicodeCategory(c) switch
            {
                UnicodeCategory.CurrencySymbol or UnicodeCategory.MathSymbol => One(c),
                UnicodeCategory.LetterNumber => new Sign(1, [Roman(c)]),
                UnicodeCategory.OtherNumber => new Sign(1, FractionOf(c)),
                _ => default,
            },
        };
    }

    private static Sign One(char form) => new(1, [form.ToString()]);

    private static Sign Run(string text, int at, char zero, string lead)
    {
        var end = at;
        if (text[end] is '⁻' or '⁺')
            lead += text[end++] == '⁻' ? "-" : "+";
        while (end < text.Length && DigitOf(text[end], zero) is { } digit)
        {
            lead += digit;
            end++;
        }

        return new Sign(end - at, [lead]);
    }

    private static string? DigitOf(char c, char zero) => c switch
    {
        '¹' or '²' or '³' => zero == '\u2070' ? (c == '¹' ? "1" : c == '²' ? "2" : "3") : null,
        _ => c >= zero && c <= zero + 9 && c is not ('\u2071' or '\u2072' or '\u2073') ? ((char)('0' + c - zero)).ToString() : null,
    };

    // "1990–95" is a range however wide its dash; "–5" behind a space is a minus. Any other dash is punctuation.
    private static Sign Dash(string text, int at)
    {
        var end = at;
        while (end < text.Length && Dashes.Contains(text[end], StringComparison.Ordinal))
            end++;
        var (previous, next) = (Before(text, at), After(text, end));
        if ((char.IsAsciiDigit(previous) || previous is '%' or '°') && (char.IsAsciiDigit(next) || char.GetUnicodeCategory(next) == UnicodeCategory.CurrencySymbol))
            return new Sign(end - at, [Range]);
        var isFree = at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '“' or '‘' or '"' or '/' or '~' || char.GetUnicodeCategory(text[at - 1]) is UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol;
        var isMinus = end == at + 1 && (text[at] == '−' || text[at] != '—' && isFree && (IsNumber(text, end) || end < text.Length && char.GetUnicodeCategory(text[end]) == UnicodeCategory.CurrencySymbol));
        return isMinus ? One('-') : default;
    }

    private static Sign Comparison(string text, int at)
    {
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        if (next == '=')
            return new Sign(2, [text[at] switch { '<' => "≤", '>' => "≥", '!' => "≠", _ => "=" }]);
        if (text[at] == '!')
            return default;
        if (text[at] == '=')
            return One('=');
        // "> " at the head of a line quotes it, "<b>" and "<@1>" are no comparison.
        var isQuoting = text[at] == '>' && (at == 0 || text[at - 1] == '\n' && (text[0] == '>' || Before(text, at) == ':'));
        // "< < 2"
        var end = at + 1;
        while (end < text.Length && (text[end] is '<' or '>' || char.IsWhiteSpace(text[end])))
            end++;
        var after = After(text, end);
        return !isQuoting && (char.IsAsciiDigit(after) || after is '.' or '-' or '−' || char.IsWhiteSpace(next) && at > 0 && char.IsWhiteSpace(text[at - 1])) ? One(text[at]) : default;
    }

    private static bool IsNumber(string text, int at) =>
        at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]));

    private static char Before(string text, int at)
    {
        while (at > 0 && char.IsWhiteSpace(text[at - 1]))
            at--;
        return at > 0 ? text[at - 1] : '\n';
    }

    private static char After(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at < text.Length ? text[at] : '\n';
    }

    private static string Roman(char c) => c switch
    {
        >= 'Ⅰ' and <= 'Ⅿ' => s_romans[c - 'Ⅰ'],
        >= 'ⅰ' and <= 'ⅿ' => s_romans[c - 'ⅰ'],
        _ => c.ToString(),
    };

    // "½" is "1/2".
    private static ImmutableArray<string> FractionOf(char c) =>
        Fractions.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? [Fractions[at + 1].ToString(), "/", Fractions[at + 3].ToString()] : [c.ToString()];
}
