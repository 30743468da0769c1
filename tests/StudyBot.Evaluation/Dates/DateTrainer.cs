using System.Numerics.Tensors;
using StudyBot.Evaluation.Training;

namespace StudyBot.Evaluation.Dates;

/// <summary>Learns which date of a sentence answers a question for a time, and when none does.</summary>
internal static class DateTrainer
{
    private const double Penalty = 0.01;

    /// <summary>Of the right dates, the share that may be withheld so that fewer wrong ones are given.</summary>
    private const double Withheld = 0.035;

    /// <summary>The rule's weights; at 0 and above in sum, a date is given.</summary>
    public static float[] Train(IReadOnlyCollection<DateExample> examples)
    {
        var weights = LogisticTrainer.Train([.. examples.SelectMany(e => e.Signals.Zip(e.IsRight, (signals, right) => (signals, right, WeightOf(e.Case))))], Penalty);
        float[] right = [.. examples.SelectMany(e => e.Signals.Where((_, d) => e.IsRight[d])).Select(s => TensorPrimitives.Dot(s, weights)).Order()];
        weights[0] -= right[(int)(Withheld * right.Length)];
        return weights;
    }

    // What was made by rule is less like what people ask, and there is much of it.
    private static double WeightOf(DateCase how) => how switch { DateCase.Own => 1, DateCase.Removed => 0.7, _ => 0.5 };
}
