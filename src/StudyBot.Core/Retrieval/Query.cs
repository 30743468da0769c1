using System.Collections.Immutable;

namespace StudyBot.Core.Retrieval;

/// <summary>What a person asked about, in terms of one reading.</summary>
/// <param name="Text">What was asked, without the frame of a question; as the reading prints it where it is a term of the reading.</param>
/// <param name="Terms">Its content words in order; never empty.</param>
/// <param name="Alternatives">Whole terms that mean the same, each a sequence of keys: <c>[["osc"], ["organis", "secur", …]]</c>.</param>
/// <param name="Readings">How it was read where that was not plain: whole sentences for the person.</param>
public sealed record Query(string Text, ImmutableArray<QueryTerm> Terms, ImmutableArray<Alternative> Alternatives, ImmutableArray<string> Readings)
{
    public bool IsKnown => Terms.Any(t => t.IsKnown) || !Alternatives.IsEmpty;

    public IEnumerable<string> Unknown => Terms.Where(t => !t.IsKnown).Select(t => t.Surface);
}

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

/// <param name="Keys">Content keys in order.</param>
/// <param name="CapitalsOnly">As in <see cref="QueryTerm"/>.</param>
public sealed record Alternative(ImmutableArray<string> Keys, bool CapitalsOnly);
