using System.Numerics.Tensors;
using StudyBot.Core.Retrieval.Ranking;
using StudyBot.Evaluation.Articles;

namespace StudyBot.Evaluation.Training;

/// <summary>Learns when to refuse: questions put to their own article against those of the article before it in the file.</summary>
internal static class RefusalTrainer
{
    private const double Penalty = 1e-4;

    /// <summary>Own questions that may be refused, in each set: half a point inside what is to be reached.</summary>
    private static double OwnRefused(string set) => set == "squad" ? 0.025 : 0.055;

    public static List<RefusalExample> Read(IReadOnlyList<PreparedSet> sets, float[] features)
    {
        var model = new RankingModel(features, new float[RefusalSignals.Count]);
        var examples = new List<RefusalExample>();
        foreach (var (set, articles) in sets)
            for (var a = 0; a < articles.Length; a++)
            {
                var other = articles[(a + articles.Length - 1) % articles.Length].Article;
                foreach (var (questions, own) in new[] { (articles[a].Article.Questions, true), (other.Questions, false) })
                    foreach (var question in questions)
                        if (SentenceRanker.Find(articles[a].Indexed.Ranking, question.Question, model) is { } finding)
                        {
                            var signals = new float[RefusalSignals.Count];
                            RefusalSignals.Read(finding.Evidence, finding.Ranked, signals);
                            examples.Add(new RefusalExample(set, a % ExampleReader.Folds, signals, own));
                        }
            }

        return examples;
    }

    /// <summary>The rule's weights, its constant set so that no more own questions are refused than allowed in either set.</summary>
    public static float[] Train(IReadOnlyList<RefusalExample> examples)
    {
        var counts = examples.GroupBy(e => e.Set).ToDictionary(g => g.Key, g => g.Count());
        var weights = LogisticTrainer.Train([.. examples.Select(e => (e.Signals, e.IsOwn, Math.Sqrt(1.0 / counts[e.Set])))], Penalty);
        var threshold = counts.Keys.Min(set => Quantile([.. examples.Where(e => e.Set == set && e.IsOwn).Select(e => TensorPrimitives.Dot(e.Signals, weights))], OwnRefused(set)));
        weights[0] -= threshold;
        return weights;
    }

    private static float Quantile(float[] values, double share)
    {
        Array.Sort(values);
        return values[(int)(share * values.Length)];
    }
}
