namespace StudyBot.Evaluation.Reports;

/// <summary>What <c>score_ask.py</c> prints of one set, all as shares.</summary>
/// <param name="FirstDate">Of the questions for a year, where <c>dates[0]</c> is right.</param>
/// <param name="OwnRefused">Questions refused by their own article.</param>
/// <param name="OtherRefused">Questions refused by another article.</param>
internal sealed record AskScore(int Questions, double First, double FirstThree, int Dated, double FirstDate, double OwnRefused, double OtherRefused);
