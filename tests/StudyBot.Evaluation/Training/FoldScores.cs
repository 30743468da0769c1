using StudyBot.Core.Retrieval.Ranking;

namespace StudyBot.Evaluation.Training;

/// <summary>How rankers do on the articles that they were not trained on, nothing refused.</summary>
/// <param name="BySet">Shares of questions with a gold sentence first, and among the first three.</param>
internal sealed record FoldScores(IReadOnlyDictionary<string, (double First, double Three)> BySet)
{
    /// <param name="used">Which columns of a row may be used.</param>
    public static FoldScores Of(IReadOnlyList<Example> examples, bool[] used)
    {
        var ranks = new List<(string Set, int Rank)>();
        for (var fold = 0; fold < ExampleReader.Folds; fold++)
        {
            Example[] seen = [.. examples.Where(e => e.Fold != fold)];
            var weights = LinearTrainer.Train(seen, ModelTrainer.Penalty, used);
            var trees = TreeTrainer.Train(seen, weights, used);
            ranks.AddRange(examples.Where(e => e.Fold == fold).Select(e => (e.Set, RankOfGold(FirstCandidates.Of(e, weights), trees))));
        }

        return new FoldScores(ranks.GroupBy(r => r.Set).ToDictionary(g => g.Key, g => (g.Average(r => r.Rank < 1 ? 1.0 : 0), g.Average(r => r.Rank < 3 ? 1.0 : 0))));
    }

    private static int RankOfGold(FirstCandidates first, SymmetricTree[] trees)
    {
        var scores = first.Scores.Select((s, r) => s + trees.Sum(t => t.Value(first.Row(r)))).ToArray();
        var gold = scores.Where((_, r) => first.IsHit[r]).DefaultIfEmpty(float.MinValue).Max();
        return gold == float.MinValue ? int.MaxValue : scores.Count(s => s > gold);
    }
}
