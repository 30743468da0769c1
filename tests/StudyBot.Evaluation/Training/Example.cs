using StudyBot.Core.Retrieval.Ranking;

namespace StudyBot.Evaluation.Training;

/// <summary>A question with its candidates as features.</summary>
/// <param name="Fold">Articles are dealt to folds; all of an article's questions are in one.</param>
/// <param name="Features">A row of <see cref="FeatureTable"/> for each candidate, one after the other.</param>
/// <param name="IsHit">Whether a candidate is a gold sentence.</param>
/// <param name="Weight">What the question counts in training.</param>
internal sealed record Example(string Set, int Fold, QuestionKind Kind, float[] Features, bool[] IsHit, float Weight)
{
    public int Candidates => IsHit.Length;

    public Span<float> Row(int candidate) => Features.AsSpan(candidate * FeatureTable.RowLength, FeatureTable.RowLength);
}
