namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>What a reading has on a question.</summary>
/// <param name="Ranked">All candidates, the likeliest first; never empty.</param>
/// <param name="Covered">Log odds that the reading answers it at all; refuse below 0.</param>
internal sealed record Finding(Question Question, Evidence Evidence, RankedSentence[] Ranked, float Covered);
