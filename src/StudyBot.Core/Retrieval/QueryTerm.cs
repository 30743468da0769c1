using System.Collections.Immutable;

namespace StudyBot.Core.Retrieval;

/// <param name="Surface">As typed.</param>
/// <param name="Keys">Keys that stand for it; none where the reading does not know the word.</param>
/// <param name="Expansions">Key sequences that stand for it (<c>EU</c>: <c>european union</c>).</param>
/// <param name="CapitalsOnly">Only occurrences that capitals mark as a name count.</param>
public sealed record QueryTerm(string Surface, ImmutableArray<string> Keys, ImmutableArray<ImmutableArray<string>> Expansions, bool CapitalsOnly)
{
    /// <summary>The reading's word that a misspelling was read as.</summary>
    public Correction? Correction { get; init; }

    public bool IsKnown => !Keys.IsEmpty || !Expansions.IsEmpty;
}
