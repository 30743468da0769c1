namespace StudyBot.Core.Importing;

/// <summary>
/// Reads the lines of Markdown: its headings (<c># Title</c>, or underlined), and what else stands on a line of its own. A page left
/// nothing behind there, so nothing is cleaned; marks within a line stay as they are.
/// </summary>
internal static class MarkdownLines
{
    private const int DeepestHeading = 6;

    public static bool IsMarkdown(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() is ".md" or ".markdown";

    public static void Mark(Manuscript text, LineRole[] roles)
    {
        var fence = "";
        for (var i = MarkFrontMatter(text, roles); i < roles.Length; i++)
        {
            var line = text.Text(i);
            if (line.IsEmpty)
                continue;
            if (FenceOf(line) is { Length: > 0 } mark && (fence.Length == 0 || mark.StartsWith(fence, StringComparison.Ordinal)))
            {
                roles[i] = LineRole.Markup;
                fence = fence.Length == 0 ? mark : "";
            }
            else if (fence.Length > 0)
                roles[i] = LineRole.BlockStart;
            else if (HeadingLevel(line) > 0)
                MarkHeading(text, roles, i);
            else if (IsUnderline(line) && CanBeUnderlined(text, roles, i - 1))
                (roles[i - 1], roles[i]) = (LineRole.HeadingStart, LineRole.Markup);
            else if (!line.ContainsAnyExcept("*-_= \t"))
                roles[i] = LineRole.Markup;
            else
                MarkBlock(text, roles, i);
        }
    }

    /// <summary>The one heading of the first level, where it stands alone; what a text without metadata is called.</summary>
    public static string? TitleOf(Manuscript text, ReadOnlySpan<LineRole> roles)
    {
        string? title = null;
        for (var i = 0; i < roles.Length; i++)
        {
            var isFirst = roles[i] == LineRole.HeadingStart && (text.Raw[text.Lines[i].Start..text.Lines[i].TextStart].Trim() == "#"
                || i + 1 < roles.Length && roles[i + 1] == LineRole.Markup && !text.Lines[i + 1].IsBlank && text.Text(i + 1)[0] == '=');
            if (isFirst && title is not null)
                return null;
            title = isFirst ? text.Text(i).ToString() : title;
        }

        return title;
    }

    // "---" at the very start, to the next line of the same: what the file says of itself.
    private static int MarkFrontMatter(Manuscript text, LineRole[] roles)
    {
        if (roles.Length == 0 || text.Text(0) is not "---")
            return 0;
        for (var end = 1; end < roles.Length; end++)
        {
            if (text.Text(end) is not ("---" or "..."))
                continue;
            roles.AsSpan(0, end + 1).Fill(LineRole.Markup);
            return end + 1;
        }

        return 0;
    }

    private static string? FenceOf(ReadOnlySpan<char> line)
    {
        var length = line.IndexOfAnyExcept(line[0]) is var end && end < 0 ? line.Length : end;
        return line[0] is '`' or '~' && length >= 3 ? line[..length].ToString() : null;
    }

    private static int HeadingLevel(ReadOnlySpan<char> line)
    {
        var level = line.IndexOfAnyExcept('#');
        return level is > 0 and <= DeepestHeading && char.IsWhiteSpace(line[level]) && line[level..].IndexOfAnyExcept("# \t") >= 0 ? level : 0;
    }

    private static void MarkHeading(Manuscript text, LineRole[] roles, int index)
    {
        var line = text.Lines[index];
        var (start, end) = (line.TextStart, line.TextEnd);
        while (text.Raw[start] == '#' || char.IsWhiteSpace(text.Raw[start]))
            start++;
        // "## Title ##"; but "# C#" keeps its own.
        var closing = end;
        while (text.Raw[closing - 1] == '#')
            closing--;
        if (closing < end && char.IsWhiteSpace(text.Raw[closing - 1]))
            end = closing;
        while (char.IsWhiteSpace(text.Raw[end - 1]))
            end--;
        text.Lines[index] = line with { TextStart = start, TextEnd = end };
        roles[index] = LineRole.HeadingStart;
    }

    private static bool IsUnderline(ReadOnlySpan<char> line) => line.Length > 1 && line[0] is '=' or '-' && line.IndexOfAnyExcept(line[0]) < 0;

    private static bool CanBeUnderlined(Manuscript text, LineRole[] roles, int line) =>
        line >= 0 && !text.Lines[line].IsBlank && roles[line] == LineRole.Body && (line == 0 || text.Lines[line - 1].IsBlank || roles[line - 1] is not (LineRole.Body or LineRole.BlockStart));

    // An item of a list, or the first line of a quotation block; its mark ">" is no text.
    private static void MarkBlock(Manuscript text, LineRole[] roles, int index)
    {
        var line = text.Lines[index];
        var start = line.TextStart;
        while (start < line.TextEnd && (text.Raw[start] == '>' || char.IsWhiteSpace(text.Raw[start])))
            start++;
        text.Lines[index] = line with { TextStart = start };
        var marked = start > line.TextStart;
        var before = index > 0 && !text.Lines[index - 1].IsBlank && text.Raw[text.Lines[index - 1].Start..text.Lines[index - 1].TextStart].Contains('>', StringComparison.Ordinal);
        if (IsItem(text.Raw.AsSpan(start, line.TextEnd - start)) || marked && !before)
            roles[index] = LineRole.BlockStart;
    }

    private static bool IsItem(ReadOnlySpan<char> line)
    {
        var digits = 0;
        while (digits < line.Length && digits < 9 && char.IsAsciiDigit(line[digits]))
            digits++;
        var mark = digits > 0 ? digits + 1 : 1;
        return line.Length > mark && char.IsWhiteSpace(line[mark]) && (digits > 0 ? line[digits] is '.' or ')' : line[0] is '-' or '*' or '+');
    }
}
