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
    private readonly string[] _words, _gaps;
    private readonly bool[] _verbs, _dates, _commas, _breaks, _rounds;

    // Brackets that are open behind each token.
    private readonly int[] _depths;

    /// <param name="tokens">Of the sentence.</param>
    /// <param name="dates">Of the sentence, in order.</param>
    public SentenceWords(string text, ImmutableArray<Token> tokens, TextSpan sentence, ImmutableArray<DateExpression> dates)
    {
        (_text, _tokens, _sentence) = (text, tokens, sentence);
        _words = [.. tokens.Select(t => t.Span.Of(text).ToLowerInvariant())];
        _gaps = [.. tokens.Select((_, i) => GapBehind(i))];
        _verbs = [.. tokens.Select((_, i) => FiniteVerbs.Contains(_words, i))];
        _commas = [.. _gaps.Select(g => g.Contains(',', StringComparison.Ordinal))];
        _breaks = [.. _gaps.Select(g => g.AsSpan().IndexOfAny(";:—") >= 0 || g is " - " or " – ")];
        _rounds = [.. _gaps.Select(g => g.AsSpan().IndexOfAny('(', ')') >= 0)];
        _dates = new bool[Count];
        foreach (var date in dates)
            _dates.AsSpan(date.First, LastOf(date) - date.First + 1).Fill(true);
        _depths = new int[Count];
        for (int i = 0, from = sentence.Start, depth = 0; i < Count; from = tokens[i++].Span.End)
            _depths[i] = depth += OpenedBetween(from, Math.Max(tokens[i].Span.End, from));
    }

    public int Count => _tokens.Length;

    /// <summary>Lower case.</summary>
    public string this[int i] => _words[i];

    public bool Is(int i, TokenTraits trait) => _tokens[i].Is(trait);

    public bool IsContent(int i) => !_tokens[i].Is(TokenTraits.Function);

    public bool IsVerb(int i) => _verbs[i];

    /// <summary>A capital that a sentence's beginning does not explain.</summary>
    public bool IsName(int i) => _tokens[i].Is(TokenTraits.Capital) && !_tokens[i].Is(TokenTraits.Initial) && !_tokens[i].Is(TokenTraits.Function);

    public bool IsDate(int i) => _dates[i];

    /// <summary>The last token of a date: "90's" has two.</summary>
    public int LastOf(DateExpression date)
    {
        var last = date.Last;
        while (last + 1 < Count && _tokens[last + 1].Span.Start < date.Span.End)
            last++;
        return last;
    }

    public bool HasComma(int i) => _commas[i];

    /// <summary>A semicolon, a colon or a dash: what comes after begins anew.</summary>
    public bool IsBreak(int i) => _breaks[i];

    /// <summary>Commas and colons between two words of one quotation or bracket part nothing outside it.</summary>
    public bool IsEnclosed(int i) => i + 1 < Count && (_tokens[i].Is(TokenTraits.Quoted) && _tokens[i + 1].Is(TokenTraits.Quoted) && Gap(i).AsSpan().IndexOfAny('“', '”') < 0 || _depths[i] > 0);

    /// <summary>A number, or words that are not "the", "who" or "not": how many a stretch has.</summary>
    public int ContentOf(int first, int last) => Enumerable.Range(first, Math.Max(last - first + 1, 0)).Count(IsContent);

    public bool Any(int first, int last, Func<int, bool> holds)
    {
        for (var i = first; i <= last; i++)
            if (holds(i))
                return true;
        return false;
    }

    public int LengthOf(int first, int last) => last < first ? 0 : SpanOf(first, last).Length;

    public EventLabel Label(int first, int last, bool isCutBefore = false, bool isCutAfter = false)
    {
        var span = SpanOf(first, last);
        return new EventLabel(span, span.Of(_text), isCutBefore, isCutAfter);
    }

    /// <summary>What stands between a token and the next, or the sentence's end.</summary>
    public string Gap(int i) => _gaps[i];

    /// <summary>The tokens within the brackets that a date stands in.</summary>
    public (int Open, int Close)? Brackets(DateExpression date)
    {
        var open = date.First;
        while (open > 0 && !_rounds[open - 1])
            open--;
        var close = date.Last;
        while (close < Count - 1 && !_rounds[close])
            close++;
        return open > 0 && Gap(open - 1).Contains('(', StringComparison.Ordinal) && Gap(close).StartsWith(')') ? (open, close) : null;
    }

    private string GapBehind(int i) => _text[_tokens[i].Span.End..(i + 1 < Count ? _tokens[i + 1].Span.Start : Math.Max(_sentence.End, _tokens[i].Span.End))];

    private int OpenedBetween(int from, int to)
    {
        var between = _text.AsSpan(from, to - from);
        return between.Count('(') + between.Count('[') - between.Count(')') - between.Count(']');
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
