using System.Numerics.Tensors;
using StudyBot.Core.Analysis.Dates;

namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>Which date of a sentence answers a question for a time; none where the sentence dates something else.</summary>
internal static class DateChoice
{
    /// <param name="place">The sentence's place among the ranked, from 0.</param>
    /// <param name="weights">In the order of <see cref="DateSignals.Names"/>.</param>
    /// <returns>Null where the question asks for no time, or no date of the sentence answers it.</returns>
    public static DateExpression? Of(IndexedReading reading, Finding finding, int place, float[] weights)
    {
        if (finding.Question.Kind != QuestionKind.Time)
            return null;
        (DateExpression? Date, float Score) best = (null, 0);
        foreach (var (date, signals) in DateSignals.Of(reading, finding, place))
            if (TensorPrimitives.Dot(signals, weights) is var score && score >= best.Score)
                best = (date, score);
        return best.Date;
    }
}
