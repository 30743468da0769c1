namespace StudyBot.Core.Prompts;

/// <summary>What a platform offers to fill in.</summary>
public enum PromptOptionKind
{
    Text,
    Number,

    /// <summary>One of <see cref="PromptOption.Choices"/>.</summary>
    Choice,

    /// <summary>One of the IANA zones, completed while it is typed.</summary>
    Zone,

    /// <summary>One of the schedules of this place, completed by its id.</summary>
    Schedule,

    /// <summary>A local date, <c>2026-12-01</c>; completed from the next days of the schedule.</summary>
    Date,

    /// <summary>A channel as the platform numbers it.</summary>
    Channel,

    /// <summary>A role (Discord) or user group (Slack) as the platform numbers it.</summary>
    Role,

    /// <summary>A reading of the library.</summary>
    Reading,
}
