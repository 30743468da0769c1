using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Analysis.Dates;

/// <summary>Finds the dates that a sentence states: years, days, months, decades, centuries, ranges and open ends.</summary>
public static class DateFinder
{
    /// <param name="tokens">The sentence's tokens, spans into <paramref name="text"/>.</param>
    public static ImmutableArray<DateExpression> Find(string text, ImmutableArray<Token> tokens)
    {
        ImmutableArray<DateExpression>.Builder? found = null;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!MayBegin(text, tokens, i) || Point.Read(text, tokens, i) is not { } point)
                continue;
            var date = Extend(text, tokens, i, point, out var last);
            (found ??= ImmutableArray.CreateBuilder<DateExpression>()).Add(date);
            i = last;
        }

        return found?.ToImmutable() ?? [];
    }

    private static bool MayBegin(string text, ImmutableArray<Token> tokens, int i) =>
        char.IsAsciiDigit(text[tokens[i].Span.Start]) || Point.MonthOf(tokens[i].Span.Of(text)) > 0 || Point.OrdinalCentury(tokens[i].Span.Of(text)) > 0
        // "in the eighties", not "men in their eighties".
        || i > 0 && Point.DecadeOf(tokens[i].Span.Of(text)) > 1 && tokens[i - 1].Span.Of(text) is "the" or "mid" or "early" or "late";

    // A point in time grows to the left ("since the mid of the", "between") and to the right ("and 1994", "to 1994", "-94").
    private static DateExpression Extend(string text, ImmutableArray<Token> tokens, int first, Point point, out int last)
    {
        last = first + point.Length - 1;
        var (start, startOffset, lead, qualifier) = Left(text, tokens, first);
        string edtf, words;
        var second = Right(text, tokens, last, lead, point);
        if (second is { } s)
        {
            edtf = $"{point.Edtf}/{s.Point.Edtf}";
            words = lead == "between" ? $"between {point.Words} and {s.Point.Words}" : $"from {point.Words} to {s.Point.Words}";
            last = s.First + s.Point.Length - 1;
        }
        else
        {
            (edtf, words) = lead switch
            {
                "since" => (point.Edtf + "/..", "since " + qualifier + point.Words),
                "until" or "till" => ("../" + point.Edtf, "until " + qualifier + point.Words),
                "circa" or "around" or "about" or "c" or "ca" => (point.Edtf + "~", "about " + point.Words),
                _ => (point.Edtf, qualifier + point.Words),
            };
        }

        if (second is null && lead is "between" or "about" or "around" && edtf.IndexOf('~') < 0)
            (start, startOffset) = (first, tokens[first].Span.Start);
        var span = new TextSpan(Math.Min(startOffset, PointStart(text, tokens[first].Span.Start)), EndOf(text, tokens[last]));
        return new DateExpression(edtf, words, span, start, last, RoleOf(text, tokens, start, first, last, lead)) { Part = PartOf(qualifier) };
    }

    private static PeriodPart PartOf(string qualifier) => qualifier switch
    {
        "the beginning of " or "early in " => PeriodPart.Beginning,
        "the middle of " => PeriodPart.Middle,
        "the end of " or "late in " => PeriodPart.End,
        _ => PeriodPart.Whole,
    };

    private static int PointStart(string text, int start) => start > 0 && text[start - 1] is '‘' or '’' or '\'' && char.IsAsciiDigit(text[start]) ? start - 1 : start;

    private static int EndOf(string text, Token token)
    {
        var end = token.Span.End;
        return end + 1 < text.Length && text[end] is '’' or '\'' && text[end + 1] == 's' && char.IsAsciiDigit(text[end - 1]) ? end + 2 : end;
    }

    // "since the end of the" before the point; start of the part of a period goes into the words, never into the EDTF.
    private static (int Start, int Offset, string Lead, string Qualifier) Left(string text, ImmutableArray<Token> tokens, int first)
    {
        var i = first - 1;
        var qualifier = "";
        if (i >= 0 && Word(i) is "the" or "same")
            i--;
        if (i >= 0 && Word(i) is "the")
            i--;
        if (i >= 0 && Word(i) is "mid" or "early" or "late" or "middle")
        {
            qualifier = Word(i) switch { "mid" or "middle" => "the middle of ", "early" => "early in ", _ => "late in " };
            i--;
            if (i >= 0 && Word(i) is "the")
                i--;
        }
        else if (i >= 1 && Word(i) is "of" && Word(i - 1) is "mid" or "middle" or "end" or "beginning" or "start" or "outset" or "close" or "decade" or "course")
        {
            qualifier = Word(i - 1) switch
            {
                "mid" or "middle" => "the middle of ",
                "end" or "close" => "the end of ",
                "beginning" or "start" or "outset" => "the beginning of ",
                _ => "",
            };
            i -= 2;
            if (i >= 0 && Word(i) is "the")
                i--;
        }

        if (i >= 0 && Word(i) is "since" or "until" or "till" or "between" or "from" or "circa" or "around" or "about" or "c" or "ca"
            && !BreaksBetween(text, tokens, i, first))
            return (i, tokens[i].Span.Start, Word(i), qualifier);
        // "In the mid of the" has no lead, and the printed form begins at its part of the period.
        var start = qualifier.Length > 0 ? i + 1 : first;
        return (start, tokens[start].Span.Start, i >= 0 ? Word(i) : "", qualifier);

        string Word(int at) => tokens[at].Span.Of(text).ToLowerInvariant();
    }

    private static (int First, Point Point)? Right(string text, ImmutableArray<Token> tokens, int last, string lead, Point from)
    {
        var i = last + 1;
        if (i >= tokens.Length)
            return null;
        // "1992-94", "1992–1994".
        if (tokens[last].Is(TokenTraits.GluedToNext) && !NumberedActs.BeginWithYear(text, tokens, last))
        {
            var end = tokens[i].Span.Of(text);
            if (end.Length == 2 && from.Edtf.Length == 4 && char.IsAsciiDigit(from.Edtf[3]) && int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var yy)
                && yy > int.Parse(from.Edtf.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture))
                return (i, new Point(from.Edtf[..2] + end, from.Edtf[..2] + end, 1));
            return Point.Read(text, tokens, i) is { } dash && dash.IsAfter(from) ? (i, dash) : null;
        }

        var joiner = tokens[i].Span.Of(text).ToLowerInvariant();
        var fits = lead switch
        {
            "between" => joiner is "and",
            "from" => joiner is "to" or "until" or "till" or "through",
            "over" or "during" => joiner is "and" && from.Edtf.EndsWith('X'),
            _ => joiner is "to" or "until" or "through",
        };
        if (!fits)
            return null;
        i++;
        // "between the end of the ‘80s and the beginning of the ‘90s".
        for (var skipped = 0; i < tokens.Length && skipped < 5; i++, skipped++)
        {
            if (Point.Read(text, tokens, i) is { } point)
                return point.IsAfter(from) ? (i, point) : null;
            if (tokens[i].Span.Of(text).ToLowerInvariant() is not ("the" or "end" or "beginning" or "start" or "of" or "mid" or "middle" or "early" or "late"))
                return null;
        }

        return null;
    }

    private static bool BreaksBetween(string text, ImmutableArray<Token> tokens, int from, int to)
    {
        for (var i = tokens[from].Span.End; i < tokens[to].Span.Start; i++)
            if (text[i] is ',' or ';' or ':' or '(')
                return true;
        return false;
    }

    private static readonly string[] s_adverbialLeads =
        ["in", "since", "during", "between", "from", "until", "till", "by", "over", "of", "after", "before", "throughout", "and", "to"];

    private static DateRole RoleOf(string text, ImmutableArray<Token> tokens, int start, int first, int last, string lead)
    {
        if (start != first || last + 1 >= tokens.Length || s_adverbialLeads.Contains(lead) && !DeterminerBefore(text, tokens, first))
            return DateRole.Adverbial;
        var gap = text.AsSpan(tokens[last].Span.End, tokens[last + 1].Span.Start - tokens[last].Span.End);
        if (gap is not (" " or " “" or " ‘" or " \"") || tokens[last + 1].Is(TokenTraits.Function) || tokens[last + 1].Is(TokenTraits.Number))
            return DateRole.Adverbial;
        // "1989 was", "In 2009 he": without an article a lower-case word after the year is a verb or another clause's.
        if (!DeterminerBefore(text, tokens, first) && !tokens[last + 1].Is(TokenTraits.Capital) && first > 0 && lead is not "at" and not "with")
            return DateRole.Adverbial;
        if (first == 0)
            return tokens[last + 1].Is(TokenTraits.Capital) ? DateRole.Premodifier : DateRole.Adverbial;
        // "With the 2008 Declaration, NATO opened talks": at the head of a sentence the phrase places the whole clause.
        return lead is "at" or "in" or "during" or "on" || lead is "with" or "by" or "through" && first <= 2 ? DateRole.LocatingPremodifier : DateRole.Premodifier;
    }

    private static bool DeterminerBefore(string text, ImmutableArray<Token> tokens, int first)
    {
        if (first == 0)
            return false;
        var before = tokens[first - 1];
        var gap = text.AsSpan(before.Span.End, tokens[first].Span.Start - before.Span.End);
        return before.Span.Of(text).ToLowerInvariant() is "the" or "this" or "that" or "a" or "his" or "her" or "its" or "their" or "our" or "my"
            || gap is "’s " or "'s " or "’ ";
    }
}
