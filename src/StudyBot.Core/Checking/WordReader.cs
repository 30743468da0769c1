using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Checking;

/// <summary>
/// A text as the words that a quotation is compared by. What is no word counts only where it changes a number; other punctuation,
/// quotation marks and dashes do not make a quotation false.
/// </summary>
internal sealed class WordReader
{
    // A year with a footnote's number after its full stop ("2008.21").
    private const int DigitsOfYear = 4;
    private const int DigitsOfNote = 3;

    private readonly string _text;
    private readonly bool _isQuotation;
    private readonly Dictionary<string, string> _forms = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Word>.Builder _words;

    private WordReader(string text, bool isQuotation)
    {
        (_text, _isQuotation) = (text, isQuotation);
        _words = ImmutableArray.CreateBuilder<Word>(text.Length / 6 + 1);
    }

    /// <param name="isQuotation">An ellipsis, <c>[sic]</c>, <c>[t]he</c> and marks that hang on words are its writer's.</param>
    public static ImmutableArray<Word> Read(string text, bool isQuotation) => new WordReader(text, isQuotation).Run();

    private ImmutableArray<Word> Run()
    {
        var end = 0;
        foreach (var token in Tokenizer.Tokenize(_text, new TextSpan(0, _text.Length)))
        {
            // What follows an apostrophe ("90’s") is taken with the word before it.
            if (token.Span.Start < end)
                continue;
            AddSigns(end, token.Span.Start);
            var span = new TextSpan(token.Span.Start, WithPossessive(token.Span.End));
            Add(span, end, token);
            end = span.End;
        }

        AddSigns(end, _text.Length);
        return _words.ToImmutable();
    }

    private void Add(TextSpan span, int before, Token token)
    {
        var form = Shared(WordForm.Of(span.Of(_text)));
        if (form.Length == 0)
            return;
        if (_isQuotation && EndsOpenedLetter(before, span.Start))
        {
            var letter = _words[^1];
            _words[^1] = new Word(Shared(letter.Form + form), new TextSpan(letter.Span.Start, span.End), LinkOf(span.End));
            return;
        }

        var traits = LinkOf(span.End);
        if (token.Is(TokenTraits.Function))
            traits |= WordTraits.Function;
        if (char.IsAsciiDigit(form[0]))
            traits |= WordTraits.Number;
        if (IsMark(form, before, span))
            traits |= WordTraits.Optional;
        else if (_isQuotation && CarriesMark(form) && !IsFormula(span))
            traits |= WordTraits.Marked;
        _words.Add(new Word(form, span, traits));
    }

    private int WithPossessive(int end) =>
        end + 1 < _text.Length && _text[end] is '’' or '\'' or 'ʼ' && _text[end + 1] is 's' or 'S' && (end + 2 == _text.Length || !char.IsLetterOrDigit(_text[end + 2])) ? end + 2 : end;

    private WordTraits LinkOf(int end) =>
        end + 1 < _text.Length && _text[end] is '-' or '‐' or '‑' or '\u00AD' or '¬' or '/' or '–' && _text[end + 1] is var next && (char.IsLetterOrDigit(next) || char.IsWhiteSpace(next)) ? WordTraits.Linked : WordTraits.None;

    // "[T]he": an editor's capital.
    private bool EndsOpenedLetter(int before, int start) =>
        start == before + 1 && _text[before] == ']' && _words.Count > 0 && _words[^1].Span is { Length: 1, Start: > 0 } letter && letter.End == before && _text[letter.Start - 1] == '[';

    private bool IsMark(string form, int before, TextSpan span)
    {
        if (_isQuotation && form == "sic" && span.Start > 0 && span.End < _text.Length && _text[span.Start - 1] == '[' && _text[span.End] == ']')
            return true;
        return form.Length <= DigitsOfNote && form.All(char.IsAsciiDigit) && (HangsOnSentence(before, span) || IsBracketed(span));
    }

    // "talk.21 Next", "home”21": no space, and only closing marks between.
    private bool HangsOnSentence(int before, TextSpan span)
    {
        if (before == 0 || span.Start == before || !char.IsLetter(_text[before - 1]) || span.End < _text.Length && char.IsLetterOrDigit(_text[span.End]))
            return false;
        for (var i = before; i < span.Start; i++)
            if (_text[i] is not ('.' or ',' or ';' or ':' or '!' or '?' or ')' or '”' or '’' or '"' or '\'' or '»'))
                return false;
        return true;
    }

