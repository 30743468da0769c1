using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Analysis.Dates;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Timelines;

/// <summary>A sentence's tokens, with what parts them: where clauses and noun phrases around a date begin and end.</summary>
internal sealed class SentenceParts
{
    private static readonly string[] s_conjunctions = ["and", "but", "or", "nor", "yet", "so", "while", "whereas", "although", "though", "because", "when"];
    private static readonly string[] s_relatives = ["which", "who", "whose", "whom", "where"];
    private static readonly string[] s_determiners = ["the", "a", "an", "his", "her", "its", "their", "this", "these", "those", "our", "my", "some", "any", "all", "both", "such", "same"];
    private static readonly string[] s_dropped = ["and", "but", "or", "nor", "so", "thus", "thereby", "hence", "then", "also", "both", "that", "while", "whereas", "although", "though", "because", "when", "yet"];
    private static readonly string[] s_adverbs = ["however", "moreover", "nonetheless", "nevertheless", "therefore", "finally", "indeed", "instead", "furthermore", "additionally", "consequently", "meanwhile", "thus", "fact", "instance", "example", "addition", "turn", "short", "particular"];
    private static readonly string[] s_beforeDates = ["in", "during", "at", "by", "over", "on", "around", "about", "the", "a", "from", "to", "until", "till", "since", "between", "throughout", "within", "as", "back", "same", "early", "late", "circa", "after", "before", "starting", "beginning"];

    private readonly string _text;
    private readonly ImmutableArray<Token> _tokens;
    private readonly TextSpan _sentence;
    private readonly ImmutableArray<DateExpression> _dates;
    private readonly string[] _words;

    public SentenceParts(string text, ImmutableArray<Token> tokens, TextSpan sentence, ImmutableArray<DateExpression> dates)
    {
        (_text, _tokens, _sentence, _dates) = (text, tokens, sentence, dates);
        _words = [.. tokens.Select(t => t.Span.Of(text).ToLowerInvariant())];
    }

    public int Count => _tokens.Length;

    public bool IsContent(int i) => !_tokens[i].Is(TokenTraits.Function);

    public bool IsVerb(int i) => FiniteVerbs.Contains(_words, i);

    public bool HasComma(int i) => Gap(i).Contains(',', StringComparison.Ordinal);

    public int LengthOf(int first, int last) => last < first ? 0 : Span(first, last).Length;

    public bool Fits(int first, int last) => first <= last && LengthOf(first, last) <= LabelFinder.Longest;

    /// <summary>Two words or more: one alone may be anything.</summary>
    public bool IsTelling(int first, int last) => Enumerable.Range(first, Math.Max(last - first + 1, 0)).Count(IsContent) > 1;

    public EventLabel Label(int first, int last) => Printed(Span(first, last));

    public EventLabel Printed(TextSpan span) => new(span, span.Of(_text), false, false);

    /// <summary>From the first token as far as there is room: to the end, else to a comma, else to a word.</summary>
    /// <param name="beyond">A token that is not to be the last.</param>
    public EventLabel? Cut(int first, int last, int beyond = 0)
    {
        if (first > last)
            return null;
        if (Fits(first, last))
            return Label(first, last);
        var room = Enumerable.Range(first, last - first + 1).TakeWhile(i => Fits(first, i)).DefaultIfEmpty(first).Last();
        for (var i = room; i > Math.Max(first + 3, beyond); i--)
            if (HasComma(i) && !InOneQuotation(i) && !EndsList(first, i))
                return Label(first, i);
        var end = room;
        while (end > first && (!IsContent(end) || _tokens[end].Is(TokenTraits.GluedToNext) || InOneQuotation(end) && IsQuotationOpenFrom(first, end) is { } opened && opened > first + 2 && Back(ref end, opened)))
            end--;
        var label = Label(first, end);
        return label.Text.Length <= LabelFinder.Longest ? label with { IsCutAfter = true } : Hard(label);
    }

    /// <summary>As much before the last token as there is room for.</summary>
    public EventLabel? CutBefore(int first, int last)
    {
        if (first > last)
            return null;
        var start = last;
        while (start > first && Fits(start - 1, last))
            start--;
        while (start < last && (!IsContent(start) && !s_determiners.Contains(_words[start]) || _tokens[start - 1].Is(TokenTraits.GluedToNext)))
            start++;
        var label = Label(start, last);
        return label.Text.Length <= LabelFinder.Longest ? label with { IsCutBefore = start > first } : Hard(label);
    }

