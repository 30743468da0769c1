using StudyBot.Core.Retrieval.Ranking;
using StudyBot.Evaluation.Articles;
using StudyBot.Evaluation.Reports;

namespace StudyBot.Evaluation.Training;

/// <summary>Trains on all articles and writes the tables that Core loads.</summary>
internal static class TrainRun
{
    private const string Made = "Written by: dotnet run -c Release --project tests/StudyBot.Evaluation -- train";

    public static int Run()
    {
        if (PreparedSet.LoadAll(out var commonness) is not { } sets)
            return 0;
        var (folds, model) = new ModelTrainer(sets, commonness).Train();
        Write("word-counts.tsv", model.Commonness.Write($"In how many articles a word stands, and in how many articles' questions; * is how many were counted.\n{Made}"));
        Write("ranking-weights.tsv", WeightTable.Write($"What each feature of a sentence counts for it.\n{Made}", FeatureTable.Names, model.Features));
        Write("ranking-trees.tsv", TreeTable.Write($"What trees add for the first candidates: the questions of each level, then the leaves, the first question being the lowest bit of a leaf's number.\n{Made}", ClosingFeatures.Names, model.Trees));
        Write("refusal-weights.tsv", WeightTable.Write($"What each signal counts for the reading covering a question; below 0 in sum with the trees, it is refused.\n{Made}", RefusalSignals.Names, model.Refusal));
        Write("refusal-trees.tsv", TreeTable.Write($"What trees add to it.\n{Made}", RefusalSignals.Names, model.RefusalTrees));
        Write("date-weights.tsv", WeightTable.Write($"What each signal counts for a date answering a question for a time; below 0 in sum, it is not given.\n{Made}", DateSignals.Names, model.Dates));
        Console.WriteLine($"Written to {Place.Weights}.");
        QualityRun.PrintAsk(sets, folds, model);
        return 0;
    }

    private static void Write(string file, string table) => File.WriteAllText(Path.Combine(Place.Weights, file), table);
}
