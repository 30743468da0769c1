using StudyBot.Core.Chat;

namespace StudyBot.Core.Prompts;

/// <summary>What a day's prompt is, kept as it was chosen: a later version of the generator changes nothing about it.</summary>
/// <param name="Id">Of the prompt.</param>
/// <param name="Text">As posted.</param>
/// <param name="Passage">The passage to re-read; null where the prompt has none.</param>
/// <param name="Answers">What a good answer would use, for instructors; null where there is nothing.</param>
public sealed record PlannedPrompt(string Id, string Text, PassageList? Passage, PassageList? Answers)
{
    /// <summary>The id of the prompt in whose place this one stands, and whose turn the day therefore was; null for its own.</summary>
    public string? Turn { get; init; }
}
