using StudyBot.Core.Retrieval.Ranking;
using StudyBot.Evaluation.Articles;
using StudyBot.Evaluation.Dates;

namespace StudyBot.Evaluation.Training;

/// <summary>Trains ranking, refusal and the choice of dates together; the same data gives the same model.</summary>
internal sealed class ModelTrainer(IReadOnlyList<PreparedSet> sets, Commonness commonness)
{
    /// <summary>Of L2; chosen by cross-validation, which is flat from .0003 to .003.</summary>
    internal const float Penalty = 0.001f;

    private readonly List<Example> _examples = ExampleReader.Read(sets);

    /// <summary>A model for each fold, that saw none of its articles, and one from all of them.</summary>
    public (RankingModel[] Folds, RankingModel All) Train()
    {
        RankingModel[] rankers = [.. Enumerable.Range(0, ExampleReader.Folds).Select(Ranker)];
        // Signals of each article come from a ranker that has not seen it, as every reading's do later.
        var signals = RefusalTrainer.Read(sets, rankers);
        RankingModel[] refusing = [.. rankers.Select((r, fold) => WithRefusal(r, [.. signals.Where(e => e.Fold != fold)]))];
        var dates = DateExampleReader.Read(sets, refusing);
        return (
            [.. refusing.Select((r, fold) => r with { Dates = DateTrainer.Train([.. dates.Where(e => e.Fold != fold)]) })],
            WithRefusal(Ranker(-1), signals) with { Dates = DateTrainer.Train(dates) });
    }

    private static RankingModel WithRefusal(RankingModel ranker, IReadOnlyList<RefusalExample> signals)
    {
        var (weights, trees) = RefusalTrainer.Train(signals);
        return ranker with { Refusal = weights, RefusalTrees = trees };
    }

    private RankingModel Ranker(int without)
    {
        Example[] examples = [.. _examples.Where(e => e.Fold != without)];
        var features = LinearTrainer.Train(examples, Penalty);
        return new RankingModel(commonness, features, TreeTrainer.Train(examples, features), new float[RefusalSignals.Count], []);
    }
}
