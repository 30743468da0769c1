using System.Collections.Frozen;
using StudyBot.Core.Analysis;

namespace StudyBot.Core.Timelines;

/// <summary>Where a sentence can be cut without what is left saying anything else.</summary>
internal sealed class SentenceCuts(SentenceWords words)
{
    /// <summary>Tokens between the commas of a list: "patients, visitors, and".</summary>
    private const int LongestItem = 5;

    /// <summary>Tokens of "In fact," or "For this reason,".</summary>
    private const int LongestLink = 3;

    private static readonly FrozenSet<string> s_links = Set("and but or so thus hence then also yet however moreover nonetheless nevertheless therefore finally indeed furthermore additionally consequently meanwhile");
    private static readonly FrozenSet<string> s_linksWithComma = Set("fact instance example addition turn short particular instead thus reason however moreover nonetheless nevertheless therefore finally indeed furthermore additionally consequently meanwhile");
    private static readonly FrozenSet<string> s_relatives = Set("which who whose whom where");
    private static readonly FrozenSet<string> s_conjunctions = Set("and but while whereas although though because");

    // "The fact that it burnt"; "it is claimed in the north that it burnt" is cut nowhere.
    private static readonly FrozenSet<string> s_thoughts = Set("fact idea claim claims belief beliefs view views notion hope hopes fear fears argument conclusion observation observations possibility assumption theory thesis opinion impression news");

    private static readonly FrozenSet<string> s_subordinating = Set("that when while whereas because although though if whether after before until since");

    // "It was frustrated": nobody knows what, without the words before.
    private static readonly FrozenSet<string> s_pointing = Set("it its he his she her they their them this that these those such both each which who there then");

    // What leads to a date and is said again where the date is shown; "by", "before" and "as of" say more.
    private static readonly FrozenSet<string> s_leads = Set("in on during over at the same year years decade");
    private static readonly FrozenSet<string> s_limiting = Set("alone only and or but to as onwards onward");

    /// <summary>Without what ties a sentence to the one before, and without a date at its head: "In fact, in 1842, the mill burnt".</summary>
    /// <param name="adverbial">The date's tokens; null where it stands before a noun and cannot be left out.</param>
    public int Beginning((int First, int Last)? adverbial)
    {
        var first = AfterLinks(0);
        if (adverbial is not { } date || date.First < first || words.Any(first, date.First - 1, i => !s_leads.Contains(words[i]) || words.HasComma(i)) || date.Last + 1 >= words.Count || s_limiting.Contains(words[date.Last + 1]))
            return first;
        // "1989 was a watershed": the date is the subject. "1989 Paris was calm" is none of both.
        var hasLead = date.First > first && words[first] != "the" || words[date.First] is "since" or "until" or "till" or "from" or "between";
        var isSubject = !hasLead && words.IsVerb(date.Last + 1);
        return (hasLead && !words.IsVerb(date.Last + 1) || isSubject) && !words.IsBreak(date.Last) && words.Gap(date.Last).AsSpan().IndexOfAny('(', ')') < 0 ? AfterLinks(date.Last + 1) : first;
    }

    /// <summary>Last tokens of what may stand without its end, from the longest on: a clause added to it, or another beside it.</summary>
    /// <param name="date">The date's last token, which stays.</param>
    public IEnumerable<int> Ends(int first, int date, int last)
    {
        for (var i = last - 1; i >= date && !TurningWords.ReachesBack(words[i + 1]); i--)
            if (!words.IsEnclosed(i) && IsEndOfClause(i) && IsComplete(first, i))
                yield return i;
    }

    /// <summary>The first token of the clause that a date stands in, where it has its own subject and nothing before it can reach into it; null for none.</summary>
    public int? BeginningOfClause(int first, int date, int last)
    {
        for (var i = date - 1; i > first; i--)
        {
            if (words.IsEnclosed(i) || !words.IsBreak(i) && !(words.HasComma(i) && s_conjunctions.Contains(words[i + 1])))
                continue;
            var start = words.IsBreak(i) ? i + 1 : i + 2;
            // "Of gag, and reverse transcriptase were tested" is a list, and "pushed into Persia, and came into conflict" has one subject.
            if (s_pointing.Contains(words[start]) || s_conjunctions.Contains(words[start]) || words.IsVerb(start) || IsParticiple(start) || words.Any(Math.Max(i - LongestItem, first), i - 1, words.HasComma) || !words.Any(first, i, words.IsVerb) || !HasOwnVerb(start, last) || words.Any(first, i, t => TurningWords.ReachesForward(words[t])))
                return null;
            return start;
        }

        return null;
    }

    /// <summary>The relative or "that" of the clause that a date stands in; null where there is none.</summary>
    public int? Relative(int first, int date)
    {
        for (var i = date - 1; i > first; i--)
            if (IsRelative(i) || words[i] == "that" && (s_thoughts.Contains(words[i - 1]) || words.IsVerb(i + 1)))
                // A comma may have closed it: "the instability which followed it, such crises took …".
                return words.Any(i + 1, date - 1, words.HasComma) ? null : i;
            else if (words[i] == "that" || words.IsBreak(i) && !words.IsEnclosed(i))
                return null;
        return null;
    }

    // Not the World Health Organization.
    private bool IsRelative(int i) => s_relatives.Contains(words[i]) && !words.Is(i, TokenTraits.AllCaps);

    private int AfterLinks(int first)
    {
        if (first < words.Count - 1 && s_links.Contains(words[first]))
            return AfterLinks(first + 1);
        for (var i = first; i < Math.Min(first + LongestLink, words.Count - 1); i++)
            if (words.HasComma(i) && s_linksWithComma.Contains(words[i]) && !words.Any(first, i, t => TurningWords.Denies(words[t]) && words[t] != "instead"))
                return AfterLinks(i + 1);
        return first;
    }

    // "The virus that was reported" has none.
    private bool HasOwnVerb(int first, int last)
    {
        var i = first;
        while (i <= last && !words.IsVerb(i) && !IsRelative(i) && !s_subordinating.Contains(words[i]))
            i++;
        return i <= last && words.IsVerb(i);
    }

    // "In 1598, when Henry, having succeeded …": the last clause that has begun has its verb too.
    private bool IsComplete(int first, int i)
    {
        var begun = i;
        while (begun > first && !IsRelative(begun) && !s_subordinating.Contains(words[begun]))
            begun--;
        return words.Any(begun, i, words.IsVerb) && words.Any(first, i, words.IsVerb);
    }

    private bool IsEndOfClause(int i)
    {
        if (words.Gap(i).Contains(';', StringComparison.Ordinal))
            return true;
        if (!words.HasComma(i) || i + 2 >= words.Count)
            return false;
        var next = words[i + 1];
        return IsRelative(i + 1)
            || IsAdding(i + 1)
            // Another clause, with its own subject, and no item of a list.
            || s_conjunctions.Contains(next) && words.Any(i + 2, Math.Min(i + 6, words.Count - 1), words.IsVerb) && !words.IsVerb(i + 2) && !TurningWords.Denies(words[i + 2]);
    }

    // ", thus compromising", ", by including".
    private bool IsAdding(int i) =>
        IsParticiple(i) && !TurningWords.Denies(words[i]) || words[i] is "thus" or "thereby" or "hence" or "by" && IsParticiple(i + 1);

    private bool IsParticiple(int i) => words[i].Length > 4 && words[i].EndsWith("ing", StringComparison.Ordinal) && !words.Is(i, TokenTraits.Capital) && words[i] is not ("during" or "according" or "nothing" or "providing" or "supposing");

    private static FrozenSet<string> Set(string list) => list.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
