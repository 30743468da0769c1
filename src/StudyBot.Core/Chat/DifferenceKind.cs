namespace StudyBot.Core.Chat;

public enum DifferenceKind
{
    Equal,

    /// <summary>Stands in the quotation alone.</summary>
    Insert,

    /// <summary>Stands in the reading alone.</summary>
    Delete,

    Replace,
}
