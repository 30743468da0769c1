using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Retrieval.Ranking;
using StudyBot.Evaluation.Articles;

namespace StudyBot.Evaluation.Reports;

/// <summary>Puts every question to <c>/ask</c>, on its own article and on the one after, and counts by the script's rules.</summary>
internal static class AskScoring
{
    /// <param name="modelFor">The model that answers on the article at a place of the set, for questions of an article.</param>
    public static AskScore Of(IReadOnlyList<Prepared> articles, Func<int, Prepared, RankingModel> modelFor)
    {
        int n = 0, first = 0, three = 0, dated = 0, date = 0, own = 0, other = 0;
        for (var a = 0; a < articles.Count; a++)
        {
            var model = modelFor(a, articles[a]);
            foreach (var question in articles[a].Article.Questions)
            {
                var reply = Ask(articles[a], question, model);
                n++;
                own += reply.Status == ReplyStatus.NotFound ? 1 : 0;
                first += reply.Passages.Take(1).Any(p => AskRules.IsHit(p.Sentence, question.GoldSentences)) ? 1 : 0;
                three += reply.Passages.Take(3).Any(p => AskRules.IsHit(p.Sentence, question.GoldSentences)) ? 1 : 0;
                if (AskRules.YearOf(question) is not { } year)
                    continue;
                dated++;
                date += reply.Dates is [var given, ..] && given.Edtf.Contains(year, StringComparison.Ordinal) ? 1 : 0;
            }

            var asked = articles[(a + articles.Count - 1) % articles.Count];
            model = modelFor(a, asked);
            foreach (var question in asked.Article.Questions)
                other += Ask(articles[a], question, model).Status == ReplyStatus.NotFound ? 1 : 0;
        }

        return new AskScore(n, (double)first / n, (double)three / n, dated, (double)date / Math.Max(dated, 1), (double)own / n, (double)other / n);
    }

    private static Reply Ask(Prepared article, ArticleQuestion question, RankingModel model) =>
        AskCommand.Answer(article.Indexed, new CommandRequest("/ask", question.Question), model);
}
