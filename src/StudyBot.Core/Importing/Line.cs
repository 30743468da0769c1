namespace StudyBot.Core.Importing;

/// <summary>A line of the raw file. Offsets are UTF-16, end exclusive.</summary>
/// <param name="Number">From 1, as an editor counts.</param>
/// <param name="Start">Of the line with its leading white space.</param>
/// <param name="TextStart">First character that is no white space; equals <paramref name="TextEnd"/> on a blank line.</param>
/// <param name="AfterFormFeed">A form feed stands between this line and the one before.</param>
internal readonly record struct Line(int Number, int Start, int TextStart, int TextEnd, bool AfterFormFeed)
{
    public bool IsBlank => TextStart == TextEnd;

    public int Length => TextEnd - TextStart;

    public int Indent => TextStart - Start;

    public ReadOnlySpan<char> Of(string raw) => raw.AsSpan(TextStart, Length);
}

/// <summary>What the passes found a line to be.</summary>
internal enum LineRole : byte
{
    Body,
    RunningHead,

    /// <summary>First line of a footnote, or of what is left of one.</summary>
    NoteStart,
    NoteRest,

    /// <summary>First line of a heading.</summary>
    HeadingStart,
    HeadingRest,
}
