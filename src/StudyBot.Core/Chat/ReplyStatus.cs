namespace StudyBot.Core.Chat;

/// <summary>What became of a command; the names are those of the command-line contract (<c>no_date</c> and so on).</summary>
public enum ReplyStatus
{
    Ok,

    /// <summary>The reading names it and never dates it.</summary>
    NoDate,

    NotFound,

    Exact,

    Near,

    /// <summary>The request cannot be understood; the reply says how to ask.</summary>
    Usage,

    /// <summary>A fault of the bot's own.</summary>
    Error,
}
