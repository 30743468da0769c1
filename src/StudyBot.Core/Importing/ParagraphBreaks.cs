namespace StudyBot.Core.Importing;

/// <summary>Decides whether a line opens a paragraph or goes on with the one before.</summary>
internal sealed class ParagraphBreaks(Manuscript text)
{
    // No page is set in lines as long as this: such a line is a paragraph of its own.
    private const int LongestSetLine = 200;

    private int _pageFirst;
    private int _pageWidth;
    private int _widthUpTo = -1;

    /// <param name="previous">Index of the body line before.</param>
    /// <param name="line">Index of the body line in question.</param>
    /// <param name="pageFirst">First line of the page that holds <paramref name="previous"/>.</param>
    /// <param name="crossesPage">A page break or something set aside lies between.</param>
    /// <param name="setAside">Something set aside lies between, so that blank lines there mean nothing.</param>
    public bool Opens(int previous, int line, int pageFirst, bool crossesPage, bool setAside)
    {
        var before = text.Text(previous);
        var after = text.Text(line);
        var blank = false;
        for (var i = previous + 1; i < line && !blank; i++)
            blank = text.Lines[i].IsBlank;

        if (crossesPage)
        {
            if (!Manuscript.IsFinished(before) || char.IsLower(after[0]))
                return false;
            return (blank && !setAside) || text.IsUnwrapped || before.Length > LongestSetLine || LeavesRoom(previous, after, pageFirst);
        }

        if (blank || text.IsUnwrapped || before.Length > LongestSetLine)
            return true;
        var indent = text.Lines[line].Indent;
        if (indent <= text.Lines[previous].Indent || !Manuscript.IsFinished(before))
            return false;
        var isDeep = indent > 1 || text.Raw[text.Lines[line].Start] == '\t';
        return isDeep || (text.IndentIsRare && char.IsUpper(after[0]) && LeavesRoom(previous, after, pageFirst));
    }

    /// <summary>The next word would have fitted on the line, so the setter ended it on purpose.</summary>
    private bool LeavesRoom(int line, ReadOnlySpan<char> next, int pageFirst)
    {
        if (_widthUpTo != line || _pageFirst != pageFirst)
            (_pageFirst, _widthUpTo, _pageWidth) = (pageFirst, line, text.WidthOf(pageFirst, line + 1));
        var word = next.IndexOf(' ');
        return text.Lines[line].Length + 1 + (word < 0 ? next.Length : word) <= _pageWidth;
    }
}
