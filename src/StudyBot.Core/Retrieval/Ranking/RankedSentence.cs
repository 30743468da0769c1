namespace StudyBot.Core.Retrieval.Ranking;

/// <param name="Candidate">Its place among the first stage's candidates.</param>
/// <param name="Score">The larger the likelier; differences are log odds.</param>
internal readonly record struct RankedSentence(int Sentence, int Candidate, float Score);