    /// <summary>The noun phrase after a date that stands before it: "the 2008 Bucharest Declaration".</summary>
    public (int First, int Last)? PhraseAfter(int date)
    {
        var first = date + 1;
        if (first >= Count)
            return null;
        var opens = Gap(date).AsSpan().IndexOfAny('“', '"') >= 0;
        var last = first - 1;
        for (var i = first; i < Count; i++)
        {
            if (i > first && (opens ? Gap(i - 1).AsSpan().IndexOfAny('”', '"') >= 0 : Gap(i - 1).AsSpan().IndexOfAny(",;:()—") >= 0))
                break;
            if (!opens && (!IsContent(i) && !(i > first && _words[i] is "of" or "the" or "a" or "an") && !JoinsNames(i) || IsVerb(i) && i > first || IsDate(i)))
                break;
            last = i;
        }

        while (last >= first && !IsContent(last))
            last--;
        // "The policy of the '90s failed": a verb alone is no noun.
        if (IsVerb(first) || first == last && _words[first].EndsWith("ed", StringComparison.Ordinal))
            return null;
        return last >= first && LengthOf(first, last) is > 3 and <= LabelFinder.Longest ? (first, last) : null;
    }

    /// <summary>Where the noun phrase begins that ends with a token; null where that is no noun.</summary>
    public int? PhraseBefore(int last, int from)
    {
        if (last < from || !IsContent(last) || IsDate(last))
            return null;
        var first = last;
        while (first - 1 >= from)
        {
            var before = first - 1;
            var gap = Gap(before);
            if (gap.AsSpan().IndexOfAny(",;:—") >= 0 && !InOneQuotation(before) || gap is " - " or " – ")
                break;
            if (_tokens[before].Is(TokenTraits.Quoted) && InOneQuotation(before) || _words[before] == "of" || JoinsNames(before))
                first = before;
            else if (s_determiners.Contains(_words[before]))
            {
                first = before;
                if (first - 1 < from || _words[first - 1] != "of")
                    break;
            }
            else if (!IsContent(before) && !_tokens[before].Is(TokenTraits.GluedToNext) || IsVerb(before) || IsDate(before))
                break;
            else
                first = before;
        }

        while (first < last && !IsContent(first) && !s_determiners.Contains(_words[first]))
            first++;
        return first;
    }

    /// <summary>Without what ties a clause to the one before: "and", "In fact,".</summary>
    public int WithoutOpening(int first, int last)
    {
        for (var again = true; again && first < last;)
        {
            again = false;
            if (s_dropped.Contains(_words[first]) || s_relatives.Contains(_words[first]))
                (first, again) = (first + 1, true);
            else
                for (var i = first; i < Math.Min(first + 3, last); i++)
                    if (HasComma(i) && (s_adverbs.Contains(_words[i]) || Enumerable.Range(first, i - first + 1).All(t => !IsContent(t))))
                    {
                        (first, again) = (i + 1, true);
                        break;
                    }
        }

        return first;
    }

    /// <summary>The last token before a comma in a stretch.</summary>
    public int? LastComma(int first, int last)
    {
        for (var i = last - 1; i >= first; i--)
            if (HasComma(i) && !InOneQuotation(i))
                return i;
        return null;
    }

    /// <summary>The tokens within the brackets that a date stands in.</summary>
    public (int? Open, int? Close) Brackets(DateExpression date)
    {
        int? open = null;
        for (var i = date.First; i >= 0 && open is null; i--)
        {
            var before = i == 0 ? _text[_sentence.Start.._tokens[0].Span.Start] : Gap(i - 1);
            if (before.Contains('(', StringComparison.Ordinal))
                open = i;
            else if (before.Contains(')', StringComparison.Ordinal))
                return (null, null);
        }

        for (var i = date.Last; open is > 0 && i < Count; i++)
        {
            if (Gap(i).Contains(')', StringComparison.Ordinal))
                return (open, i);
            if (Gap(i).Contains('(', StringComparison.Ordinal))
                break;
        }

        return (null, null);
    }

    /// <summary>The last token of a date: "90's" has two.</summary>
    public int LastOf(DateExpression date)
    {
        var last = date.Last;
        while (last + 1 < Count && _tokens[last + 1].Span.Start < date.Span.End)
            last++;
        return last;
    }

