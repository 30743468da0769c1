namespace StudyBot.Core.Prompts;

/// <summary>What a search for a prompt that may have been posted gave.</summary>
public abstract record FindOutcome
{
    private FindOutcome()
    {
    }

    public sealed record Found(string Message, string? Thread = null) : FindOutcome;

    /// <summary>Certainly not there.</summary>
    public sealed record Absent : FindOutcome;

    /// <param name="Why">One line with the remedy.</param>
    public sealed record Unreadable(string Why) : FindOutcome;
}
