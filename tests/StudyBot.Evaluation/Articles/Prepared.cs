using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Retrieval.Ranking;

namespace StudyBot.Evaluation.Articles;

/// <summary>An article with its indexed reading.</summary>
/// <param name="Place">Among all articles that were counted.</param>
internal sealed record Prepared(Article Article, IndexedReading Indexed, WordCounts Counts, int Place)
{
    /// <summary>Counted in all other articles, as for a text that was never seen.</summary>
    public Commonness Commonness { get; } = Counts.Without(Place, Place);

    /// <summary>The same for a question of another article, which was never seen either.</summary>
    public Commonness CommonnessFor(Prepared asked) => asked == this ? Commonness : Counts.Without(Place, asked.Place);

    public Reading Reading => Indexed.Reading;
}
