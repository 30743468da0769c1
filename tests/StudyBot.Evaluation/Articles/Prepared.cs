using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Evaluation.Articles;

/// <summary>An article with its indexed reading.</summary>
internal sealed record Prepared(Article Article, IndexedReading Indexed)
{
    public Reading Reading => Indexed.Reading;

    public static Prepared Of(Article article) => new(article, IndexedReading.Build(ArticleReading.Of(article)));
}
