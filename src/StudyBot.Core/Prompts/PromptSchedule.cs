using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Memory;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Prompts;

/// <summary>When and where prompts are posted. The local time of day is kept whatever the clocks of its zone do.</summary>
public sealed record PromptSchedule
{
    public required ScheduleId Id { get; init; }

    public required CommunityId Community { get; init; }

    public required ChannelId Channel { get; init; }

    /// <summary>To the minute.</summary>
    public required LocalTime Time { get; init; }

    public required Weekdays Days { get; init; }

    /// <summary>IANA, for example <c>Europe/Rome</c>.</summary>
    public required string Zone { get; init; }

    public PromptPlacement Placement { get; init; } = PromptPlacement.Thread;

    /// <summary>A thread is opened under the message, in a step of its own.</summary>
    public bool NeedsThread => Placement == PromptPlacement.Thread;

    /// <summary>The role (Discord) or user group (Slack) to mention, by its number; null for none.</summary>
    public string? Mention { get; init; }

    /// <summary>The first local date, included.</summary>
    public required LocalDate First { get; init; }

    /// <summary>The last local date, included; null for no end.</summary>
    public LocalDate? Last { get; init; }

    /// <summary>Local dates without a prompt.</summary>
    public ImmutableSortedSet<LocalDate> Holidays { get; init; } = [];

    /// <summary>Null for the reading that is set where it posts.</summary>
    public ReadingId? Reading { get; init; }

    /// <summary>Of a hundred prompts, how many come from the curated ones while there are any left, 0-100.</summary>
    public int CuratedShare { get; init; } = 50;

    public bool IsPaused { get; init; }

    /// <summary>Made by <c>/prompt now</c>: it goes the way of all prompts, and is no schedule to a person.</summary>
    public bool IsAtOnce { get; init; }

    /// <summary>Nothing due before this is owed: when it was made, changed or resumed.</summary>
    public required Instant ActiveSince { get; init; }

    /// <summary>Hears what goes wrong. An empty value where the person was erased and nobody is there in their place: then the channel hears it.</summary>
    public required PersonId Instructor { get; init; }
}
