using System.Text.RegularExpressions;
using StudyBot.Core.Chat;

namespace StudyBot.Evaluation.Gold;

/// <summary>The rules at the head of <c>score_gold.py</c>.</summary>
internal static class GoldRules
{
    public static bool Passes(GoldCase wanted, Reply reply)
    {
        var shown = reply.Passages.Take(3).ToArray();
        var bodies = shown.Select(p => Flat(p.Text)).ToArray();
        var holders = shown.Where(p => wanted.Texts.Any(t => Holds(p, t))).ToArray();
        return StatusOf(reply.Status) == wanted.Status
            && (wanted.Status != "not_found" || reply.Passages.IsEmpty)
            && reply.Passages.All(IsWellFormed)
            && (wanted.Top1 is null || bodies.Length > 0 && bodies[0].Contains(Flat(wanted.Top1), StringComparison.Ordinal))
            && (wanted.Any.Length == 0 || wanted.Any.Any(t => shown.Any(p => Holds(p, t))))
            && wanted.All.All(t => shown.Any(p => Holds(p, t)))
            && !wanted.None.Any(t => shown.Any(p => Flat(p.Sentence).Contains(Flat(t), StringComparison.Ordinal)))
            && (wanted.EachRe is null || reply.Passages.All(p => Regex.IsMatch(p.Text, wanted.EachRe)))
            && (wanted.Command != "/when" || DatesPass(wanted, [.. reply.Dates.Select(d => d.Edtf)]))
            && (wanted.Page.Length == 0 || holders.Length == 0 || holders.Any(p => Regex.Matches(p.Page ?? "", @"\d+").Any(m => wanted.Page.Contains(int.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture)))))
            && (wanted.Speaker is null || holders.Length == 0 || holders.Any(p => Flat(p.Speaker ?? "").Contains(Flat(wanted.Speaker), StringComparison.Ordinal)));
    }

    private static bool DatesPass(GoldCase wanted, string[] given)
    {
        if (wanted.Dates is null)
            return true;
        if (wanted.DatesNone.Any(given.Contains))
            return false;
        return wanted.Dates.Length == 0
            ? given.Length == 0
            : given.Length > 0 && (wanted.Dates.Contains(given[0]) || wanted.DatesAlt.Contains(given[0])) && (wanted.Dates.All(given.Contains) || wanted.DatesAlt.Any(given.Contains));
    }

    private static bool Holds(Passage passage, string text) => Flat(passage.Text).Contains(Flat(text), StringComparison.Ordinal);

    private static bool IsWellFormed(Passage p) =>
        p.Sentence.Length is > 0 and <= 900 && p.Text.Length <= 1600 && Flat(p.Text).Contains(Flat(p.Sentence), StringComparison.Ordinal) && Regex.Matches(p.Page ?? "", @"\d+").Count <= 2;

    private static string StatusOf(ReplyStatus status) => status switch
    {
        ReplyStatus.NoDate => "no_date",
        ReplyStatus.NotFound => "not_found",
        _ => status.ToString().ToLowerInvariant(),
    };

    private static string Flat(string text) =>
        Regex.Replace(text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"'), @"\s+", " ").Trim().ToLowerInvariant();
}
