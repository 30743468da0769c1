using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Analysis.Dates;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Timelines;

/// <summary>
/// Finds the words of a sentence that each of its dates is shown with: the name that a date stands before or behind, else the
/// sentence. A long sentence is cut only where what is left says the same; where no place is certain, it stays whole.
/// </summary>
internal sealed class LabelFinder
{
    /// <summary>UTF-16 units of a label that nobody wants shorter: three lines of a picture at a phone's width.</summary>
    public const int Comfortable = 160;

    /// <summary>Content words of a subject that stands for its sentence.</summary>
    private const int TellingSubject = 3;

    /// <summary>Tokens before the name that a sentence begins with.</summary>
    private const int LongestArticle = 1;

    private readonly SentenceWords _words;
    private readonly NounPhrases _nouns;
    private readonly SentenceCuts _cuts;

    /// <param name="tokens">Of the sentence.</param>
    /// <param name="dates">Of the sentence, in order.</param>
    public LabelFinder(string text, ImmutableArray<Token> tokens, TextSpan sentence, ImmutableArray<DateExpression> dates)
    {
        _words = new SentenceWords(text, tokens, sentence, dates);
        (_nouns, _cuts) = (new NounPhrases(_words), new SentenceCuts(_words));
    }

    public EventLabel Of(DateExpression date) => Named(date) ?? Bracketed(date) ?? Sentence(date);

    // "The 2008 Bucharest Declaration".
    private EventLabel? Named(DateExpression date) =>
        date.Role != DateRole.Adverbial && _nouns.After(date.First, _words.LastOf(date), IsYear(date), date.Role == DateRole.LocatingPremodifier) is { } named && !IsUndone(date.First, named.Last) ? _words.Label(named.First, named.Last) with { IsName = true } : null;

    // "World War II (1939-1945)", not "Anna Rossi (died 1532)".
    private EventLabel? Bracketed(DateExpression date)
    {
        if (_words.Brackets(date) is not var (open, close) || _words.ContentOf(open, date.First - 1) + _words.ContentOf(_words.LastOf(date) + 1, close) > 0)
            return null;
        return _nouns.NameBefore(open - 1) is { } first && !IsUndone(first, open - 1) ? _words.Label(first, open - 1) with { IsName = true } : null;
    }

    // "The 1921 summit never took place", "There was no Council of Tours (1400)": the name alone would say that there was one.
    private bool IsUndone(int first, int last)
    {
        var (from, to) = (first, last);
        while (from > 0 && !_words.HasComma(from - 1))
            from--;
        // What is said of a subject may come after a comma: "…, long in the making, was averted".
        while (to + 1 < _words.Count && (first <= LongestArticle || !_words.HasComma(to)))
            to++;
        return _words.Any(from, first - 1, i => TurningWords.Undoes(_words[i])) || _words.Any(last + 1, to, i => TurningWords.Undoes(_words[i]));
    }

    private EventLabel Sentence(DateExpression date)
    {
        var (from, to, last) = (date.First, _words.LastOf(date), _words.Count - 1);
        var first = _cuts.Beginning(date.Role == DateRole.Adverbial ? (from, to) : null);
        if (_words.LengthOf(first, last) <= Comfortable)
            return _words.Label(first, last);
        return Subject(first, from, to, last)
            ?? Ended(first, to, last, isCutBefore: false, most: Comfortable)
            ?? (_cuts.BeginningOfClause(first, from, last) is { } clause ? Whole(clause, to, last, isCutBefore: true) : null)
            ?? (_cuts.Relative(first, from) is { } relative && _nouns.DefiniteBefore(relative - 1) is { } noun ? Whole(noun, to, last, isCutBefore: noun > first) : null)
            ?? Whole(first, to, last, isCutBefore: false);
    }

    // "Putin's re-election in 2012, against some expectations, was …": with its date, which is the subject's.
    private EventLabel? Subject(int first, int from, int to, int last)
    {
        var isSubject = to < last && (_words.HasComma(to) || _words.IsVerb(to + 1)) && _nouns.IsDefinite(first, from - 1) && _words.ContentOf(first, from - 1) >= TellingSubject
            && !_words.Any(first, to, i => _words.IsVerb(i) || TurningWords.Denies(_words[i])) && !_words.Any(first, to - 1, i => _words.HasComma(i) || _words.IsBreak(i))
            && !_words.Any(to + 1, last, i => TurningWords.ReachesBack(_words[i]));
        return isSubject ? _words.Label(first, to, isCutAfter: true) : null;
    }

    private EventLabel Whole(int first, int to, int last, bool isCutBefore) =>
        _words.LengthOf(first, last) <= Comfortable ? _words.Label(first, last, isCutBefore)
        : Ended(first, to, last, isCutBefore, Comfortable) ?? Ended(first, to, last, isCutBefore, int.MaxValue) ?? _words.Label(first, last, isCutBefore);

    // Of what is short enough the longest; where nothing is, the shortest.
    private EventLabel? Ended(int first, int to, int last, bool isCutBefore, int most)
    {
        int[] ends = [.. _cuts.Ends(first, to, last).Where(e => _words.LengthOf(first, e) <= most)];
        return ends.Length == 0 ? null : _words.Label(first, most == int.MaxValue ? ends[^1] : ends[0], isCutBefore, isCutAfter: true);
    }

    private static bool IsYear(DateExpression date) => date.Edtf.Split('/').All(d => d.Length == 4 && d.All(char.IsAsciiDigit));
}
