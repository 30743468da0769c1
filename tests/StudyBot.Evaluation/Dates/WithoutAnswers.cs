using StudyBot.Core.Retrieval;
using StudyBot.Evaluation.Articles;

namespace StudyBot.Evaluation.Dates;

/// <summary>Questions for a year with their article less every paragraph that has the year: what is left does not tell it, and dates much else.</summary>
internal static class WithoutAnswers
{
    public static IEnumerable<(IndexedReading Reading, ArticleQuestion Question)> Of(Prepared article) =>
        from question in article.Article.Questions
        let year = AskRules.YearOf(question)
        where year is not null
        group question by year into asked
        let paragraphs = article.Article.Paragraphs.Where(p => !p.Contains(asked.Key, StringComparison.Ordinal)).ToArray()
        where paragraphs.Length > 0
        let reading = IndexedReading.Build(ArticleReading.Of(article.Article with { Paragraphs = [.. paragraphs] }))
        from question in asked
        select (reading, question);
}