    /// <summary>Where a date begins, with what leads to it: "in the", "at the end of".</summary>
    public int PhraseStart(DateExpression date)
    {
        var first = date.First;
        while (first > 0 && !IsBreak(first - 1) && !HasComma(first - 1) && (s_beforeDates.Contains(_words[first - 1])))
            first--;
        return first;
    }

    /// <summary>What parts clauses stands right before a date that begins one.</summary>
    public bool OpensAfterBreak(DateExpression date)
    {
        var start = PhraseStart(date);
        return start > 0 && (IsBreak(start - 1) || s_conjunctions.Contains(_words[start - 1]) || s_relatives.Contains(_words[start - 1]) || HasComma(start - 1) && !HasComma(LastOf(date))) && !ClosesAfter(LastOf(date), HasComma(start - 1));
    }

    /// <summary>The last token before the conjunction or the comma that stands right before a token.</summary>
    public int BreakBefore(int start) => start > 1 && (s_conjunctions.Contains(_words[start - 1]) || s_relatives.Contains(_words[start - 1])) ? start - 2 : start - 1;

    /// <summary>The token after which two dates part: at a comma, else at "and".</summary>
    /// <param name="opens">What it dates comes after the first date, and the comma behind that.</param>
    public int? BreakAfter(int last, int next, bool opens)
    {
        for (var i = last; i < next - 1; i++)
            if ((HasComma(i) || IsBreak(i)) && !InOneQuotation(i) && (i > last || !opens && !ClosesParenthesis(i)))
                return i;
        for (var i = last; i < next - 1; i++)
            if (i + 1 < next && s_conjunctions.Contains(_words[i + 1]))
                return i;
        return null;
    }

    /// <summary>The clause around a date, between two tokens.</summary>
    public DatedClause ClauseOf(DateExpression date, int from, int to)
    {
        var (first, relative) = ClauseStart(date, from);
        var last = ClauseEnd(date, to);
        var start = Math.Max(PhraseStart(date), first);
        var isOwn = start > first && _words[start - 1] == "of";
        var before = start - 1;
        var dateLast = LastOf(date);
        var after = AfterDate(dateLast, last);
        var hasLeft = Enumerable.Range(first, Math.Max(start - first, 0)).Any(i => IsContent(i) && !s_adverbs.Contains(_words[i]));
        var hasRight = Enumerable.Range(after, Math.Max(last - after + 1, 0)).Any(IsContent);
        var isLandmark = first == 0 && before > 1 && _words[0] is "after" or "before" or "following" or "until";
        var place = hasRight && (!hasLeft || !isLandmark && LabelFinder.IsOpening(this, first, before)) ? DatePlace.Opening
            : !hasRight || isLandmark && HasComma(before) || ClosesAfter(dateLast, HasComma(before)) ? DatePlace.Closing
            : DatePlace.Inside;
        // "1989 was a caesura": the year is the subject.
        if (place == DatePlace.Opening && start == date.First && after == dateLast + 1 && after <= last && IsVerb(after) && !date.Edtf.Contains('/', StringComparison.Ordinal))
            after = date.First;
        return new DatedClause(place, isLandmark && place == DatePlace.Closing ? first + 1 : first, last, before, after, dateLast, relative, isOwn);
    }

    private (int First, int? Relative) ClauseStart(DateExpression date, int from)
    {
        var start = PhraseStart(date);
        // "and, since 1999, its relations": what was said before has ended.
        if (start > from && s_conjunctions.Contains(_words[start - 1]))
            return (start, null);
        for (var (i, comma) = (start - 1, start); i >= from; i--)
        {
            var isThat = _words[i] == "that" && i > 0;
            if (i > 0 && s_relatives.Contains(_words[i]) || isThat && i + 1 < start && (IsVerb(i + 1) || _words[i + 1].EndsWith("ed", StringComparison.Ordinal)))
                // A comma has closed it where its verb stands before that.
                return comma < start && Enumerable.Range(i + 1, comma - i).Any(IsVerb) ? (comma + 1, null) : (i, i);
            if (isThat)
                return (i + 1, null);
            if (i == from)
                break;
            if (InOneQuotation(i - 1))
                continue;
            if (IsBreak(i - 1))
                return (i, null);
            if (!HasComma(i - 1))
                continue;
            if (s_conjunctions.Contains(_words[i]))
                return (i + 1, null);
            if (IsParticiple(i))
                return (i, null);
            comma = i - 1;
        }

        return (from, null);
    }

