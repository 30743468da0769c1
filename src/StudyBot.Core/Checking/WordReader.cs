using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Checking;

/// <summary>
/// A text as the words that a quotation is compared by. What is no word counts only where it changes a number; other punctuation,
/// quotation marks and dashes do not make a quotation false.
/// </summary>
internal sealed class WordReader
{
    private readonly string _text;
    private readonly bool _isQuotation;
    private readonly Dictionary<string, string> _forms = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Word>.Builder _words;
    private readonly MarkReader _marks;

    private WordReader(string text, bool isQuotation)
    {
        (_text, _isQuotation) = (text, isQuotation);
        _words = ImmutableArray.CreateBuilder<Word>(text.Length / 6 + 1);
        _marks = new MarkReader(text, isQuotation, _words);
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
        var lead = NumberSigns.Lead(_text, span.Start);
        var form = Shared(lead + WordForm.Of(span.Of(_text)));
        if (form.Length == 0)
            return;
        if (EndsOpenedLetter(before, span.Start) || IsInitial(span) && EndsInitial(before, span.Start))
        {
            var letter = _words[^1];
            _words[^1] = new Word(Shared(letter.Form + form), new TextSpan(letter.Span.Start, span.End), LinkOf(span.End) | (_isQuotation ? WordTraits.None : EndOf(span.End)));
            return;
        }

        var traits = LinkOf(span.End) | _marks.TraitsOf(form, before, span);
        if (token.Is(TokenTraits.Function))
            traits |= WordTraits.Function;
        if (form[0] == '^' || char.IsAsciiDigit(form[0]))
            traits |= WordTraits.Number;
        if (!_isQuotation)
            traits |= EndOf(span.End);
        _words.Add(new Word(form, lead.Length > 0 ? new TextSpan(span.Start - 1, span.End) : span, traits));
    }

    private int WithPossessive(int end) =>
        end + 1 < _text.Length && _text[end] is '’' or '\'' or 'ʼ' && _text[end + 1] is 's' or 'S' && (end + 2 == _text.Length || !char.IsLetterOrDigit(_text[end + 2])) ? end + 2 : end;

    private WordTraits LinkOf(int end)
    {
        if (end + 1 >= _text.Length || _text[end] is not ('-' or '‐' or '‑' or '\u00AD' or '¬' or '/' or '–'))
            return WordTraits.None;
        if (char.IsWhiteSpace(_text[end + 1]))
            return WordTraits.Linked;
        return !char.IsLetterOrDigit(_text[end + 1]) ? WordTraits.None : _text[end] is '-' or '‐' or '‑' ? WordTraits.Linked | WordTraits.Hyphened : WordTraits.Linked;
    }

    // "[T]he": an editor's capital.
    private bool EndsOpenedLetter(int before, int start) =>
        start == before + 1 && _text[before] == ']' && _words.Count > 0 && _words[^1].Span is { Length: 1, Start: > 0 } letter && letter.End == before && _text[letter.Start - 1] == '[';

    // "i.e.", "a.m.": the tokenizer takes them for one word in capitals alone.
    private bool EndsInitial(int before, int start) =>
        start == before + 1 && _text[before] == '.' && _words.Count > 0 && _words[^1].Span.End == before && IsInitial(new TextSpan(Math.Max(before - 1, 0), before))
        && (before < 2 || !char.IsLetterOrDigit(_text[before - 2]));

    private bool IsInitial(TextSpan span) => span.Length == 1 && char.IsLetter(_text[span.Start]);

    private WordTraits EndOf(int at)
    {
        var i = at;
        while (i < _text.Length && _text[i] is '”' or '’' or '"' or '\'' or ')' or ']' or '»')
            i++;
        if (i == _text.Length || _text[i] == '\n')
            return WordTraits.EndsClause | WordTraits.EndsSentence;
        var next = i + 1 < _text.Length ? _text[i + 1] : ' ';
        if (_text[i] is '.' or '!' or '?' && !char.IsLetterOrDigit(next))
            return WordTraits.EndsClause | WordTraits.EndsSentence;
        return i > at || _text[i] is ',' or ';' or ':' && !char.IsLetterOrDigit(next) || _text[i] == '—' || _text[i] == ' ' && next is '–' or '—' or '-' ? WordTraits.EndsClause : WordTraits.None;
    }

    private void AddSigns(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (EndOfEllipsis(i, end) is { } after)
            {
                if (_isQuotation && (_words.Count == 0 || !_words[^1].Is(WordTraits.Ellipsis)))
                    _words.Add(new Word("…", new TextSpan(i, after), WordTraits.Ellipsis | WordTraits.Function));
                i = after - 1;
            }
            else if (NumberSigns.At(_text, i) is { Length: > 0 } sign)
            {
                var span = new TextSpan(i, i + sign.Length);
                if (sign.IsLowered && _words.Count > 0 && _words[^1].Span.End == i)
                    _words[^1] = _words[^1] with { Form = Shared(_words[^1].Form + sign.Forms[0]), Span = new TextSpan(_words[^1].Span.Start, span.End) };
                else
                    foreach (var form in sign.Forms)
                        _words.Add(new Word(Shared(form), span, WordTraits.Number | WordTraits.Function | _marks.TraitsOfSign(form, span) | CutOf(form)));
                i = span.End - 1;
            }
        }
    }

    private WordTraits CutOf(string form) => _isQuotation && form == "-" && (_words.Count == 0 || _words[^1].Is(WordTraits.Ellipsis)) ? WordTraits.Cut : WordTraits.None;

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

    private string Shared(string form)
    {
        if (_forms.TryGetValue(form, out var shared))
            return shared;
        _forms.Add(form, form);
        return form;
    }
}
