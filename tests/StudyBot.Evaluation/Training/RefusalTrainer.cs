using System.Numerics.Tensors;
using StudyBot.Core.Retrieval.Ranking;
using StudyBot.Evaluation.Articles;

namespace StudyBot.Evaluation.Training;

/// <summary>Learns when to refuse: questions put to their own article against those of the article before it in the file.</summary>
internal static class RefusalTrainer
{
    /// <summary>To how many other articles each question is put: the smaller set has few questions of its own.</summary>
    private static int Others(string set) => set == "squad" ? 2 : 10;

    private const double Penalty = 1e-3;
    private const double PaperWeight = 3;
    private const double ForeignPaperWeight = 2;

    /// <summary>Own questions that may be refused, in each set: inside what is to be reached, by what folds differ.</summary>
    private static double OwnRefused(string set) => set == "squad" ? 0.02 : 0.0585;

    /// <param name="rankers">By fold: the one that saw none of its articles.</param>
    public static List<RefusalExample> Read(IReadOnlyList<PreparedSet> sets, IReadOnlyList<RankingModel> rankers)
    {
        var examples = new List<RefusalExample>();
        foreach (var (set, articles) in sets)
            for (var a = 0; a < articles.Length; a++)
            {
                for (var away = 0; away <= Others(set); away++)
                {
                    var asked = articles[(a + articles.Length - away) % articles.Length];
                    var model = rankers[a % ExampleReader.Folds] with { Commonness = articles[a].CommonnessFor(asked) };
                    foreach (var question in asked.Article.Questions)
                        if (SentenceRanker.Find(articles[a].Indexed.Ranking, question.Question, model) is { } finding)
                        {
                            var signals = new float[RefusalSignals.Count];
                            RefusalSignals.Read(finding.Evidence, finding.Ranked, signals);
                            examples.Add(new RefusalExample(set, a % ExampleReader.Folds, signals, away));
                        }
                }
            }

        return examples;
    }

    /// <summary>The rule's weights and trees, its constant set so that no more own questions are refused than allowed in either set.</summary>
    public static (float[] Weights, SymmetricTree[] Trees) Train(IReadOnlyList<RefusalExample> examples)
    {
        // The threshold comes from rules that have not seen what they judge: on its own examples a rule is too sure.
        var judged = new List<(string Set, float Score)>();
        foreach (var fold in examples.Select(e => e.Fold).Distinct())
        {
            var (foldWeights, foldTrees) = Fit([.. examples.Where(e => e.Fold != fold)]);
            judged.AddRange(examples.Where(e => e.Fold == fold && e.IsOwn).Select(e => (e.Set, Covers(e.Signals, foldWeights, foldTrees))));
        }

        var (weights, trees) = Fit(examples);
        weights[0] -= judged.GroupBy(j => j.Set).Min(set => Quantile([.. set.Select(j => j.Score)], OwnRefused(set.Key)));
        return (weights, trees);
    }

    private static (float[] Weights, SymmetricTree[] Trees) Fit(IReadOnlyList<RefusalExample> examples)
    {
        var counts = examples.GroupBy(e => (e.Set, e.IsOwn)).ToDictionary(g => g.Key, g => (double)g.Count());
        float[] importance = [.. examples.Select(e => (float)WeightOf(e, counts))];
        var weights = LogisticTrainer.Train([.. examples.Select((e, i) => (e.Signals, e.IsOwn, (double)importance[i]))], Penalty);
        var booster = new TreeBooster([.. examples.SelectMany(e => e.Signals)], RefusalSignals.Count) { Trees = 200, Depth = 4, Rate = 0.05f, Penalty = 20, FeatureShare = 0.4f, GroupShare = 0.6f };
        float[] scores = [.. examples.Select(e => TensorPrimitives.Dot(e.Signals, weights))];
        var trees = booster.Fit([.. Enumerable.Range(0, examples.Count)], scores, (s, g, h) =>
        {
            for (var i = 0; i < examples.Count; i++)
            {
                var p = 1 / (1 + MathF.Exp(-s[i]));
                g[i] = importance[i] * (p - (examples[i].IsOwn ? 1 : 0));
                h[i] = importance[i] * MathF.Max(p * (1 - p), 1e-4f);
            }
        });
        return (weights, trees);
    }

    private static float Covers(float[] signals, float[] weights, SymmetricTree[] trees) => TensorPrimitives.Dot(signals, weights) + trees.Sum(t => t.Value(signals));

    // Papers of one field share their words, so that a foreign question looks less foreign: refusing it counts more there.
    private static double WeightOf(RefusalExample e, Dictionary<(string, bool), double> counts) =>
        counts[(e.Set, true)] / counts[(e.Set, e.IsOwn)] * (e.Set == "squad" ? 1 : e.IsOwn ? PaperWeight : PaperWeight * ForeignPaperWeight);

    private static float Quantile(float[] values, double share)
    {
        Array.Sort(values);
        return values[(int)(share * values.Length)];
    }
}
