using System.Text;

namespace StudyBot.Cli;

/// <summary>
/// Text that a terminal shows and never obeys: control characters (an escape sequence that somebody typed, C1 included) and
/// lone surrogates become U+FFFD. Line feeds and tabs stay.
/// </summary>
internal static class Printable
{
    private const char Replacement = '\uFFFD';

    public static string Of(string text)
    {
        var at = FirstUnsafe(text);
        if (at < 0)
            return text;
        var safe = new StringBuilder(text, 0, at, text.Length);
        for (var i = at; i < text.Length; i++)
        {
            if (IsPair(text, i))
                safe.Append(text[i]).Append(text[++i]);
            else
                safe.Append(IsUnsafe(text[i]) ? Replacement : text[i]);
        }

        return safe.ToString();
    }

    private static int FirstUnsafe(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsPair(text, i))
                i++;
            else if (IsUnsafe(text[i]))
                return i;
        }

        return -1;
    }

    private static bool IsPair(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);

    private static bool IsUnsafe(char c) => (char.IsControl(c) && c is not ('\n' or '\t')) || char.IsSurrogate(c);
}