    // "[21]", "[3, 5-7]".
    private bool IsBracketed(TextSpan span)
    {
        const int Longest = 40;
        var (from, to) = (span.Start - 1, span.End);
        while (from >= 0 && span.Start - from < Longest && IsListed(_text[from]))
            from--;
        while (to < _text.Length && to - span.End < Longest && IsListed(_text[to]))
            to++;
        return from >= 0 && to < _text.Length && _text[from] == '[' && _text[to] == ']';

        static bool IsListed(char c) => char.IsAsciiDigit(c) || c is ',' or ';' or '-' or '–' or ' ';
    }

    // "CO2", "ACE2": capitals with one digit are a name, whatever stands in the reading without it. Of two digits ("EU40") most are notes.
    private bool IsFormula(TextSpan span)
    {
        var word = span.Of(_text).AsSpan().TrimEnd("0123456789");
        return word.Length is > 1 and <= 4 && span.Length == word.Length + 1 && !word.ContainsAnyInRange('a', 'z') && word.ContainsAnyInRange('A', 'Z');
    }

    private static bool CarriesMark(string form)
    {
        var digits = 0;
        while (digits < form.Length && char.IsAsciiDigit(form[form.Length - 1 - digits]))
            digits++;
        if (digits is 0 or > DigitsOfNote || digits == form.Length)
            return false;
        var rest = form.AsSpan(0, form.Length - digits);
        return rest[^1] is '.'
            ? rest.Length == DigitsOfYear + 1 && rest[0] is '1' or '2' && !rest[..^1].ContainsAnyExceptInRange('0', '9')
            : (rest.Length >= 2 || rest is "a" or "i") && !rest.ContainsAnyInRange('0', '9');
    }

    private void AddSigns(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var c = _text[i];
            if (EndOfEllipsis(i, end) is { } after)
            {
                if (_isQuotation && (_words.Count == 0 || !_words[^1].Is(WordTraits.Ellipsis)))
                    _words.Add(new Word("…", new TextSpan(i, after), WordTraits.Ellipsis | WordTraits.Function));
                i = after - 1;
            }
            else if (ChangesNumber(c, i))
                _words.Add(new Word(Shared(c == '−' ? "-" : c.ToString()), new TextSpan(i, i + 1), WordTraits.Number | WordTraits.Function | (IsSuperscript(c) && FollowsYear(i) ? WordTraits.Optional : WordTraits.None)));
        }
    }

    // "2008²¹" is a year with a footnote; years have no powers.
    private bool FollowsYear(int at)
    {
        while (at > 0 && IsSuperscript(_text[at - 1]))
            at--;
        return _words.Count > 0 && at >= DigitsOfYear && _text.AsSpan(at - DigitsOfYear, DigitsOfYear) is ['1' or '2', ..] year && !year.ContainsAnyExceptInRange('0', '9')
            && (at == DigitsOfYear || !char.IsAsciiDigit(_text[at - DigitsOfYear - 1]));
    }

    private int? EndOfEllipsis(int at, int end)
    {
        if (_text[at] == '…')
            return at + 1;
        var dots = 0;
        var last = at;
        for (var i = at; i < end && (_text[i] == '.' || dots > 0 && _text[i] is ' ' or '\u00A0'); i++)
        {
            if (_text[i] != '.')
                continue;
            dots++;
            last = i + 1;
        }

        return dots >= 3 ? last : null;
    }

    private bool ChangesNumber(char c, int at)
    {
        if (c is '%' or '‰')
            return true;
        var next = at + 1 < _text.Length ? _text[at + 1] : ' ';
        var previous = at > 0 ? _text[at - 1] : '\n';
        if (c is '-' or '−' or '+')
            return char.IsAsciiDigit(next) && (char.IsWhiteSpace(previous) || previous is '(' or '[') && !FollowsNumber(at);
        if (c is '<' or '≤' or '≥' or '=' or '±' or '≈' || c is '>' && previous is not '\n')
            return char.IsAsciiDigit(next) || next == ' ' && at + 2 < _text.Length && char.IsAsciiDigit(_text[at + 2]);
        return char.IsAscii(c) ? c == '$' : CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.CurrencySymbol => true,
            // "10⁶" is another number than "10⁵"; "divide¹" has a footnote.
            UnicodeCategory.OtherNumber => !IsSuperscript(c) || char.IsDigit(previous) || char.GetUnicodeCategory(previous) == UnicodeCategory.OtherNumber && at > 1 && char.IsDigit(_text[at - 2]),
            _ => false,
        };
    }

    private static bool IsSuperscript(char c) => c is '¹' or '²' or '³' or (>= '\u2070' and <= '\u2079');

    private bool FollowsNumber(int at)
    {
        while (at > 0 && char.IsWhiteSpace(_text[at - 1]))
            at--;
        return at > 0 && char.IsAsciiDigit(_text[at - 1]);
    }

    private string Shared(string form)
    {
        if (_forms.TryGetValue(form, out var shared))
            return shared;
        _forms.Add(form, form);
        return form;
    }
}
