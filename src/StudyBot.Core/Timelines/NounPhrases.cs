using System.Collections.Frozen;
using StudyBot.Core.Analysis;

namespace StudyBot.Core.Timelines;

/// <summary>Noun phrases beside a date, found where their bounds are certain.</summary>
internal sealed class NounPhrases(SentenceWords words)
{
    /// <summary>One word alone ("factories") does not say what happened.</summary>
    private const int Telling = 2;

    /// <summary>Tokens before a date that opens its sentence: "During the".</summary>
    private const int LongestLead = 2;

    private static readonly FrozenSet<string> s_definite = Set("the this that these those his her its their our my");
    private static readonly FrozenSet<string> s_articles = Set("a an some any all both such same each every");
    private static readonly FrozenSet<string> s_joining = Set("and in for on to");

    /// <summary>What a date before it belongs to: "the 2008 Bucharest Declaration". Null where that is one word, or may be a clause.</summary>
    /// <param name="first">The date's first token.</param>
    /// <param name="last">The date's last token.</param>
    /// <param name="isYear">"The 1990s factories" is none, but two phrases, and so is "On 27 May 2002 newspapers": behind what is no year only a name is, and only with an article before.</param>
    /// <param name="places">It is a place in time for its clause: "In the 1917 edition Tesla wrote" may end anywhere but at a comma.</param>
    public (int First, int Last)? After(int first, int last, bool isYear, bool places)
    {
        var start = last + 1;
        if (start >= words.Count)
            return null;
        var isQuotation = words.Gap(last).AsSpan().IndexOfAny('“', '"') >= 0;
        if (!isQuotation && (!IsIntroduced(first, start, isYear) || !isYear && !words.IsName(start) || words.IsVerb(start)))
            return null;
        var end = isQuotation ? QuotationEnd(start) : NameEnd(start);
        if (end < start || !isQuotation && words.ContentOf(start, end) < Telling)
            return null;
        if (places && first <= LongestLead && !isQuotation && !words.HasComma(end))
            return null;
        // "If the 1994 election campaign collapses": nothing tells the verb from a noun.
        var isCertain = isQuotation || words.IsName(end) || !words.Any(0, first - 1, i => TurningWords.ReachesForward(words[i]));
        return isCertain ? (start, end) : null;
    }

    /// <summary>The name that ends with a token: "the Battle of Hastings". Null where it is no name of two words.</summary>
    public int? NameBefore(int last)
    {
        if (!words.IsName(last))
            return null;
        var first = last;
        for (var i = last - 1; i >= 0 && !IsParted(i); i--)
        {
            if (words.IsDate(i) || !words.IsName(i) && words[i] != "of" && words[i] != "the" && !(words.Is(i, TokenTraits.Initial) && words.IsContent(i)))
            {
                // "The French and Indian War", "The Church in Nazi Germany": nobody knows where the name begins.
                if (i > 0 && !words.IsContent(i) && words.Is(i - 1, TokenTraits.Capital) && words.IsContent(i - 1))
                    return null;
                break;
            }

            first = i;
        }

        while (first < last && words[first] == "of")
            first++;
        // "Al-Biruni" is one word.
        return words.ContentOf(first, last) >= Telling && words.Any(first, last - 1, i => words.Gap(i).Contains(' ', StringComparison.Ordinal)) ? first : null;
    }

    /// <summary>Where the definite noun phrase begins that ends with a token: "the fact", "the Kremlin". Null where it is none.</summary>
    public int? DefiniteBefore(int last)
    {
        if (!words.IsContent(last) || words.IsVerb(last) || words.IsDate(last))
            return null;
        for (var i = last - 1; i >= 0 && !IsParted(i); i--)
        {
            if (s_definite.Contains(words[i]))
                return i;
            if (s_articles.Contains(words[i]) || !words.IsContent(i) && words[i] != "of" || words.IsVerb(i) || words.IsDate(i) || TurningWords.Denies(words[i]))
                return null;
        }

        return null;
    }

    /// <summary>"The failure of reform", "Putin's re-election": what it names is not in question.</summary>
    public bool IsDefinite(int first, int last) => s_definite.Contains(words[first]) || words.Any(first, last - 1, i => IsPossessive(words.Gap(i)));

    private static bool IsPossessive(string gap) => gap is "’s " or "'s " or "’ ";

    private bool IsIntroduced(int first, int start, bool isYear) =>
        first == 0 ? words.IsName(start) : s_definite.Contains(words[first - 1]) || IsPossessive(words.Gap(first - 1)) || isYear && words.IsName(start) && words.Gap(first - 1) == " " && !s_articles.Contains(words[first - 1]) && words[first - 1] is not ("no" or "one" or "another");

    private int NameEnd(int start)
    {
        var end = start;
        for (var i = start + 1; i < words.Count && !IsParted(i - 1) && !words.IsDate(i); i++)
        {
            var continues = words.IsContent(i) ? !words.IsVerb(i) && !IsPastOrAdverb(i) && !TurningWords.Denies(words[i])
                : words.Is(i, TokenTraits.Capital) || words[i] is "of" || words[i] is "the" or "a" or "an" && IsAfterOf(i) || s_joining.Contains(words[i]) && i + 1 < words.Count && words.IsName(i - 1) && words.IsName(i + 1) && words.Gap(i - 1) == " ";
            if (!continues)
                break;
            end = i;
        }

        while (end >= start && !words.IsContent(end) && !words.Is(end, TokenTraits.Capital))
            end--;
        return end;
    }

    private int QuotationEnd(int start)
    {
        for (var i = start; i < words.Count; i++)
            if (words.Gap(i).AsSpan().IndexOfAny('”', '"') >= 0)
                return i;
        return start - 1;
    }

    // "Of the town", "of relaunching the project".
    private bool IsAfterOf(int i) => words[i - 1] == "of" || i > 1 && words[i - 2] == "of" && words[i - 1].EndsWith("ing", StringComparison.Ordinal);

    private bool IsPastOrAdverb(int i) => !words.IsName(i) && (words[i].EndsWith("ed", StringComparison.Ordinal) || words[i].EndsWith("ly", StringComparison.Ordinal) || words[i].EndsWith("ing", StringComparison.Ordinal) && words.IsContent(i - 1));

    private bool IsParted(int i) => words.HasComma(i) || words.IsBreak(i) || words.Gap(i).AsSpan().IndexOfAny("()[]“”\"") >= 0;

    private static FrozenSet<string> Set(string list) => list.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
