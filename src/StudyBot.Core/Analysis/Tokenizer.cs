using System.Collections.Immutable;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Analysis;

/// <summary>
/// Words and numbers of a text: letters, marks and digits run together; an apostrophe between letters belongs to the word,
/// a possessive does not; <c>1,200</c>, <c>10.5</c> and <c>U.S.</c> are one token; a hyphen parts and glues.
/// </summary>
public static class Tokenizer
{
    public static ImmutableArray<Token> Tokenize(string text, TextSpan span)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(span.Length / 6 + 1);
        var quoted = 0;
        for (var i = span.Start; i < span.End;)
        {
            var c = text[i];
            if (!IsWordChar(text, i))
            {
                quoted = c switch { '“' => quoted + 1, '”' => Math.Max(quoted - 1, 0), '"' => quoted > 0 ? quoted - 1 : 1, _ => quoted };
                i++;
                continue;
            }

            var end = EndOfWord(text, i, span.End);
            var wordEnd = WithoutPossessive(text, i, end);
            var traits = TraitsOf(text, i, wordEnd);
            if (tokens.Count == 0)
                traits |= TokenTraits.Initial;
            if (quoted > 0)
                traits |= TokenTraits.Quoted;
            if (end + 1 < span.End && text[end] is '-' or '‐' or '‑' or '/' or '–' && IsWordChar(text, end + 1) && wordEnd == end)
                traits |= TokenTraits.GluedToNext;
            tokens.Add(new Token(new TextSpan(i, wordEnd), traits));
            i = end;
        }

        return tokens.ToImmutable();
    }

    private static int EndOfWord(string text, int start, int limit)
    {
        if (EndOfDottedAcronym(text, start, limit) is { } dotted)
            return dotted;
        var i = start + 1;
        while (i < limit)
        {
            if (IsWordChar(text, i))
                i++;
            else if (i + 1 < limit && IsWordChar(text, i + 1)
                && (IsApostrophe(text[i]) && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1])
                    || text[i] is '.' or ',' && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1])))
                i += 2;
            else
                break;
        }

        return i;
    }

    private static int? EndOfDottedAcronym(string text, int start, int limit)
    {
        var i = start;
        while (i + 1 < limit && char.IsAsciiLetter(text[i]) && text[i + 1] == '.')
            i += 2;
        // "U.S." and "n.a.t.o.", but not "e.g."
        return i - start >= (char.IsAsciiLetterUpper(text[start]) ? 4 : 6) ? i : null;
    }

    private static int WithoutPossessive(string text, int start, int end) =>
        end - start > 2 && text[end - 1] is 's' or 'S' && IsApostrophe(text[end - 2]) ? end - 2 : end;

    private static TokenTraits TraitsOf(string text, int start, int end)
    {
        var traits = TokenTraits.None;
        int letters = 0, upper = 0;
        for (var i = start; i < end; i++)
        {
            if (!char.IsLetter(text[i]))
                continue;
            letters++;
            if (char.IsUpper(text[i]))
                upper++;
        }

        if (char.IsUpper(text[start]))
            traits |= TokenTraits.Capital;
        if (upper == letters && letters > 1)
            traits |= TokenTraits.AllCaps;
        if (char.IsAsciiDigit(text[start]))
            traits |= TokenTraits.Number;
        if (FunctionWords.Contains(text.AsSpan(start, end - start)))
            traits |= TokenTraits.Function;
        return traits;
    }

    private static bool IsApostrophe(char c) => c is '’' or '\'' or 'ʼ';

    private static bool IsWordChar(string text, int i)
    {
        var c = text[i];
        if (char.IsAscii(c))
            return char.IsAsciiLetterOrDigit(c);
        if (char.IsSurrogate(c))
            return char.IsHighSurrogate(c)
                ? i + 1 < text.Length && char.IsLetterOrDigit(text, i)
                : i > 0 && char.IsHighSurrogate(text[i - 1]) && char.IsLetterOrDigit(text, i - 1);
        // A soft hyphen or a joiner belongs to the word that it stands in.
        if (c is '\u00AD' or '\u200B' or '\u200C' or '\u200D')
            return i > 0 && i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]);
        return char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c)
            is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
    }
}
