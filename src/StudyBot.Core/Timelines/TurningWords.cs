using System.Collections.Frozen;

namespace StudyBot.Core.Timelines;

/// <summary>Words that a sentence says something else without: denials, conditions, comparisons, doubt, and somebody else's word for it.</summary>
internal static class TurningWords
{
    private static readonly FrozenSet<string> s_denials = Set(
        "not no never none nor neither nobody nothing nowhere without cannot hardly scarcely barely rarely seldom few little " +
        "fail fails failed failing failure deny denies denied denying denial refuse refuses refused refusing false falsely wrongly impossible instead except rather almost nearly");

    private static readonly FrozenSet<string> s_conditions = Set("if unless whether provided providing supposing suppose otherwise lest would should could may might must can shall will");

    private static readonly FrozenSet<string> s_comparisons = Set("as like unlike than similar similarly compared");

    private static readonly FrozenSet<string> s_doubts = Set(
        "perhaps possibly probably presumably allegedly supposedly reportedly apparently seemingly purportedly maybe likely unlikely alleged supposed presumed seem seems seemed appear appears appeared " +
        "doubt doubts doubted doubtful possible probable planned proposed scheduled intended expected hoped feared estimated wished");

    private static readonly FrozenSet<string> s_reports = Set(
        "that according claim claims claimed argue argues argued believe believes believed say says said suggest suggests suggested assume assumes assumed think thinks thought allege alleges " +
        "hypothesise hypothesised hypothesize hypothesized expect expects predict predicts predicted state states stated assert asserts asserted maintain maintains maintained report reports reported reporting wrote writes " +
        "view opinion evidence indicate indicates indicated imagine imagined dispute disputes disputed reject rejects rejected question questions questioned");

    // What comes after a clause and still says something of it.
    private static readonly FrozenSet<string> s_reachingBack = Set(
        "if unless provided providing supposing except otherwise lest according allegedly supposedly reportedly apparently seemingly purportedly perhaps possibly probably presumably maybe " +
        "claim claims claimed argue argues argued believe believes believed say says said suggest suggests suggested wrote writes thought thinks assert asserts asserted alleged alleges reported reports would " +
        "doubt doubts doubted doubtful dispute disputes disputed question questioned uncertain unclear unlikely evidence myth legend legendary controversial disagree disagrees disagreed");

    // With a name they say that what it names was not, or is not known to have been.
    private static readonly FrozenSet<string> s_undoings = Set(
        "if unless would could may might averted cancelled canceled aborted abandoned postponed prevented planned proposed scheduled intended projected hypothetical " +
        "fiction fictional fictitious legend legendary myth mythical hoax invention invented imaginary imagined doubt doubts doubted doubtful alleged supposed");

    /// <summary>Beside a name it may say that there was no such thing.</summary>
    public static bool Undoes(string word) => s_undoings.Contains(word) || Denies(word);

    /// <summary>Before a clause it may turn the sense of what follows.</summary>
    public static bool ReachesForward(string word) =>
        Denies(word) || s_conditions.Contains(word) || s_comparisons.Contains(word) || s_doubts.Contains(word) || s_reports.Contains(word);

    /// <summary>Behind a clause it may turn the sense of what came before.</summary>
    public static bool ReachesBack(string word) => Denies(word) || s_reachingBack.Contains(word);

    public static bool Denies(string word) => s_denials.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal) || word.EndsWith("n’t", StringComparison.Ordinal);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
