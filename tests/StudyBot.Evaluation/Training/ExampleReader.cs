using StudyBot.Core.Retrieval.Ranking;
using StudyBot.Evaluation.Articles;

namespace StudyBot.Evaluation.Training;

/// <summary>Turns question sets into training examples.</summary>
internal static class ExampleReader
{
    public const int Folds = 5;

    /// <summary>The smaller set's questions count more, so that both are learnt from; chosen by cross-validation.</summary>
    private const float PaperWeight = 2.5f;

    public static List<Example> Read(IReadOnlyList<PreparedSet> sets)
    {
        var examples = new List<Example>();
        foreach (var (set, articles) in sets)
            for (var a = 0; a < articles.Length; a++)
                foreach (var question in articles[a].Article.Questions)
                    examples.Add(Read(set, a % Folds, articles[a], question));
        return examples;
    }

    private static Example Read(string set, int fold, Prepared article, ArticleQuestion asked)
    {
        var index = article.Indexed.Ranking;
        if (QuestionReader.Read(index, asked.Question, article.Commonness) is not { } question)
            return new Example(set, fold, QuestionKind.Thing, [], [], 0);
        var candidates = FirstStage.Find(index, question);
        var evidence = new Evidence(index, question, candidates);
        var features = new float[candidates.Best.Length * FeatureTable.RowLength];
        var hits = new bool[candidates.Best.Length];
        for (var c = 0; c < hits.Length; c++)
        {
            evidence.Look(c);
            FeatureTable.Read(evidence, features.AsSpan(c * FeatureTable.RowLength, FeatureTable.RowLength));
            hits[c] = AskRules.IsHit(article.Reading.TextOf(article.Reading.Sentences[candidates.Best[c]]), asked.GoldSentences);
        }

        return new Example(set, fold, question.Kind, features, hits, set == "squad" ? 1 : PaperWeight);
    }
}
