using StudyBot.Core.Analysis.Dates;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Retrieval.Ranking;
using StudyBot.Evaluation.Articles;
using StudyBot.Evaluation.Training;

namespace StudyBot.Evaluation.Dates;

/// <summary>Questions for a time that an article answers, and ones that by their making it does not.</summary>
internal static class DateExampleReader
{
    /// <summary>To how many other articles each question is put: nearly all are refused.</summary>
    private const int Others = 4;

    /// <param name="rankers">By fold: the one that saw none of its articles.</param>
    public static List<DateExample> Read(IReadOnlyList<PreparedSet> sets, IReadOnlyList<RankingModel> rankers)
    {
        var examples = new List<DateExample>();
        foreach (var (set, articles) in sets)
            for (var a = 0; a < articles.Length; a++)
            {
                var fold = a % ExampleReader.Folds;
                for (var away = 0; away <= Others; away++)
                    foreach (var question in articles[(a + articles.Length - away) % articles.Length].Article.Questions)
                        Add(articles[a].Indexed, question, away == 0 ? DateCase.Own : DateCase.Other);
                foreach (var (reading, question) in WithoutAnswers.Of(articles[a]))
                    Add(reading, question, DateCase.Removed);
                foreach (var question in MadeQuestions.For(articles[a].Indexed))
                    Add(articles[a].Indexed, question, DateCase.Made);

                void Add(IndexedReading reading, ArticleQuestion question, DateCase how)
                {
                    if (Example(set, fold, reading, question, how, rankers[fold] with { Commonness = articles[a].Commonness }) is { } example)
                        examples.Add(example);
                }
            }

        return examples;
    }

    private static DateExample? Example(string set, int fold, IndexedReading reading, ArticleQuestion asked, DateCase how, RankingModel model)
    {
        var year = AskRules.YearOf(asked);
        var finding = SentenceRanker.Find(reading.Ranking, asked.Question, model);
        if (year is null && finding is not { Question.Kind: QuestionKind.Time })
            return null;
        var dates = finding is { Covered: >= 0, Question.Kind: QuestionKind.Time } ? DateSignals.Of(reading, finding, 0) : [];
        return new DateExample(set, fold, how, year is not null, [.. dates.Select(d => d.Signals)],
            [.. dates.Select(d => how == DateCase.Own && Answers(asked, year, d.Date, d.Date.Span.Of(reading.Reading.Text)))]);
    }

    private static bool Answers(ArticleQuestion asked, string? year, DateExpression date, string printed) => year is not null
        ? date.Edtf.Contains(year, StringComparison.Ordinal)
        : asked.Answers.Any(a => a.Contains(printed, StringComparison.OrdinalIgnoreCase) || a.Length > 3 && a.Any(char.IsAsciiDigit) && printed.Contains(a, StringComparison.OrdinalIgnoreCase));
}
