namespace StudyBot.Drawing.Layout;

internal enum MarkKind
{
    /// <summary>A date to the day, month or year.</summary>
    Dot,

    /// <summary>A date that the text calls rough: hollow, dashed.</summary>
    Rough,

    /// <summary>An event of a period, on its bar.</summary>
    Ring,
}
