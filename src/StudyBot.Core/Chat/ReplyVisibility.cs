namespace StudyBot.Core.Chat;

public enum ReplyVisibility
{
    /// <summary>Only who asked sees it.</summary>
    Private,

    /// <summary>The channel sees it.</summary>
    Public,
}
