namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>What the first stage found.</summary>
/// <param name="Best">Sentences, the likeliest first.</param>
/// <param name="Scores">BM25 of every sentence of the reading.</param>
/// <param name="ParagraphScores">BM25 of every paragraph.</param>
/// <param name="Held">Which of the question's terms each sentence holds.</param>
internal sealed record Candidates(int[] Best, float[] Scores, float[] ParagraphScores, ulong[] Held);
