namespace StudyBot.Testing.Discord.People;

/// <summary>How an interaction fared.</summary>
public enum AnswerStatus
{
    Pending,
    Answered,
    /// <summary>The first answer came after the deadline, and was refused.</summary>
    Late,
    Never,
    /// <summary>Answered, then answered again; the second was refused.</summary>
    Twice,
}
