using System.Collections.Immutable;

namespace StudyBot.Core.Analysis.Dates;

/// <summary>How strongly a date of a sentence belongs to words of the same sentence.</summary>
public static class DateBinding
{
    /// <summary>Below this a date merely stands in the same sentence.</summary>
    public const double Threshold = 0.35;

    /// <summary>Tokens between words and a date beyond which there is no use in looking: each takes 0.01 at least from what binds them. Keeps a page-long sentence cheap.</summary>
    public const int Farthest = 150;

    /// <param name="first">First token of the words that are asked about.</param>
    /// <param name="last">Last token of them.</param>
    /// <returns>From 0 (nothing to do with them) to 1 (its own noun phrase).</returns>
    public static double Strength(string text, ImmutableArray<Token> tokens, ImmutableArray<DateExpression> dates, DateExpression date, int first, int last)
    {
        if (first <= date.Last && last >= date.First && !(first < date.First && last > date.Last))
            return 1;
        if (date.Role is DateRole.Premodifier or DateRole.LocatingPremodifier)
        {
            var end = EndOfNounPhrase(text, tokens, date.Last);
            if (first <= end && last > date.Last)
                return 1 - 0.01 * Math.Max(first - date.Last, 0);
            if (InClauseOn(text, tokens, end, first))
                return 0.5 - 0.01 * (first - end);
            if (date.Role == DateRole.Premodifier)
                return 0;
        }

        var strength = first > date.Last ? After(text, tokens, date, first) : Before(text, tokens, date, last);
        if (date.Role == DateRole.LocatingPremodifier)
            strength -= 0.15;
        foreach (var other in dates)
            if (other != date && IsBetween(other, date, first, last))
                strength -= 0.5;
        return Math.Max(strength - TemporalFrame(text, tokens, date, first, last), 0);
    }

    // The words come after the date: strong where the date opens the sentence or a clause ("Since 1999, …", "which, since 2010, had").
    private static double After(string text, ImmutableArray<Token> tokens, DateExpression date, int first)
    {
        var opens = date.First <= 3 || OpensClause(text, tokens, date.First);
        var (words, commas, strong) = Between(text, tokens, date.Last, first, freeCommaAt: date.Last);
        // "After the inauguration of …, in 2001, NATO": the date is the inauguration's, not what follows it.
        if (date.First > 3 && tokens[0].Span.Of(text) is "After" or "Before" or "Following" or "Until" && FirstCommaFrom(text, tokens, date.Last) < first)
            return 0;
        var start = opens ? 0.9 - 0.012 * words : 0.7 - 0.03 * words;
        if (!opens && Gap(text, tokens, date.Last).AsSpan().IndexOfAny(',', ';') < 0 && NextWord(text, tokens, date.Last) is "and" or "or")
            start -= 0.3;
        return start - 0.06 * commas - 0.25 * strong;
    }

    // The words come before the date; a date inside a relative clause dates only what stands right before that clause.
    private static double Before(string text, ImmutableArray<Token> tokens, DateExpression date, int last)
    {
        var (words, commas, strong) = Between(text, tokens, last, date.First, freeCommaAt: -1);
        var strength = 0.92 - 0.02 * words - 0.06 * commas - 0.25 * strong;
        for (var i = date.First - 1; i > last; i--)
        {
            if (IsRelative(text, tokens, i))
                return i - last > 7 ? strength - 0.3 : strength;
            // "the mood that had marked the ‘80s" dates the mood; "…, proving that 1989 was …" dates nothing before it.
            if (tokens[i].Span.Of(text) is "that" && i - last > 2)
                return strength - 0.5;
        }

        return strength;
    }

    /// <summary>Words between two tokens (a quotation counts as one), commas that part clauses, and stronger breaks.</summary>
    private static (int Words, int Commas, int Strong) Between(string text, ImmutableArray<Token> tokens, int from, int to, int freeCommaAt)
    {
        int words = 0, commas = 0, strong = 0;
        var quoted = false;
        for (var i = from; i < to; i++)
        {
            foreach (var c in Gap(text, tokens, i))
            {
                if (c == ',' && i != freeCommaAt && !IsParenthetical(text, tokens, i))
                    commas++;
                else if (c is ';' or '—' || c == ':' && !tokens[i].Is(TokenTraits.Quoted))
                    strong++;
            }

            if (i == from)
                continue;
            var inQuote = tokens[i].Is(TokenTraits.Quoted);
            if (!inQuote || !quoted)
                words++;
            quoted = inQuote;
        }

        return (words, commas, strong);
    }

