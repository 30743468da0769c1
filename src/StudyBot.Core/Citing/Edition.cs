using System.Globalization;

namespace StudyBot.Core.Citing;

/// <summary>An edition: a number, or words such as <c>rev.</c>; the word "edition" itself is the style's to add.</summary>
internal sealed record Edition(int? Number, string Words)
{
    private static readonly string[] s_named = ["edition", "edn.", "edn", "ed.", "ed"];

    private static readonly string[] s_ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <param name="given"><c>2</c>, <c>2nd ed.</c>, <c>second edition</c>, <c>revised</c>.</param>
    /// <returns>Null where nothing is given.</returns>
    public static Edition? Of(string? given)
    {
        var words = (given ?? "").Trim();
        foreach (var name in s_named)
        {
            if (words.Equals(name, StringComparison.OrdinalIgnoreCase))
                return null;
            if (words.EndsWith(" " + name, StringComparison.OrdinalIgnoreCase))
            {
                words = words[..^name.Length].TrimEnd();
                break;
            }
        }

        return words.Length == 0 ? null : new Edition(NumberOf(words), words);
    }

    /// <summary><c>2nd ed.</c>, <c>rev. ed.</c>; null for a first edition.</summary>
    /// <param name="word">The style's word for edition.</param>
    /// <param name="revised">Its word for a revised one.</param>
    public string? As(string word, string revised = "rev.") => Number switch
    {
        1 => null,
        { } number => $"{Ordinal(number)} {word}",
        _ => $"{string.Join(' ', Words.Split(' ').Select(w => w.ToLowerInvariant() is "rev" or "rev." or "revised" ? revised : w))} {word}",
    };

    /// <summary><c>2</c>; words as they are.</summary>
    public string Plain => Number?.ToString(CultureInfo.InvariantCulture) ?? Words;

    /// <summary><c>2nd</c>; words as they are.</summary>
    public string Counted => Number is { } number ? Ordinal(number) : Words;

    private static int? NumberOf(string words)
    {
        var named = Array.FindIndex(s_ordinals, o => o.Equals(words, StringComparison.OrdinalIgnoreCase));
        if (named >= 0)
            return named + 1;
        var digits = words.TakeWhile(char.IsAsciiDigit).Count();
        return words[digits..].ToLowerInvariant() is "" or "." or "st" or "nd" or "rd" or "th" && int.TryParse(words.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number : null;
    }

    private static string Ordinal(int n) => (n % 100) switch
    {
        11 or 12 or 13 => $"{n}th",
        _ => (n % 10) switch { 1 => $"{n}st", 2 => $"{n}nd", 3 => $"{n}rd", _ => $"{n}th" },
    };
}
