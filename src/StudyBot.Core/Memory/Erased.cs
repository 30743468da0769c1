namespace StudyBot.Core.Memory;

/// <summary>What an erasure took away.</summary>
/// <param name="Changes">Entries of the audit: a community's are deleted, a person's lose the person.</param>
/// <param name="IsOverwritten">False where another process was reading: traces stay in the file's log until its next checkpoint.</param>
public sealed record Erased(int Settings, int Feedback, int Changes, bool IsOverwritten)
{
    /// <summary>Schedules of prompts with what they posted, deleted with a community or no longer in a person's name, and suggestions.</summary>
    public int Prompts { get; init; }

    public int Total => Settings + Feedback + Changes + Prompts;
}
