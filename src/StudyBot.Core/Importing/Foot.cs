namespace StudyBot.Core.Importing;

/// <summary>The last line before a break in the text, and what kind of break follows it.</summary>
/// <param name="IsPageEnd">A form feed, a running head or an unusually long run of blank lines follows.</param>
/// <param name="Next">Index of the line after the break; the number of lines at the end of the text.</param>
internal readonly record struct Foot(int LastLine, bool IsPageEnd, int Next)
{
    /// <summary>The break below a line, or null where the text just goes on.</summary>
    public static Foot? Below(Manuscript text, ReadOnlySpan<LineRole> roles, int line)
    {
        var blanks = 0;
        var pageEnd = false;
        var i = line + 1;
        for (; i < text.Lines.Length; i++)
        {
            pageEnd |= text.Lines[i].AfterFormFeed;
            if (text.Lines[i].IsBlank)
                blanks++;
            else if (roles[i] == LineRole.RunningHead)
                pageEnd = true;
            else
                break;
        }

        if (i < text.Lines.Length && blanks == 0 && !pageEnd)
            return null;
        pageEnd |= i < text.Lines.Length && blanks >= Math.Max(3, text.UsualBlankRun + 2);
        return new Foot(line, pageEnd, i);
    }

    /// <summary>What begins at a line stands in the middle of a sentence that goes on after the break.</summary>
    public bool InterruptedBy(Manuscript text, int line)
    {
        if (Next >= text.Lines.Length || !char.IsLower(text.Text(Next)[0]))
            return false;
        var before = line - 1;
        while (before >= 0 && text.Lines[before].IsBlank)
            before--;
        return before >= 0 && !Manuscript.IsFinished(text.Text(before));
    }
}
