namespace StudyBot.Core.Prompts;

/// <summary>What came of opening the thread under a prompt. Opening one that is open already gives that one.</summary>
public abstract record ThreadOutcome
{
    private ThreadOutcome()
    {
    }

    public sealed record Opened(string Thread) : ThreadOutcome;

    /// <param name="Why">One line with the remedy.</param>
    public sealed record Refused(string Why) : ThreadOutcome;

    public sealed record Later(TimeSpan After) : ThreadOutcome;
}
