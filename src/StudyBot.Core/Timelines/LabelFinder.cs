using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Analysis.Dates;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Timelines;

/// <summary>Finds the words of a sentence that each of its dates belongs to, by how the date stands.</summary>
internal sealed class LabelFinder
{
    /// <summary>UTF-16 units of a label without its marks: three lines of a picture at a phone's width.</summary>
    public const int Longest = 110;

    /// <summary>What stands before a date and is shorter does not say what happened; what comes after it is taken too.</summary>
    private const int Telling = 40;

    /// <summary>Tokens of "In fact," or "For this reason,", which open a sentence without saying what it is about.</summary>
    private const int LongestOpening = 4;

    /// <summary>Tokens of ", led" or ", which emerged": too little without the noun before it.</summary>
    private const int Stub = 2;

    private readonly SentenceParts _parts;
    private readonly ImmutableArray<DateExpression> _dates;
    private readonly ImmutableArray<(int From, int To)> _territories;

    /// <param name="tokens">Of the sentence.</param>
    /// <param name="dates">Of the sentence, in order.</param>
    public LabelFinder(string text, ImmutableArray<Token> tokens, TextSpan sentence, ImmutableArray<DateExpression> dates)
    {
        (_parts, _dates) = (new SentenceParts(text, tokens, sentence, dates), dates);
        _territories = Territories();
    }

    public EventLabel Of(DateExpression date)
    {
        if (date.Role != DateRole.Adverbial && _parts.PhraseAfter(_parts.LastOf(date)) is { } named)
            return _parts.Label(named.First, named.Last);
        var (from, to) = _territories[_dates.IndexOf(date)];
        return InBrackets(date, from) ?? InClause(_parts.ClauseOf(date, from, to)) ?? _parts.Printed(date.Span);
    }

    // "World War II (1939-1945)", "the church (built in 1842)": what stands before the bracket is dated.
    private EventLabel? InBrackets(DateExpression date, int from)
    {
        if (_parts.Brackets(date) is not ({ } open, { } close))
            return null;
        var said = Enumerable.Range(open, close - open + 1).Count(i => (i < date.First || i > date.Last) && _parts.IsContent(i));
        if (said > Stub || open - 1 < from)
            return null;
        var noun = _parts.PhraseBefore(open - 1, from);
        return noun is { } first ? _parts.Label(first, open - 1) : null;
    }

    private EventLabel? InClause(DatedClause clause)
    {
        var noun = clause.Relative is { } relative ? _parts.PhraseBefore(relative - 1, 0) : null;
        return clause.Place switch
        {
            DatePlace.Opening when noun is { } first && _parts.Fits(first, clause.Last) => _parts.Label(first, clause.Last),
            DatePlace.Opening when noun is { } first => _parts.Cut(first, clause.Last, clause.DateLast),
            DatePlace.Opening => _parts.Cut(clause.AfterDate, clause.Last),
            DatePlace.Closing => Before(clause, noun),
            _ => Around(clause, noun),
        };
    }

    private EventLabel? Before(DatedClause clause, int? noun)
    {
        var last = clause.IsOwn ? clause.DateLast : clause.BeforeDate;
        if (last < clause.First)
            return null;
        if (noun is { } first && clause.Relative is { } relative)
            return last - relative < Stub || !_parts.Fits(first, last) ? _parts.Label(first, relative - 1) : _parts.Label(first, last);
        if (_parts.LastComma(clause.First, clause.BeforeDate) is { } comma && clause.BeforeDate - comma <= Stub && comma >= clause.First)
            last = comma;
        var start = _parts.WithoutOpening(clause.First, last);
        if (_parts.Fits(start, last))
            return _parts.Label(start, last);
        return _parts.PhraseBefore(last, 0) is { } named && _parts.IsTelling(named, last)
            ? _parts.Fits(named, last) ? _parts.Label(named, last) : _parts.Cut(named, last)
            : _parts.CutBefore(start, last) is { Text.Length: > 12 } end ? end : _parts.Cut(start, last);
    }

    private EventLabel? Around(DatedClause clause, int? noun)
    {
        var start = _parts.WithoutOpening(noun ?? clause.First, clause.Last);
        if (_parts.Fits(start, clause.Last))
            return _parts.Label(start, clause.Last);
        // "The failure of reform in the '90s explains …": the date is the subject's.
        var isSubjects = clause.DateLast < clause.Last && _parts.IsVerb(clause.DateLast + 1) && _parts.IsTelling(start, clause.BeforeDate);
        if (noun is null && !isSubjects && _parts.LengthOf(start, clause.IsOwn ? clause.DateLast : clause.BeforeDate) < Telling)
            return _parts.Cut(start, clause.Last, clause.DateLast);
        return Before(clause, noun);
    }

    // Where a sentence states several dates, each has the words on its side of what parts them.
    private ImmutableArray<(int From, int To)> Territories()
    {
        var territories = new (int From, int To)[_dates.Length];
        for (var i = 0; i < _dates.Length; i++)
        {
            territories[i] = (i == 0 ? 0 : territories[i].From, _parts.Count - 1);
            if (i + 1 == _dates.Length)
                break;
            var next = _parts.PhraseStart(_dates[i + 1]);
            var split = _parts.OpensAfterBreak(_dates[i + 1]) ? _parts.BreakBefore(next) : _parts.BreakAfter(_parts.LastOf(_dates[i]), next, _parts.PhraseStart(_dates[i]) <= territories[i].From) ?? next - 1;
            split = Math.Clamp(split, _parts.LastOf(_dates[i]), Math.Max(_dates[i + 1].First - 1, _parts.LastOf(_dates[i])));
            territories[i].To = split;
            territories[i + 1].From = split + 1;
        }

        return [.. territories];
    }

    /// <summary>A few tokens and a comma before the date, and no verb in them: "At moments, during …".</summary>
    internal static bool IsOpening(SentenceParts parts, int first, int beforeDate) =>
        beforeDate - first < LongestOpening && parts.HasComma(beforeDate) && !Enumerable.Range(first, beforeDate - first + 1).Any(parts.IsVerb);
}
