using System.Text.RegularExpressions;
using StudyBot.Evaluation.Articles;

namespace StudyBot.Evaluation.Engines;

/// <summary>The same questions on the same sentences for an engine that only ranks.</summary>
internal static partial class EngineScoring
{
    public static IReadOnlyDictionary<string, Func<IReadOnlyList<string>, IEngine>> All { get; } = new Dictionary<string, Func<IReadOnlyList<string>, IEngine>>
    {
        ["Lucene.Net, EnglishAnalyzer, BM25"] = sentences => new LuceneEngine(sentences),
        ["SQLite FTS5, Porter"] = sentences => new Fts5Engine(sentences),
    };

    public static EngineScore Of(string name, IReadOnlyList<Prepared> articles)
    {
        int n = 0, first = 0, three = 0, dated = 0, date = 0;
        foreach (var article in articles)
        {
            var sentences = SentencesOf(article);
            using var engine = All[name](sentences);
            foreach (var question in article.Article.Questions)
            {
                var ranked = engine.Rank(question.Question, 3);
                n++;
                first += ranked.Take(1).Any(s => AskRules.IsHit(sentences[s], question.GoldSentences)) ? 1 : 0;
                three += ranked.Any(s => AskRules.IsHit(sentences[s], question.GoldSentences)) ? 1 : 0;
                if (AskRules.YearOf(question) is not { } year)
                    continue;
                dated++;
                date += ranked is [var best, ..] && Year().Match(sentences[best]).Value == year ? 1 : 0;
            }
        }

        return new EngineScore(name, (double)first / n, (double)three / n, (double)date / Math.Max(dated, 1));
    }

    public static string[] SentencesOf(Prepared article) => [.. article.Reading.Sentences.Select(article.Reading.TextOf)];

    [GeneratedRegex(@"\b(1\d{3}|20\d{2})\b")]
    private static partial Regex Year();
}
