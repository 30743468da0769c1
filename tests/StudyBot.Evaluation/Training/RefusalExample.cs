namespace StudyBot.Evaluation.Training;

/// <param name="Signals">In the order of <c>RefusalSignals.Names</c>.</param>
/// <param name="IsOwn">The question was put to the article that it was written for.</param>
internal sealed record RefusalExample(string Set, int Fold, float[] Signals, bool IsOwn);
