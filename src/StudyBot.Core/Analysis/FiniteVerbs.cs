using System.Collections.Frozen;

namespace StudyBot.Core.Analysis;

/// <summary>The verbs of clauses.</summary>
internal static class FiniteVerbs
{
    /// <summary>Those that can be nothing else: forms of "be", "have", "do", the modals, and common pasts and presents.</summary>
    public static FrozenSet<string> Forms { get; } = Set(
        "is are was were has have had do does did will would can could may might must should shall cannot isn't aren't wasn't weren't " +
        "became becomes remained remains began begins started starts seemed seems appeared appears continued continues led leads ended ends made makes took takes gave gives went goes came comes " +
        "fell falls grew grows lost loses showed shows involved involves represented represents provided provides proved proves failed fails occurred occurs happened happens helped helps " +
        "allowed allows enabled enables required requires included includes contained contains consisted consists described describes argued argues believed believes claimed claims suggested suggests " +
        "found finds said says wrote writes thought thinks knew knows kept keeps held holds stood stands lay lies meant means felt feels met meets built builds brought brings bought sold won wins " +
        "demonstrated demonstrates encompassed encompasses prevailed prevails demanded demands prefers preferred considers reaffirmed jeopardised prevented prevents produced produces explains explained " +
        "indicates indicated reveals revealed observed observes reported reports decided decides wanted wants tried tries refused refuses rejected supported supports opposed opposes caused causes " +
        "received receives moved moves lived lives died dies developed develops increased increases decreased decreases declined declines refers served serves acted acts worked works played plays " +
        "used uses needs needed depends depended exists existed belongs belonged applies applied forms formed covers covered reached reaches ruled rules arrived arrives returned returns " +
        "established establishes introduced introduces offered offers attempted attempts sought seeks replaced replaces affects affected obtained retained retains relied relies derives favours implies implied " +
        "spread spreads arose arises rose rises chose chooses drew draws drove drives saw sees spoke speaks ran runs sent sends paid pays undertook undertakes withdrew underlies marked marks induced");

    /// <summary>Pasts in <c>-ed</c> that take no object, so that they are never mistaken for a participle.</summary>
    private static readonly FrozenSet<string> s_intransitive = Set(
        "remained started seemed appeared continued failed occurred happened ended lived died existed belonged arrived prevailed served acted worked moved declined depended derived consisted");

    private static readonly FrozenSet<string> s_objects = Set("the a an its their his her to that this these no any both some several many all only");

    private static readonly FrozenSet<string> s_plurals = Set(
        "continue remain begin seem appear become provide require include believe argue prefer tend contain consist suggest indicate allow depend involve represent differ exist occur receive produce develop serve contribute enable describe");

    /// <summary>Whether a word is the verb of its clause; a form that may be a participle counts where an object follows.</summary>
    /// <param name="words">Lower case.</param>
    public static bool Contains(IReadOnlyList<string> words, int i)
    {
        var word = words[i];
        var before = i > 0 ? words[i - 1] : "";
        // "that traditionally connects": a form in -s after a relative.
        if (word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && (before is "that" or "which" or "who" || before.EndsWith("ly", StringComparison.Ordinal) && i > 1 && words[i - 2] is "that" or "which" or "who"))
            return true;
        if (s_plurals.Contains(word))
            return before is not ("to" or "" or "not" or "can" or "could" or "may" or "might" or "will" or "would" or "must" or "should" or "and" or "or");
        if (!word.EndsWith("ed", StringComparison.Ordinal) || s_intransitive.Contains(word))
            return Forms.Contains(word);
        return i + 1 < words.Count && s_objects.Contains(words[i + 1]) && before is not ("" or "the" or "a" or "an" or "by" or "as" or "and" or "when" or "if");
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
