using System.Globalization;
using System.Numerics.Tensors;
using StudyBot.Core.Retrieval.Ranking;
using StudyBot.Evaluation.Articles;
using StudyBot.Evaluation.Training;

namespace StudyBot.Evaluation.Reports;

/// <summary>What each group of features is worth: the linear ranker trained and cross-validated without it, nothing refused.</summary>
internal static class AblationRun
{
    public static int Run()
    {
        if (PreparedSet.LoadAll() is not { } sets)
            return 0;
        var examples = ExampleReader.Read(sets);
        Console.WriteLine($"without           {string.Join("  ", sets.Select(s => $"{s.Name} hit@1  hit@3"))}");
        Print("nothing", _ => true);
        foreach (var group in FeatureTable.Names.Select(n => n[..n.IndexOf(':', StringComparison.Ordinal)]).Distinct())
            Print(group, name => !name.StartsWith(group + ":", StringComparison.Ordinal));
        Print("all but score", name => name.StartsWith("score:", StringComparison.Ordinal));
        return 0;

        void Print(string what, Func<string, bool> uses)
        {
            var hits = CrossValidate(examples, [.. FeatureTable.Names.Select(uses)]);
            Console.WriteLine($"{what,-17} " + string.Join("  ", sets.Select(s => string.Create(CultureInfo.InvariantCulture, $"{hits[s.Name].First:F4}       {hits[s.Name].Three:F4}"))));
        }
    }

    private static Dictionary<string, (double First, double Three)> CrossValidate(List<Example> examples, bool[] used)
    {
        var ranks = new List<(string Set, int Rank)>();
        for (var fold = 0; fold < ExampleReader.Folds; fold++)
        {
            var weights = LinearTrainer.Train([.. examples.Where(e => e.Fold != fold)], FeatureTable.Count, ModelTrainer.Penalty, used);
            ranks.AddRange(examples.Where(e => e.Fold == fold).Select(e => (e.Set, RankOfGold(e, weights))));
        }

        return ranks.GroupBy(r => r.Set).ToDictionary(g => g.Key, g => (g.Average(r => r.Rank < 1 ? 1.0 : 0), g.Average(r => r.Rank < 3 ? 1.0 : 0)));
    }

    private static int RankOfGold(Example e, float[] weights)
    {
        float[] scores = [.. Enumerable.Range(0, e.Candidates).Select(c => TensorPrimitives.Dot(e.Features.AsSpan(c * FeatureTable.Count, FeatureTable.Count), weights))];
        var gold = Enumerable.Range(0, e.Candidates).Where(c => e.IsHit[c]).Select(c => scores[c]).DefaultIfEmpty(float.MinValue).Max();
        return gold == float.MinValue ? int.MaxValue : scores.Count(s => s > gold);
    }
}
