using System.Collections.Frozen;

namespace StudyBot.Core.Analysis;

/// <summary>
/// English words that carry grammar and no subject. Written out here, since retrieval, dates and anaphora lean on the very
/// same list; Lucene's stop set has 33 of them, too few to tell a term from its frame.
/// </summary>
public static class FunctionWords
{
    private static readonly FrozenSet<string> s_words = (
        "a about above after again against all also although am among an and any are as at be became because been before being " +
        "below between both but by can cannot could did do does doing down during each either else ever few for from further had " +
        "has have having he hence her here hers him his how however i if in into is it its itself just may me might mine more most " +
        "much must my namely neither nevertheless no nonetheless nor not of off on once only onto or other our ours out over own per " +
        "quite rather same shall she should since so some such than that the their theirs them themselves then there therefore " +
        "these they this those though through throughout thus till to too toward towards under until up upon us very via was we " +
        "were what when where whereas whether which while who whom whose why will with within without would yet you your yours")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => s_lookup.Contains(word);
}
