namespace StudyBot.Core.Importing;

/// <summary>A table of Markdown: each row is a paragraph, with the bars between its cells as the author set them.</summary>
/// <param name="RuleStart">Where the row begins that only parts the head from the rest.</param>
internal sealed record MarkdownTable(string Raw, int RuleStart, int RuleEnd)
{
    /// <summary>The paragraph as a table; null where its second line is no row of dashes.</summary>
    public static MarkdownTable? In(string raw, int start, int end)
    {
        var first = raw.AsSpan(start..end).IndexOf('\n');
        if (first < 0 || !raw.AsSpan(start, first).Contains('|'))
            return null;
        var rule = start + first + 1;
        var stop = raw.AsSpan(rule..end).IndexOf('\n') is >= 0 and var length ? rule + length : end;
        var dashes = raw.AsSpan(rule..stop);
        return !dashes.ContainsAnyExcept("|-: \t\r>") && dashes.Contains('-') && dashes.Contains('|') ? new(raw, rule, stop) : null;
    }

    /// <summary>The words of a stretch without the bars at its row's edges.</summary>
    public (int Start, int End) Clip(int start, int end)
    {
        if (start >= RuleStart && start < RuleEnd)
            return (start, start);
        if (Raw[start] == '|' && IsEdge(Raw.AsSpan((Raw.LastIndexOf('\n', start) + 1)..start)))
            start++;
        var after = Raw.AsSpan(end).IndexOf('\n') is >= 0 and var length ? end + length : Raw.Length;
        var bar = end;
        while (bar > start && char.IsWhiteSpace(Raw[bar - 1]))
            bar--;
        return bar > start && Raw[bar - 1] == '|' && (bar < 2 || Raw[bar - 2] != '\\') && IsEdge(Raw.AsSpan(end..after)) ? (start, bar - 1) : (start, end);
    }

    private static bool IsEdge(ReadOnlySpan<char> text) => !text.ContainsAnyExcept("> \t\r");
}
