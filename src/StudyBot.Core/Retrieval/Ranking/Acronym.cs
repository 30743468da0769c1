namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>An acronym that the reading introduces.</summary>
/// <param name="Word">Its number in the vocabulary.</param>
/// <param name="Expansion">The numbers of the content words that it stands for; two at least.</param>
internal sealed record Acronym(int Word, int[] Expansion);
