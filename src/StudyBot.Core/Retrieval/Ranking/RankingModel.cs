using System.Numerics.Tensors;

namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>What was learnt: how much each feature counts for a sentence, and each signal for the reading covering the question.</summary>
/// <param name="Features">In the order of <see cref="FeatureTable.Names"/>.</param>
/// <param name="Trees">What is added to the first candidates' scores, over <see cref="ClosingFeatures"/>.</param>
/// <param name="Refusal">In the order of <see cref="RefusalSignals.Names"/>.</param>
/// <param name="RefusalTrees">What is added to their sum.</param>
internal sealed record RankingModel(Commonness Commonness, float[] Features, SymmetricTree[] Trees, float[] Refusal, SymmetricTree[] RefusalTrees)
{
    private static readonly Lazy<RankingModel> s_shipped = new(() => new RankingModel(
        Commonness.Shipped,
        WeightTable.Parse(WeightTable.Embedded("ranking-weights.tsv"), FeatureTable.Names),
        TreeTable.Parse(WeightTable.Embedded("ranking-trees.tsv"), ClosingFeatures.Names),
        WeightTable.Parse(WeightTable.Embedded("refusal-weights.tsv"), RefusalSignals.Names),
        TreeTable.Parse(WeightTable.Embedded("refusal-trees.tsv"), RefusalSignals.Names))
    {
        Dates = WeightTable.Parse(WeightTable.Embedded("date-weights.tsv"), DateSignals.Names),
    });

    /// <summary>What each signal counts for a date answering a question for a time, in the order of <see cref="DateSignals.Names"/>; below 0 in sum, the date is not given.</summary>
    public float[] Dates { get; init; } = new float[DateSignals.Count];

    /// <summary>As trained by <c>StudyBot.Evaluation train</c>.</summary>
    public static RankingModel Shipped => s_shipped.Value;

    /// <summary>Log odds that the reading covers the question.</summary>
    public float Covers(ReadOnlySpan<float> signals)
    {
        var sum = TensorPrimitives.Dot(signals, Refusal);
        foreach (var tree in RefusalTrees)
            sum += tree.Value(signals);
        return sum;
    }
}
