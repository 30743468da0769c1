namespace StudyBot.Evaluation.Engines;

/// <param name="FirstDate">Of the questions for a year, where the first year of the first sentence is right.</param>
internal sealed record EngineScore(string Engine, double First, double FirstThree, double FirstDate);
