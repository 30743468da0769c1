namespace StudyBot.Drawing.Layout;

internal enum MarkKind
{
    /// <summary>A date to the day, month or year.</summary>
    Dot,

    /// <summary>A date that the text calls rough: hollow, dashed.</summary>
    Rough,

    /// <summary>An event of a period, on its bar.</summary>
    Ring,

    /// <summary>What began then and has no end: a ring and an arrow to the right.</summary>
    Since,

    /// <summary>What ended then and has no beginning: a ring and an arrow to the left.</summary>
    Until,
}
