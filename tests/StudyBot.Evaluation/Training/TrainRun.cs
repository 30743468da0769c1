using StudyBot.Core.Retrieval.Ranking;
using StudyBot.Evaluation.Articles;

namespace StudyBot.Evaluation.Training;

/// <summary>Trains on all articles and writes the tables that Core loads.</summary>
internal static class TrainRun
{
    private const string Made = "Written by: dotnet run -c Release --project tests/StudyBot.Evaluation -- train";

    public static int Run()
    {
        if (PreparedSet.LoadAll() is not { } sets)
            return 0;
        var model = new ModelTrainer(sets).Train().All;
        File.WriteAllText(Path.Combine(Place.Weights, "ranking-weights.tsv"), WeightTable.Write($"What each feature of a sentence counts for it.\n{Made}", FeatureTable.Names, model.Features));
        File.WriteAllText(Path.Combine(Place.Weights, "ranking-trees.tsv"), TreeTable.Write($"What trees add for the first candidates: the questions of each level, then the leaves, the first question being the lowest bit of a leaf's number.\n{Made}", ClosingFeatures.Names, model.Trees));
        File.WriteAllText(Path.Combine(Place.Weights, "refusal-weights.tsv"), WeightTable.Write($"What each signal counts for the reading covering a question; below 0 in sum, it is refused.\n{Made}", RefusalSignals.Names, model.Refusal));
        File.WriteAllText(Path.Combine(Place.Weights, "date-weights.tsv"), WeightTable.Write($"What each signal counts for a date answering a question for a time; below 0 in sum, it is not given.\n{Made}", DateSignals.Names, model.Dates));
        Console.WriteLine($"Written to {Place.Weights}.");
        return 0;
    }
}
