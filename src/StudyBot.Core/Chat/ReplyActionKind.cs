namespace StudyBot.Core.Chat;

public enum ReplyActionKind
{
    /// <summary>The passages after those shown.</summary>
    More,

    /// <summary>The same or another command on a suggested term.</summary>
    Suggestion,
}
