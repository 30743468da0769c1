namespace StudyBot.Core.Prompts;

/// <summary>A curated prompt, and when it is wanted: on a day, in a week, or at any time.</summary>
public sealed record DatedPrompt(Prompt Prompt, DateOnly? Date = null, IsoWeek? Week = null)
{
    public bool IsForAnyTime => Date is null && Week is null;

    /// <summary>On its date, or on the first post of its week.</summary>
    public bool IsFor(DateOnly day) => Date == day || Week is { } week && week == IsoWeek.Of(day);
}
