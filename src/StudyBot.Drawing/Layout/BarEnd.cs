namespace StudyBot.Drawing.Layout;

internal enum BarEnd
{
    Exact,

    /// <summary>Somewhere in a decade or century, or about then: dashed.</summary>
    Uncertain,

    /// <summary>Not said: it fades into an arrow.</summary>
    Open,
}
