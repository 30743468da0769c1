namespace StudyBot.Evaluation.Dates;

/// <summary>The dates that could be given to a question for a time: those of its first sentence.</summary>
/// <param name="IsForYear">Of those that answer it, every answer holds the same year; such questions alone are counted.</param>
/// <param name="Signals">For each date, in the order of <c>DateSignals.Names</c>; none where the question was refused.</param>
/// <param name="IsRight">Whether each date answers.</param>
internal sealed record DateExample(string Set, int Fold, DateCase Case, bool IsForYear, float[][] Signals, bool[] IsRight);
