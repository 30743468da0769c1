namespace StudyBot.Core.Importing;

/// <summary>The raw text as lines, with what is usual in it: what the passes measure a line against.</summary>
internal sealed class Manuscript
{
    // No page is set in lines as long as this, so a line beyond it is a whole paragraph.
    private const int LongestSetLine = 200;

    public Manuscript(string raw)
    {
        Raw = raw;
        Lines = LineSplitter.Split(raw);
        Width = WidthOf(0, Lines.Length);
        UsualBlankRun = FindUsualBlankRun();
        IndentIsRare = FindIndentIsRare();
        HasFormFeeds = Array.Exists(Lines, l => l.AfterFormFeed);
        IsUnwrapped = Width > LongestSetLine;
    }

    public string Raw { get; }

    public Line[] Lines { get; }

    /// <summary>Length that three lines in four do not exceed.</summary>
    public int Width { get; }

    /// <summary>The commonest number of blank lines between two blocks.</summary>
    public int UsualBlankRun { get; }

    /// <summary>Number of lines that are not blank.</summary>
    public int WrittenLines { get; private set; }

    /// <summary>Fewer than one line in five begins with white space, so that one which does means something.</summary>
    public bool IndentIsRare { get; }

    public bool HasFormFeeds { get; }

    /// <summary>One line a paragraph.</summary>
    public bool IsUnwrapped { get; }

    public ReadOnlySpan<char> Text(int line) => Lines[line].Of(Raw);

    public int WidthOf(int from, int to)
    {
        var lengths = new List<int>(to - from);
        for (var i = from; i < to; i++)
        {
            if (!Lines[i].IsBlank)
                lengths.Add(Lines[i].Length);
        }

        lengths.Sort();
        return lengths.Count == 0 ? 0 : lengths[lengths.Count * 3 / 4];
    }

    /// <summary>The text ends as a sentence does: a full stop, question or exclamation mark or colon, perhaps with quotes, brackets or a footnote number after it.</summary>
    public static bool IsFinished(ReadOnlySpan<char> text)
    {
        var i = text.Length;
        while (i > 0 && (char.IsAsciiDigit(text[i - 1]) || IsCloser(text[i - 1])))
            i--;
        return i > 0 && text[i - 1] is '.' or '?' or '!' or ':' or '…';
    }

    public static bool IsCloser(char c) => c is '”' or '’' or '"' or '\'' or '»' or ')' or ']' or '›';

    public static bool IsOpener(char c) => c is '“' or '‘' or '"' or '\'' or '«' or '(' or '[' or '‹' or '„' or '¿' or '¡';

    private int FindUsualBlankRun()
    {
        var counts = new int[8];
        var run = 0;
        var seen = false;
        foreach (var line in Lines)
        {
            if (line.IsBlank)
            {
                run++;
                continue;
            }

            if (run > 0 && seen)
                counts[Math.Min(run, counts.Length - 1)]++;
            run = 0;
            seen = true;
        }

        var usual = 1;
        for (var i = 2; i < counts.Length; i++)
        {
            if (counts[i] > counts[usual])
                usual = i;
        }

        return usual;
    }

    private bool FindIndentIsRare()
    {
        var indented = 0;
        foreach (var line in Lines)
        {
            if (line.IsBlank)
                continue;
            WrittenLines++;
            if (line.Indent > 0)
                indented++;
        }

        return indented * 5 < WrittenLines;
    }
}
