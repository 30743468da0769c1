namespace StudyBot.Core.Prompts;

/// <summary>What came of sending a prompt.</summary>
public abstract record PostOutcome
{
    private PostOutcome()
    {
    }

    /// <param name="Thread">Where the platform made it in the same step.</param>
    public sealed record Posted(string Message, string? Thread = null) : PostOutcome;

    /// <summary>Certainly not posted.</summary>
    /// <param name="Why">One line with the remedy.</param>
    public sealed record Refused(string Why) : PostOutcome;

    /// <summary>Certainly not posted, and to be tried again after a while.</summary>
    public sealed record Later(TimeSpan After) : PostOutcome;

    /// <summary>May have been posted.</summary>
    public sealed record Unknown(string Why) : PostOutcome;
}
