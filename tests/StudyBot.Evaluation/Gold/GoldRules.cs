using System.Text.RegularExpressions;
using StudyBot.Core.Chat;

namespace StudyBot.Evaluation.Gold;

/// <summary>The rules at the head of <c>score_gold.py</c>.</summary>
internal static class GoldRules
{
    /// <summary>What the reply lacks or has too much, in words; empty where it passes.</summary>
    public static IEnumerable<string> Failures(GoldCase wanted, Reply reply)
    {
        var shown = reply.Passages.Take(3).ToArray();
        var holders = shown.Where(p => wanted.Texts.Any(t => Holds(p, t))).ToArray();
        if (StatusOf(reply.Status) != wanted.Status || wanted.Status == "not_found" && !reply.Passages.IsEmpty)
            yield return $"status {StatusOf(reply.Status)} with {reply.Passages.Length} passages, not {wanted.Status}";
        if (!reply.Passages.All(IsWellFormed))
            yield return "a passage without its sentence, too long or on more than two pages";
        if (wanted.Top1 is { } first && !shown.Take(1).Any(p => Holds(p, first)))
            yield return $"not first: {first}";
        if (wanted.Any.Length > 0 && !wanted.Any.Any(t => shown.Any(p => Holds(p, t))))
            yield return $"none of: {string.Join(" | ", wanted.Any)}";
        foreach (var text in wanted.All.Where(t => !shown.Any(p => Holds(p, t))))
            yield return $"missing: {text}";
        foreach (var text in wanted.None.Where(t => shown.Any(p => Flat(p.Sentence).Contains(Flat(t), StringComparison.Ordinal))))
            yield return $"shown though it should not be: {text}";
        if (wanted.EachRe is { } each && !reply.Passages.All(p => Regex.IsMatch(p.Text, each)))
            yield return $"a passage without {each}";
        if (wanted.Command == "/when" && !DatesPass(wanted, [.. reply.Dates.Select(d => d.Edtf)]))
            yield return $"dates {string.Join(' ', reply.Dates.Select(d => d.Edtf))}, not {string.Join(' ', wanted.Dates ?? [])}";
        if (wanted.Page.Length > 0 && holders.Length > 0 && !holders.Any(p => Regex.Matches(p.Page ?? "", @"\d+").Any(m => wanted.Page.Contains(int.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture)))))
            yield return $"page {holders[0].Page}, not {string.Join(' ', wanted.Page)}";
        if (wanted.Speaker is { } speaker && holders.Length > 0 && !holders.Any(p => Flat(p.Speaker ?? "").Contains(Flat(speaker), StringComparison.Ordinal)))
            yield return $"speaker {holders[0].Speaker}, not {speaker}";
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
