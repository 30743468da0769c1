using System.Collections.Immutable;

namespace StudyBot.Core.Retrieval;

/// <summary>What a person asked about, in terms of one reading.</summary>
/// <param name="Text">What was asked, without the frame of a question; as the reading prints it where it is a term of the reading.</param>
/// <param name="Terms">Its content words in order; never empty.</param>
/// <param name="Alternatives">Whole terms that mean the same, each a sequence of keys: <c>[["osc"], ["organis", "secur", …]]</c>.</param>
/// <param name="Readings">How it was read where that was not plain: whole sentences for the person.</param>
public sealed record Query(string Text, ImmutableArray<QueryTerm> Terms, ImmutableArray<Alternative> Alternatives, ImmutableArray<string> Readings)
{
    /// <summary>Words as typed that the reading does not have.</summary>
    public IEnumerable<string> Unknown => Terms.Where(t => !t.IsKnown).Select(t => t.Surface);
}
