using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Chat;

namespace StudyBot.Core.Prompts;

/// <summary>What is known of one occurrence. Kept before each step outside, so that a process killed at any moment leaves the truth.</summary>
public sealed record OutboxEntry
{
    public required OccurrenceKey Key { get; init; }

    /// <summary>Of the occurrence when it was first written down.</summary>
    public required Instant Due { get; init; }

    public OutboxState State { get; init; }

    /// <summary>Chosen before the first attempt, and kept: every attempt posts the same; null until then.</summary>
    public PlannedPrompt? Prompt { get; init; }

    /// <summary>How often a request went out.</summary>
    public int Attempts { get; init; }

    public Instant? LastAttempt { get; init; }

    /// <summary>Nothing is done before this.</summary>
    public Instant? NotBefore { get; init; }

    /// <summary>As the platform names it; null until it is known.</summary>
    public string? Message { get; init; }

    public string? Thread { get; init; }

    /// <summary>What went wrong last, one line with the remedy; null where nothing did.</summary>
    public string? Problem { get; init; }

    /// <summary>The instructor has been told of <see cref="Problem"/>.</summary>
    public bool IsTold { get; init; }
}
