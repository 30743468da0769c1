using System.Collections.Immutable;

namespace StudyBot.Core.Retrieval;

/// <summary>How one sentence answers a query.</summary>
/// <param name="Coverage">Share of the query's weight (by idf) that the sentence holds, 0-1.</param>
/// <param name="First">First token of the tightest stretch that holds it.</param>
/// <param name="Last">Last token of that stretch.</param>
/// <param name="Hits">Tokens that matched, as ranges, in order.</param>
/// <param name="Alternative">The sentence holds another term that means the same.</param>
public sealed record Match(int Sentence, MatchKind Kind, double Coverage, int First, int Last, ImmutableArray<(int First, int Last)> Hits, bool Alternative);