    private int ClauseEnd(DateExpression date, int to)
    {
        for (var i = LastOf(date); i < to; i++)
        {
            if (InOneQuotation(i))
                continue;
            if (IsBreak(i) || HasComma(i) && i > LastOf(date) && (s_relatives.Contains(_words[i + 1]) || s_conjunctions.Contains(_words[i + 1]) || IsParticiple(i + 1)))
                return i;
            if (i > LastOf(date) + 3 && s_relatives.Contains(_words[i + 1]) && IsContent(i))
                return i;
        }

        return to;
    }

    // ", however," after a date says nothing of it.
    private int AfterDate(int date, int last)
    {
        var after = date + 1;
        if (!HasComma(date))
            return after;
        for (var i = after; i < Math.Min(after + 3, last); i++)
            if (HasComma(i) && s_adverbs.Contains(_words[i]))
                return i + 1;
        return after;
    }

    // What comes after begins something else.
    private bool ClosesAfter(int last, bool isParenthetical)
    {
        if (last + 1 >= Count || IsBreak(last))
            return true;
        var next = _words[last + 1];
        var comma = HasComma(last);
        return s_relatives.Contains(next) || s_conjunctions.Contains(next) || comma && (IsParticiple(last + 1) || !isParenthetical);
    }

    private bool ClosesParenthesis(int i) => HasComma(i) && PhraseStart(_dates.First(d => LastOf(d) == i)) is var start && start > 0 && HasComma(start - 1) && !ClosesAfter(i, true);

    private bool IsParticiple(int i) => _words[i].Length > 4 && _words[i].EndsWith("ing", StringComparison.Ordinal) && !_tokens[i].Is(TokenTraits.Capital)
        || _words[i] is "thus" or "thereby" or "hence" or "by" && i + 1 < Count && _words[i + 1].EndsWith("ing", StringComparison.Ordinal);

    private bool IsBreak(int i)
    {
        var gap = Gap(i);
        return gap.AsSpan().IndexOfAny(";:—") >= 0 || gap is " - " or " – ";
    }

    // Commas and colons between two words of one quotation part nothing outside it.
    private bool InOneQuotation(int i) => i + 1 < Count && _tokens[i].Is(TokenTraits.Quoted) && _tokens[i + 1].Is(TokenTraits.Quoted) && Gap(i).AsSpan().IndexOfAny('“', '”') < 0;

    private bool IsDate(int i) => _dates.Any(d => i >= d.First && i <= d.Last);

    // "Security and Cooperation in Europe", "Partnership for Peace".
    private bool JoinsNames(int i) => _words[i] is "and" or "in" or "for" or "on" or "to" && i > 0 && i + 1 < Count
        && _tokens[i - 1].Is(TokenTraits.Capital) && _tokens[i + 1].Is(TokenTraits.Capital) && !_tokens[i - 1].Is(TokenTraits.Function) && Gap(i - 1) == " ";

    // A comma between two of several things: "security, economic and …".
    private bool EndsList(int first, int i) => i + 2 < Count && s_conjunctions.Contains(_words[i + 2]) || i - 2 >= first && HasComma(i - 1);

    private int? IsQuotationOpenFrom(int first, int end)
    {
        var start = end;
        while (start > first && InOneQuotation(start - 1))
            start--;
        return start;
    }

    private static bool Back(ref int end, int opened)
    {
        end = opened;
        return true;
    }

    // One word longer than a label.
    private EventLabel Hard(EventLabel label)
    {
        var end = label.Span.Start + LabelFinder.Longest;
        if (char.IsHighSurrogate(_text[end - 1]))
            end--;
        var span = new TextSpan(label.Span.Start, end);
        return new EventLabel(span, span.Of(_text), label.IsCutBefore, true);
    }

    private TextSpan Span(int first, int last)
    {
        var (start, end) = (_tokens[first].Span.Start, _tokens[last].Span.End);
        var within = _text[start..end];
        if (start > _sentence.Start && _text[start - 1] is '“' && (end < _sentence.End && _text[end] is '”' || within.Contains('”', StringComparison.Ordinal)))
            start--;
        within = _text[start..end];
        if (end < _sentence.End && _text[end] is '”' or ')' && within.LastIndexOf(_text[end] == '”' ? '“' : '(') > within.LastIndexOf(_text[end]))
            end++;
        return new TextSpan(start, end);
    }

    private string Gap(int i) => i + 1 < Count ? _text[_tokens[i].Span.End.._tokens[i + 1].Span.Start] : _text[_tokens[i].Span.End..Math.Max(_sentence.End, _tokens[i].Span.End)];
}
