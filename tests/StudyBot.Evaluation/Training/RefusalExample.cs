namespace StudyBot.Evaluation.Training;

/// <param name="Signals">In the order of <c>RefusalSignals.Names</c>.</param>
/// <param name="Away">How many articles before this one in the file the question belongs to; 0 where it is this one's own.</param>
internal sealed record RefusalExample(string Set, int Fold, float[] Signals, int Away)
{
    public bool IsOwn => Away == 0;
}