    // ", in fact," and its like part nothing: neither of their commas counts.
    private static bool IsParenthetical(string text, ImmutableArray<Token> tokens, int i)
    {
        for (var start = Math.Max(i - 2, 0); start <= i + 1 && start + 1 < tokens.Length; start++)
        {
            var one = tokens[start].Span.Of(text).ToLowerInvariant();
            var two = tokens[start + 1].Span.Of(text).ToLowerInvariant();
            if ((one, two) is ("in", "fact") or ("for", "instance") or ("for", "example") && (i == start - 1 || i == start + 1))
                return true;
            if (one is "however" or "moreover" or "indeed" or "therefore" or "instead" && (i == start - 1 || i == start))
                return true;
        }

        return false;
    }

    private static int FirstCommaFrom(string text, ImmutableArray<Token> tokens, int i)
    {
        while (i < tokens.Length && !Gap(text, tokens, i).Contains(','))
            i++;
        return i;
    }

    private static bool OpensClause(string text, ImmutableArray<Token> tokens, int first)
    {
        if (first == 0)
            return true;
        var before = first - 1;
        while (before > 0 && tokens[before].Span.Of(text).ToLowerInvariant() is "in" or "during" or "over" or "by" or "the")
            before--;
        var word = tokens[before].Span.Of(text).ToLowerInvariant();
        // "At moments, during the ‘90s, it seemed": still the head of the sentence.
        if (before <= 2 && text[tokens[before].Span.End] == ',')
            return true;
        return word is "which" or "who" or "and" or "but" or "that" && text[tokens[before].Span.End] == ','
            || text[tokens[before].Span.End] == ';'
            || word is "reason" or "chance" or "fact" or "moreover" or "however" or "therefore" or "nonetheless" && text[tokens[before].Span.End] == ',';
    }

    private static bool IsRelative(string text, ImmutableArray<Token> tokens, int i) =>
        tokens[i].Span.Of(text).ToLowerInvariant() is "which" or "who" or "whose" or "where" or "whom";

    private static bool IsBetween(DateExpression other, DateExpression date, int first, int last) =>
        first > date.Last ? other.First > date.Last && other.Last < first : other.First > last && other.Last < date.First;

    /// <summary>
    /// What is itself a landmark in time ("after the fall of …", "during the Cold War") is not dated by its clause's date,
    /// unless that date stands right beside it ("after the inauguration …, in 2001").
    /// </summary>
    private static double TemporalFrame(string text, ImmutableArray<Token> tokens, DateExpression date, int first, int last)
    {
        if (date.First > last && date.First - last <= 3)
            return 0;
        for (var i = first - 1; i >= Math.Max(first - 6, 0); i--)
        {
            if (Gap(text, tokens, i).AsSpan().IndexOfAny(',', ';') >= 0)
                return 0;
            if (i > 0 && tokens[i].Span.Of(text) is "following" && tokens[i - 1].Span.Of(text).ToLowerInvariant() is "the")
                continue;
            if (tokens[i].Span.Of(text).ToLowerInvariant() is "after" or "before" or "during" or "following" or "followed" or "until" or "since" or "throughout" or "aftermath" or "eve" or "prior")
                return i > date.Last || i < date.First - 1 ? 0.6 : 0;
        }

        return 0;
    }

    // "the 2009 gas crisis, which originated from a dispute between …": the clause goes on about what is dated.
    private static bool InClauseOn(string text, ImmutableArray<Token> tokens, int end, int first)
    {
        if (first <= end + 1 || end + 1 >= tokens.Length || tokens[end + 1].Span.Of(text) is not ("which" or "that"))
            return false;
        for (var i = end + 1; i < first; i++)
            if (Gap(text, tokens, i).AsSpan().IndexOfAny(',', ';', ':') >= 0)
                return false;
        return true;
    }

    private static int EndOfNounPhrase(string text, ImmutableArray<Token> tokens, int date)
    {
        var end = date;
        for (var i = date + 1; i < tokens.Length; i++)
        {
            if (i > date + 1 && Gap(text, tokens, i - 1).AsSpan().IndexOfAny(",;:()") >= 0)
                break;
            if (tokens[i].Is(TokenTraits.Function) && tokens[i].Span.Of(text).ToLowerInvariant() is not ("of" or "the" or "a" or "an" or "for"))
                break;
            end = i;
        }

        return end;
    }

    private static string Gap(string text, ImmutableArray<Token> tokens, int i) =>
        i + 1 < tokens.Length ? text[tokens[i].Span.End..tokens[i + 1].Span.Start] : "";

    private static string NextWord(string text, ImmutableArray<Token> tokens, int i) =>
        i + 1 < tokens.Length ? tokens[i + 1].Span.Of(text).ToLowerInvariant() : "";
}
