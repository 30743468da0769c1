using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Analysis.Dates;

/// <summary>Finds the dates that a sentence states: years, days, months, decades, centuries, ranges and open ends.</summary>
public static class DateFinder
{
    private const string TurnOf = "the turn of ";

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

    // A point in time grows to the left ("since the mid of the", "between") and to the right ("and 1994", "to 1994", "-94", "onwards").
    private static DateExpression Extend(string text, ImmutableArray<Token> tokens, int first, Point point, out int last)
    {
        last = first + point.Length - 1;
        var (start, at, lead, qualifier, isAbout) = Left(text, tokens, first);
        var (edtf, words) = (EdtfOf(point, qualifier, isAbout), WordsOf(point, qualifier, isAbout));
        if (Right(text, tokens, last, lead, point) is { } second)
        {
            var (from, to) = (WordsOf(point, "", isAbout), WordsOf(second.Point, "", second.IsAbout));
            (edtf, words) = ($"{edtf}/{EdtfOf(second.Point, "", second.IsAbout)}", lead == "between" ? $"between {from} and {to}" : $"from {from} to {to}");
            (start, last) = (IsRangeLead(lead) ? at : start, second.First + second.Point.Length - 1);
        }
        else if (lead is "since")
        {
            (edtf, words, start) = (edtf + "/..", "since " + words, at);
        }
        else if (lead is "until" or "till")
        {
            (edtf, words, start) = ("../" + edtf, "until " + words, at);
        }
        else if (lead is "from" && OnwardsEnd(text, tokens, last) is { } onwards)
        {
            (edtf, words, start, last) = (edtf + "/..", $"from {words} on", at, onwards);
        }
        else if (IsBoundLead(lead) && IsBound(text, tokens, first, last, lead, point, qualifier))
        {
            (edtf, words, start) = (lead is "after" ? edtf + "/.." : "../" + edtf, $"{lead} {words}", at);
        }

        var span = new TextSpan(Math.Min(tokens[start].Span.Start, PointStart(text, tokens[first].Span.Start)), EndOf(text, tokens[last]));
        return new DateExpression(edtf, words, span, start, last, RoleOf(text, tokens, start, first, last, lead)) { Part = PartOf(qualifier) };
    }

    private static bool IsRangeLead(string lead) => lead is "between" or "from" or "since" or "until" or "till";

    private static bool IsBoundLead(string lead) => lead is "after" or "before" or "by";

    private static string WordsOf(Point point, string qualifier, bool isAbout) => (isAbout ? "about " : "") + qualifier + point.Words;

    private static string EdtfOf(Point point, string qualifier, bool isAbout) =>
        // The 20th century turned about 1900.
        qualifier == TurnOf && point.Edtf is [not '-', _, 'X', 'X'] ? point.Edtf[..2] + "00~" : point.Edtf + (isAbout ? "~" : "");

    // "from 1600 onwards", "from 1640 on, trade grew", not "from 1640 on the river".
    private static int? OnwardsEnd(string text, ImmutableArray<Token> tokens, int last)
    {
        if (last + 1 >= tokens.Length)
            return null;
        var end = tokens[last + 1].Span.End;
        return tokens[last + 1].Span.Of(text).ToLowerInvariant() switch
        {
            "onwards" or "onward" or "forward" or "forwards" => last + 1,
            "on" when last + 2 >= tokens.Length || text[end] is ',' or '.' or ';' or ':' => last + 1,
            _ => null,
        };
    }

    // "before 1200", "by the end of the 1980s", not "by the 2008 crisis" and not "by 1990s standards".
    private static bool IsBound(string text, ImmutableArray<Token> tokens, int first, int last, string lead, Point point, string qualifier) =>
        RoleOf(text, tokens, first, first, last, lead) == DateRole.Adverbial && (qualifier.Length > 0 || point.Edtf.EndsWith('X') == DeterminerBefore(text, tokens, first));

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
    /// <returns>At is the place of the lead, which counts where the date takes it in.</returns>
    private static (int Start, int At, string Lead, string Qualifier, bool IsAbout) Left(string text, ImmutableArray<Token> tokens, int first)
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
        else if (i >= 1 && Word(i) is "of" && Word(i - 1) is "mid" or "middle" or "end" or "beginning" or "start" or "outset" or "close" or "decade" or "course" or "turn")
        {
            qualifier = Word(i - 1) switch
            {
                "mid" or "middle" => "the middle of ",
                "end" or "close" => "the end of ",
                "beginning" or "start" or "outset" => "the beginning of ",
                "turn" => TurnOf,
                _ => "",
            };
            i -= 2;
            if (i >= 0 && Word(i) is "the")
                i--;
        }

        // "In the mid of the" has no lead, and the printed form begins at its part of the period.
        var start = qualifier.Length > 0 ? i + 1 : first;
        var isAbout = i >= 0 && s_about.Contains(Word(i)) && !BreaksBetween(text, tokens, i, first);
        if (isAbout)
            start = i--;
        if (i < 0 || BreaksBetween(text, tokens, i, first))
            return (start, start, i >= 0 && !isAbout && !IsRangeLead(Word(i)) && !IsBoundLead(Word(i)) ? Word(i) : "", qualifier, isAbout);
        return Word(i) == "to" && i > 0 && Word(i - 1) == "prior" ? (start, i - 1, "before", qualifier, isAbout) : (start, i, Word(i), qualifier, isAbout);

        string Word(int at) => tokens[at].Span.Of(text).ToLowerInvariant();
    }

    private static (int First, Point Point, bool IsAbout)? Right(string text, ImmutableArray<Token> tokens, int last, string lead, Point from)
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
                return (i, new Point(from.Edtf[..2] + end, from.Edtf[..2] + end, 1), false);
            return Point.Read(text, tokens, i) is { } dash && dash.IsAfter(from) ? (i, dash, false) : null;
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
        var isAbout = false;
        // "between the end of the ‘80s and the beginning of the ‘90s".
        for (var skipped = 0; i < tokens.Length && skipped < 5; i++, skipped++)
        {
            if (Point.Read(text, tokens, i) is { } point)
                return point.IsAfter(from) ? (i, point, isAbout) : null;
            var word = tokens[i].Span.Of(text).ToLowerInvariant();
            isAbout |= s_about.Contains(word);
            if (!s_about.Contains(word) && word is not ("the" or "end" or "beginning" or "start" or "of" or "mid" or "middle" or "early" or "late"))
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

    private static readonly string[] s_about = ["circa", "around", "about", "c", "ca"];

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
