namespace StudyBot.Core.Prompts;

/// <summary>A day to come of a schedule.</summary>
/// <param name="Text">Of its prompt, or why there is none.</param>
internal sealed record PlannedDay(PromptSchedule Schedule, Occurrence Occurrence, string Text, bool IsSkipped);
