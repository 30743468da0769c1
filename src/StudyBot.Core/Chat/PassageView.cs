namespace StudyBot.Core.Chat;

/// <summary>How passages that were shown before are shown again.</summary>
public enum PassageView
{
    /// <summary>As an answer shows them, the first few; the rest stays behind <b>More</b>.</summary>
    Passages,

    /// <summary>The first passage among the sentences around it.</summary>
    Context,

    /// <summary>The first passage with its citation.</summary>
    Citation,
}
