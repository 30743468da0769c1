using StudyBot.Core.Retrieval.Ranking;
using StudyBot.Evaluation.Articles;

namespace StudyBot.Evaluation.Training;

/// <summary>Trains ranking and refusal together; the same data gives the same model.</summary>
internal sealed class ModelTrainer(IReadOnlyList<PreparedSet> sets)
{
    /// <summary>Of L2; chosen by cross-validation, which is flat from .0003 to .003.</summary>
    private const float Penalty = 0.001f;

    private readonly List<Example> _examples = ExampleReader.Read(sets);

    /// <param name="without">A fold whose articles are left out; -1 for none.</param>
    /// <param name="used">The features that may be used; null for all.</param>
    public RankingModel Train(int without, bool[]? used = null)
    {
        Example[] examples = [.. _examples.Where(e => e.Fold != without)];
        var features = LinearTrainer.Train(examples, FeatureTable.Count, Penalty, used);
        var ranker = new RankingModel(features, TreeTrainer.Train(examples, features), new float[RefusalSignals.Count]);
        return ranker with { Refusal = RefusalTrainer.Train([.. RefusalTrainer.Read(sets, ranker).Where(e => e.Fold != without)]) };
    }

    /// <summary>A model for each fold, trained on all the others.</summary>
    public RankingModel[] TrainFolds() => [.. Enumerable.Range(0, ExampleReader.Folds).Select(f => Train(f))];
}
