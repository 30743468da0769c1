namespace StudyBot.Core.Importing;

/// <summary>The words between the tags of HTML that stands in Markdown.</summary>
internal static class HtmlWords
{
    // Any other tag parts what stands before it from what follows.
    private static readonly HashSet<string> _withinWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "mark", "q", "s", "samp", "small", "span",
        "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    };

    /// <summary>The tag stands between words, not within one.</summary>
    public static bool IsBreak(ReadOnlySpan<char> tag) => !_withinWords.Contains(NameOf(tag).ToString());

    /// <summary>The stretches of text, each with whether a paragraph ends after it.</summary>
    public static IEnumerable<(int Start, int End, bool Ends)> In(string raw, int start, int end)
    {
        var text = start;
        for (var i = start; i < end; i++)
        {
            if (raw[i] != '<' || i + 1 == end || !(char.IsAsciiLetter(raw[i + 1]) || raw[i + 1] is '/' or '!' or '?'))
                continue;
            var close = EndOf(raw, i, end);
            yield return (text, i, IsBreak(raw.AsSpan(i, close - i)));
            (text, i) = (close, close - 1);
        }

        yield return (text, end, true);
    }

    private static int EndOf(string raw, int tag, int end)
    {
        var rest = raw.AsSpan(tag..end);
        if (rest.StartsWith("<!--"))
            return After(rest, "-->");
        var name = NameOf(rest);
        return !rest.StartsWith("</") && (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase)) ? After(rest, $"</{name}>") : After(rest, ">");

        int After(ReadOnlySpan<char> rest, string mark) => rest.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? tag + at + mark.Length : end;
    }

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart("</");
        var length = 0;
        while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
            length++;
        return name[..length];
    }
}
