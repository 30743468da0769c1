using System.Numerics.Tensors;
using StudyBot.Core.Retrieval.Ranking;
using StudyBot.Evaluation.Articles;

namespace StudyBot.Evaluation.Training;

/// <summary>Learns when to refuse: questions put to their own article against those of the article before it in the file.</summary>
internal static class RefusalTrainer
{
    /// <summary>To how many other articles each question is put: the smaller set has few questions of its own.</summary>
    private static int Others(string set) => set == "squad" ? 1 : 6;

    private const double Penalty = 1e-3;
    private const double PaperWeight = 3;
    private const double ForeignPaperWeight = 1.65;

    /// <summary>Own questions that may be refused, in each set: inside what is to be reached, by what folds differ.</summary>
    private static double OwnRefused(string set) => set == "squad" ? 0.025 : 0.055;

    /// <param name="rankers">By fold: the one that saw none of its articles.</param>
    public static List<RefusalExample> Read(IReadOnlyList<PreparedSet> sets, IReadOnlyList<RankingModel> rankers)
    {
        var examples = new List<RefusalExample>();
        foreach (var (set, articles) in sets)
            for (var a = 0; a < articles.Length; a++)
            {
                for (var away = 0; away <= Others(set); away++)
                    foreach (var question in articles[(a + articles.Length - away) % articles.Length].Article.Questions)
                        if (SentenceRanker.Find(articles[a].Indexed.Ranking, question.Question, rankers[a % ExampleReader.Folds]) is { } finding)
                        {
                            var signals = new float[RefusalSignals.Count];
                            RefusalSignals.Read(finding.Evidence, finding.Ranked, signals);
                            examples.Add(new RefusalExample(set, a % ExampleReader.Folds, signals, away));
                        }
            }

        return examples;
    }

    /// <summary>The rule's weights, its constant set so that no more own questions are refused than allowed in either set.</summary>
    public static float[] Train(IReadOnlyList<RefusalExample> examples)
    {
        var counts = examples.GroupBy(e => (e.Set, e.IsOwn)).ToDictionary(g => g.Key, g => (double)g.Count());
        var weights = LogisticTrainer.Train([.. examples.Select(e => (e.Signals, e.IsOwn, WeightOf(e, counts)))], Penalty);
        var threshold = counts.Keys.Select(k => k.Set).Distinct()
            .Min(set => Quantile([.. examples.Where(e => e.Set == set && e.IsOwn).Select(e => TensorPrimitives.Dot(e.Signals, weights))], OwnRefused(set)));
        weights[0] -= threshold;
        return weights;
    }

    // Papers of one field share their words, so that a foreign question looks less foreign: refusing it counts more there.
    private static double WeightOf(RefusalExample e, Dictionary<(string, bool), double> counts) =>
        e.Set == "squad" ? 1 : PaperWeight * counts[(e.Set, true)] / counts[(e.Set, e.IsOwn)] * (e.IsOwn ? 1 : ForeignPaperWeight);

    private static float Quantile(float[] values, double share)
    {
        Array.Sort(values);
        return values[(int)(share * values.Length)];
    }
}
