using System.Numerics.Tensors;

namespace StudyBot.Evaluation.Dates;

/// <summary>What is given to questions for a year, as shares.</summary>
/// <param name="Right">Of those that the article answers, where the date has the year.</param>
/// <param name="Wrong">Of the same, where it has another.</param>
/// <param name="Removed">Dated though no paragraph that has the year is left.</param>
/// <param name="Other">Dated by another article.</param>
/// <param name="Made">Questions on an event that the article does not tell of the name, dated.</param>
internal sealed record DateScore(string Set, string Ranker, int Questions, double Right, double Wrong, double Removed, double Other, double Made)
{
    /// <param name="weightsOf">The weights that answer on the articles of a fold.</param>
    public static DateScore Of(string set, string ranker, IEnumerable<DateExample> examples, Func<int, float[]> weightsOf)
    {
        var given = examples.Where(e => e.Set == set && (e.IsForYear || e.Case == DateCase.Made)).ToLookup(e => e.Case, e => Given(e, weightsOf(e.Fold)));
        return new DateScore(set, ranker, given[DateCase.Own].Count(), Share(DateCase.Own, g => g == true), Share(DateCase.Own, g => g == false),
            Share(DateCase.Removed, g => g is not null), Share(DateCase.Other, g => g is not null), Share(DateCase.Made, g => g is not null));

        double Share(DateCase how, Func<bool?, bool> counts) => given[how].Select(g => counts(g) ? 1.0 : 0).DefaultIfEmpty().Average();
    }

    // Whether the date that is given is right; null where none is.
    private static bool? Given(DateExample example, float[] weights)
    {
        (bool? IsRight, float Score) best = (null, 0);
        for (var d = 0; d < example.Signals.Length; d++)
            if (TensorPrimitives.Dot(example.Signals[d], weights) is var score && score >= best.Score)
                best = (example.IsRight[d], score);
        return best.IsRight;
    }
}
