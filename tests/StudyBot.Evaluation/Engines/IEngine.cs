namespace StudyBot.Evaluation.Engines;

/// <summary>Something that ranks the sentences of one article.</summary>
internal interface IEngine : IDisposable
{
    /// <returns>Indices of sentences, the best first, at most <paramref name="limit"/>.</returns>
    int[] Rank(string question, int limit);
}
