using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Analysis.Dates;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Timelines;

/// <summary>A sentence's tokens, with what stands between them.</summary>
internal sealed class SentenceWords
{
    private readonly string _text;
    private readonly ImmutableArray<Token> _tokens;
    private readonly TextSpan _sentence;
    private readonly ImmutableArray<DateExpression> _dates;
    private readonly string[] _words;

    /// <param name="tokens">Of the sentence.</param>
    /// <param name="dates">Of the sentence, in order.</param>
    public SentenceWords(string text, ImmutableArray<Token> tokens, TextSpan sentence, ImmutableArray<DateExpression> dates)
    {
        (_text, _tokens, _sentence, _dates) = (text, tokens, sentence, dates);
        _words = [.. tokens.Select(t => t.Span.Of(text).ToLowerInvariant())];
    }

    public int Count => _tokens.Length;

    /// <summary>Lower case.</summary>
    public string this[int i] => _words[i];

    public bool Is(int i, TokenTraits trait) => _tokens[i].Is(trait);

    public bool IsContent(int i) => !_tokens[i].Is(TokenTraits.Function);

    public bool IsVerb(int i) => FiniteVerbs.Contains(_words, i);

    /// <summary>A capital that a sentence's beginning does not explain.</summary>
    public bool IsName(int i) => _tokens[i].Is(TokenTraits.Capital) && !_tokens[i].Is(TokenTraits.Initial) && !_tokens[i].Is(TokenTraits.Function);

    public bool IsDate(int i) => _dates.Any(d => i >= d.First && i <= LastOf(d));

    /// <summary>The last token of a date: "90's" has two.</summary>
    public int LastOf(DateExpression date)
    {
        var last = date.Last;
        while (last + 1 < Count && _tokens[last + 1].Span.Start < date.Span.End)
            last++;
        return last;
    }

    public bool HasComma(int i) => Gap(i).Contains(',', StringComparison.Ordinal);

    /// <summary>A semicolon, a colon or a dash: what comes after begins anew.</summary>
    public bool IsBreak(int i) => Gap(i) is var gap && (gap.AsSpan().IndexOfAny(";:—") >= 0 || gap is " - " or " – ");

    /// <summary>Commas and colons between two words of one quotation or bracket part nothing outside it.</summary>
    public bool IsEnclosed(int i) => i + 1 < Count && (_tokens[i].Is(TokenTraits.Quoted) && _tokens[i + 1].Is(TokenTraits.Quoted) && Gap(i).AsSpan().IndexOfAny('“', '”') < 0 || BracketsOpenAt(i) > 0);

    /// <summary>A number, or words that are not "the", "who" or "not": how many a stretch has.</summary>
    public int ContentOf(int first, int last) => Holding(first, last, IsContent);

    public bool Any(int first, int last, Func<int, bool> holds) => Holding(first, last, holds) > 0;

    public int LengthOf(int first, int last) => last < first ? 0 : SpanOf(first, last).Length;

    public EventLabel Label(int first, int last, bool isCutBefore = false, bool isCutAfter = false)
    {
        var span = SpanOf(first, last);
        return new EventLabel(span, span.Of(_text), isCutBefore, isCutAfter);
    }

    /// <summary>What stands between a token and the next, or the sentence's end.</summary>
    public string Gap(int i) => i + 1 < Count ? _text[_tokens[i].Span.End.._tokens[i + 1].Span.Start] : _text[_tokens[i].Span.End..Math.Max(_sentence.End, _tokens[i].Span.End)];

    /// <summary>The tokens within the brackets that a date stands in.</summary>
    public (int Open, int Close)? Brackets(DateExpression date)
    {
        var open = date.First;
        while (open > 0 && Gap(open - 1).AsSpan().IndexOfAny('(', ')') < 0)
            open--;
        var close = date.Last;
        while (close < Count - 1 && Gap(close).AsSpan().IndexOfAny('(', ')') < 0)
            close++;
        return open > 0 && Gap(open - 1).Contains('(', StringComparison.Ordinal) && Gap(close).StartsWith(')') ? (open, close) : null;
    }

    private int Holding(int first, int last, Func<int, bool> holds) => Enumerable.Range(first, Math.Max(last - first + 1, 0)).Count(holds);

    private int BracketsOpenAt(int i)
    {
        var before = _text.AsSpan(_sentence.Start, Math.Max(_tokens[i].Span.End - _sentence.Start, 0));
        return before.Count('(') + before.Count('[') - before.Count(')') - before.Count(']');
    }

    // With the quotation marks and brackets that open or close within, and the mark of a question.
    private TextSpan SpanOf(int first, int last)
    {
        var (start, end) = (_tokens[first].Span.Start, _tokens[last].Span.End);
        if (first == 0 && start > _sentence.Start && _text[start - 1] is '“' or '‘' or '(' or '[' or '"' || start > _sentence.Start && _text[start - 1] is '“' && _text.AsSpan(start, end - start + (end < _sentence.End ? 1 : 0)).Contains('”')
            || start > _sentence.Start && _text[start - 1] is '‘' && char.IsAsciiDigit(_text[start]))
            start--;
        if (end < _sentence.End && _text[end] is '?')
            end++;
        while (ClosingAfter(start, end) is { } closed)
            end = closed;
        return new TextSpan(start, end);
    }

    // Also behind a stop or a blank: "a clear case."”, "(Figure 3 )".
    private int? ClosingAfter(int start, int end)
    {
        var at = end;
        while (at < _sentence.End && at < end + 2 && _text[at] is '.' or ',' or ' ')
            at++;
        return at < _sentence.End && IsClosing(_text.AsSpan(start, end - start), _text[at]) ? at + 1 : null;
    }

    private static bool IsClosing(ReadOnlySpan<char> within, char mark) => mark switch
    {
        '”' => within.Count('“') > within.Count('”'),
        ')' => within.Count('(') > within.Count(')'),
        '"' => within.Count('"') % 2 == 1,
        ']' => within.Count('[') > within.Count(']'),
        _ => false,
    };
}
