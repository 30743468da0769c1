using StudyBot.Core.Analysis.Dates;
using StudyBot.Core.Timelines;

namespace StudyBot.Drawing.Layout;

/// <summary>A date in few letters: <c>1992–1994</c>, <c>since mid-1980s</c>, <c>19th century</c>.</summary>
internal static class ShortDate
{
    private const string Century = " century", CenturyBefore = " century BC";

    // The part of a period is written before it.
    private static readonly string[] s_leads = ["the beginning of ", "early in ", "the middle of ", "the end of ", "late in ", "the "];

    public static string Of(TimelineEvent e)
    {
        if (e.Date.Edtf.Split('/') is not [var from, var to])
            return Part(e.Date) + Point(e.Date.Edtf, e.Date.InWords);
        return to == ".." ? $"since {Part(e.Date)}{Point(from, After(e.Date.InWords, "since "))}"
            : from == ".." ? $"until {Part(e.Date)}{Point(to, After(e.Date.InWords, "until "))}"
            : $"{Point(from, from)}–{Point(to, to)}";
    }

    // Years and decades in their own digits; all else as the words have it, without an article.
    private static string Point(string edtf, string words)
    {
        if (edtf.EndsWith('X') && edtf[0] != '-' && (words == edtf || !words.EndsWith(Century, StringComparison.Ordinal)))
            return edtf.Replace('X', '0') + "s";
        foreach (var lead in s_leads)
            words = After(words, lead);
        return words.EndsWith(Century, StringComparison.Ordinal) ? words[..^Century.Length] + " c."
            : words.EndsWith(CenturyBefore, StringComparison.Ordinal) ? words[..^CenturyBefore.Length] + " c. BC"
            : words;
    }

    private static string Part(DateExpression date) => date.Part switch { PeriodPart.Beginning => "early ", PeriodPart.Middle => "mid-", PeriodPart.End => "late ", _ => "" };

    private static string After(string words, string lead) => words.StartsWith(lead, StringComparison.Ordinal) ? words[lead.Length..] : words;
}
