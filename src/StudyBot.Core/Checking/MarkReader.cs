using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Checking;

/// <summary>Tells a footnote's mark from a number. In the reading it may be missing from a quotation; in a quotation the reading's place must bear it out.</summary>
/// <param name="words">Those read so far.</param>
internal sealed class MarkReader(string text, bool isQuotation, ImmutableArray<Word>.Builder words)
{
    private const int DigitsOfYear = 4;
    private const int DigitsOfNote = 3;

    // Of fewer letters, a number raised behind them is as likely an exponent or a formula's.
    private const int LettersOfWord = 3;

    private readonly WordTraits _hanging = isQuotation ? WordTraits.Mark : WordTraits.Optional;

    /// <param name="before">Where the word before ends.</param>
    public WordTraits TraitsOf(string form, int before, TextSpan span)
    {
        if (isQuotation && form == "sic" && span.Start > 0 && span.End < text.Length && text[span.Start - 1] == '[' && text[span.End] == ']')
            return WordTraits.Optional;
        if (form.Length <= DigitsOfNote && form[0] != '0' && form.All(char.IsAsciiDigit))
            return OpensBracket(span) is >= 0 and var open ? Bracketed(open, form) : HangsOnSentence(before, span) ? Punctuated(before, span.Start) : WordTraits.None;
        return isQuotation && CarriesMark(form, span) ? WordTraits.Marked : WordTraits.None;
    }

    public WordTraits TraitsOfSign(string form, TextSpan span)
    {
        if (form[0] == '^')
            return form.Length is > 1 and <= DigitsOfNote + 1 && form[1] is >= '1' and <= '9' ? Raised(form[1..], span.Start) : WordTraits.None;
        // "[5-7]"
        return form == NumberSigns.Range && OpensBracket(span) is >= 0 and var open ? Bracketed(open, "1") : WordTraits.None;
    }

    private WordTraits Raised(string digits, int at)
    {
        var from = at;
        while (from > 0 && text[from - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '”' or '’' or '"' or '\'' or '»')
            from--;
        if (from == 0 || char.IsWhiteSpace(text[from - 1]))
            return _hanging;
        // Years have no powers.
        if (char.IsAsciiDigit(text[from - 1]))
            return IsYear(from) ? _hanging : isQuotation ? WordTraits.Raised : WordTraits.None;
        if (from == at && MayBeExponent(at, digits))
            return isQuotation ? WordTraits.Raised : WordTraits.None;
        return from == at && LettersBefore(at) > LettersOfWord ? WordTraits.Optional : _hanging;
    }

    private WordTraits Bracketed(int open, string digits)
    {
        if (!isQuotation)
            return WordTraits.Optional;
        var from = open;
        while (from > 0 && !char.IsLetterOrDigit(text[from - 1]))
            from--;
        if (from == 0)
            return WordTraits.Mark;
        var isGlued = !text[from..open].Any(char.IsWhiteSpace);
        if (char.IsAsciiDigit(text[from - 1]))
            return isGlued && IsYear(from) ? WordTraits.Mark : WordTraits.Raised;
        if (from == open && MayBeExponent(open, digits))
            return WordTraits.Raised;
        return from == open && LettersBefore(open) >= LettersOfWord ? WordTraits.Optional : WordTraits.Mark;
    }

    // "talk.21 Next", "home”21": no space, and only closing marks between.
    private bool HangsOnSentence(int before, TextSpan span)
    {
        if (before == 0 || span.Start == before || !char.IsLetterOrDigit(text[before - 1]) || span.End < text.Length && char.IsLetterOrDigit(text[span.End]))
            return false;
        for (var i = before; i < span.Start; i++)
            if (text[i] is not ('.' or ',' or ';' or ':' or '!' or '?' or ')' or '”' or '’' or '"' or '\'' or '»'))
                return false;
        return true;
    }

    private WordTraits Punctuated(int before, int start)
    {
        if (!char.IsLetter(text[before - 1]))
            return isQuotation ? WordTraits.Raised : WordTraits.None;
        return text.AsSpan(before, start - before).ContainsAny("”\"»") ? WordTraits.Optional : _hanging;
    }

    // "[21]", "[3, 5-7]": where it opens; -1 for none.
    private int OpensBracket(TextSpan span)
    {
        const int Longest = 40;
        var (from, to) = (span.Start - 1, span.End);
        while (from >= 0 && span.Start - from < Longest && IsListed(text[from]))
            from--;
        while (to < text.Length && to - span.End < Longest && IsListed(text[to]))
            to++;
        return from >= 0 && to < text.Length && text[from] == '[' && text[to] == ']' ? from : -1;

        static bool IsListed(char c) => char.IsAsciiDigit(c) || c is ',' or ';' or '-' or '–' or ' ';
    }

    private bool CarriesMark(string form, TextSpan span)
    {
        var digits = 0;
        while (digits < form.Length && char.IsAsciiDigit(form[form.Length - 1 - digits]))
            digits++;
        if (digits is 0 or > DigitsOfNote || digits == form.Length || form[^digits] == '0')
            return false;
        var rest = form.AsSpan(0, form.Length - digits);
        // "2008.21 Next": a sentence ends, and another begins.
        if (rest[^1] is '.')
            return rest.Length == DigitsOfYear + 1 && rest[0] is '1' or '2' && !rest[..^1].ContainsAnyExceptInRange('0', '9') && BeginsSentence(span.End);
        return (rest.Length >= 2 || rest is "a" or "i") && !rest.ContainsAnyInRange('0', '9') && !MayBeExponent(span.End - digits, form[^digits..]);
    }

    private bool BeginsSentence(int at)
    {
        var from = at;
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '“' or '‘' or '"' or '\'' or '(' or '«'))
            at++;
        return at > from && at < text.Length && char.IsUpper(text[at]);
    }

    // "10 m²", "kg/m3", "CO2", "ACE2". Of two digits ("EU40") most are notes.
    private bool MayBeExponent(int end, string digits)
    {
        var letters = LettersBefore(end);
        if (digits.Length > 1 || letters == 0)
            return letters == 0;
        var word = text.AsSpan(end - letters, letters);
        if (letters <= 4 && !word.ContainsAnyInRange('a', 'z'))
            return letters > 1 || word is not ("A" or "I");
        return digits is "2" or "3" && (letters < LettersOfWord && !FunctionWords.Contains(word) || FollowsNumber(end - letters));
    }

    private bool FollowsNumber(int at)
    {
        while (at > 0 && (char.IsWhiteSpace(text[at - 1]) || text[at - 1] == '-'))
            at--;
        return at > 0 && (char.IsAsciiDigit(text[at - 1]) || words.Count > 0 && LastBefore(at) is { } word && word.Span.End == at && NumberWords.Contains(word.Form));
    }

    private Word? LastBefore(int at)
    {
        for (var i = words.Count - 1; i >= 0; i--)
            if (words[i].Span.End <= at)
                return words[i];
        return null;
    }

    private int LettersBefore(int end)
    {
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return end - start;
    }

    private bool IsYear(int end) =>
        end >= DigitsOfYear && text.AsSpan(end - DigitsOfYear, DigitsOfYear) is ['1' or '2', ..] year && !year.ContainsAnyExceptInRange('0', '9')
        && (end == DigitsOfYear || !char.IsAsciiDigit(text[end - DigitsOfYear - 1]));
}
