namespace StudyBot.Core.Prompts;

/// <summary>How far an occurrence has come. What is not <see cref="Planned"/>, <see cref="Sending"/> or <see cref="Posted"/> is final.</summary>
public enum OutboxState
{
    /// <summary>Not sent, for certain.</summary>
    Planned,

    /// <summary>A request was about to go out, and what came of it is not known: the platform is asked before anything is sent again.</summary>
    Sending,

    /// <summary>The message is there; its thread may be missing.</summary>
    Posted,

    Done,

    /// <summary>The instructor did not want it.</summary>
    Skipped,

    /// <summary>It could not be posted in time; the instructor is told.</summary>
    Missed,

    /// <summary>Whether it was posted could not be found out: nothing is sent again, the instructor is asked.</summary>
    Uncertain,
}
