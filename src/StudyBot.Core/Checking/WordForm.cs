using System.Globalization;
using Lucene.Net.Analysis.Miscellaneous;

namespace StudyBot.Core.Checking;

/// <summary>The form under which the same word meets itself, however a file or a keyboard writes it.</summary>
internal static class WordForm
{
    public static string Of(ReadOnlySpan<char> word)
    {
        var isNumber = char.IsAsciiDigit(word[0]);
        Span<char> buffer = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        var length = 0;
        var ascii = true;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (c is '’' or 'ʼ' or '\'')
            {
                // "Kremlin’s" is typed "Kremlins" too; "we’re" is never "were".
                if (i + 1 < word.Length && word[i + 1] is 's' or 'S' && !word[(i + 2)..].ContainsAnyExceptInRange('0', '9'))
                    continue;
                c = '\'';
            }
            else if (c is '.' && !isNumber || c is ',' && isNumber && PartsThousands(word, i) || !char.IsAscii(c) && IsUnseen(c))
                continue;
            ascii &= char.IsAscii(c);
            buffer[length++] = char.ToLowerInvariant(c) is var lower && lower == 'ς' ? 'σ' : lower == 'µ' ? 'μ' : lower;
        }

        var form = buffer[..length].ToString();
        return ascii ? form : WithoutDiacritics(form);
    }

    // Soft hyphens and joiners, and accents that stand apart from their letter.
    private static bool IsUnseen(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark;

    private static bool PartsThousands(ReadOnlySpan<char> word, int comma)
    {
        var digits = 0;
        while (comma + 1 + digits < word.Length && char.IsAsciiDigit(word[comma + 1 + digits]))
            digits++;
        return digits == 3 && word[..comma].LastIndexOf(',') is var before && comma - before - 1 is > 0 and <= 3;
    }

    private static string WithoutDiacritics(string word)
    {
        var folded = new char[4 * word.Length];
        var length = ASCIIFoldingFilter.FoldToASCII(word.ToCharArray(), 0, folded, 0, word.Length);
        return new string(folded, 0, length).ToLowerInvariant();
    }
}
