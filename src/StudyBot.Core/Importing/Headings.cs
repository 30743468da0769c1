namespace StudyBot.Core.Importing;

/// <summary>
/// Finds numbered headings. Numbered lists look alike, so a heading counts only as part of a run 1, 2, 3… with text between
/// one and the next.
/// </summary>
internal static class Headings
{
    private const int MostLines = 3;
    private const int LongestHeading = 200;

    public static void Mark(Manuscript text, LineRole[] roles)
    {
        var best = new List<(int First, int Last)>();
        foreach (var style in Enum.GetValues<HeadingStyle>())
        {
            var run = Follow(text, roles, style);
            if (run.Count >= 2 && run.Count > best.Count)
                best = run;
        }

        foreach (var (first, last) in best)
        {
            roles[first] = LineRole.HeadingStart;
            for (var i = first + 1; i <= last; i++)
                roles[i] = LineRole.HeadingRest;
        }
    }

    private static List<(int First, int Last)> Follow(Manuscript text, LineRole[] roles, HeadingStyle style)
    {
        var run = new List<(int First, int Last)>();
        var majors = 0;
        var minor = 0;
        var hasBody = true;
        for (var i = 0; i < roles.Length; i++)
        {
            if (text.Lines[i].IsBlank || roles[i] != LineRole.Body)
                continue;
            var number = HeadingNumber.Parse(text.Text(i), style);
            var last = number is null ? -1 : LastLine(text, roles, i);
            var isSub = number is { Minor: > 0 } && run.Count > 0 && number.Value.Major == majors && number.Value.Minor == minor + 1;
            var isNext = number is { Minor: 0 } && number.Value.Major == majors + 1;
            if (last < 0 || (!isSub && !isNext))
            {
                // A run that begins anew after a list or a table of contents is the real one.
                if (last >= 0 && number is { Major: 1, Minor: 0 } && run.Count == 1)
                    (run, majors, minor, hasBody) = ([(i, last)], 1, 0, false);
                else
                    hasBody = true;
                i = Math.Max(i, last);
                continue;
            }

            // A heading may stand right above its first subheading, but not above its successor.
            if (!hasBody && !(isSub && number!.Value.Minor == 1))
                (run, majors, minor) = ([], 0, 0);
            else
            {
                run.Add((i, last));
                (majors, minor) = (number!.Value.Major, number.Value.Minor);
            }

            hasBody = false;
            i = last;
        }

        return hasBody ? run : [];
    }

    /// <summary>The last line of the heading that begins at a line; -1 where what begins there is no heading.</summary>
    private static int LastLine(Manuscript text, LineRole[] roles, int first)
    {
        if (first > 0 && !text.Lines[first - 1].IsBlank && roles[first - 1] == LineRole.Body && !Manuscript.IsFinished(text.Text(first - 1)))
            return -1;
        var last = first;
        var length = text.Lines[first].Length;
        while (last + 1 < roles.Length && !text.Lines[last + 1].IsBlank && roles[last + 1] == LineRole.Body && last - first < MostLines)
        {
            last++;
            length += text.Lines[last].Length;
        }

        var isBlock = last - first < MostLines && length <= LongestHeading;
        for (var i = first + 1; i <= last && isBlock; i++)
            isBlock = !char.IsAsciiDigit(text.Text(i)[0]);
        if (isBlock && EndsLikeHeading(text.Text(last), length))
            return last;
        // No blank line below: only a clearly short line can be told from the paragraph that follows.
        var isShort = last > first && text.Lines[first].Length * 5 <= text.Width * 4 && char.IsUpper(text.Text(first + 1)[0]);
        return isShort && EndsLikeHeading(text.Text(first), text.Lines[first].Length) ? first : -1;
    }

    private static bool EndsLikeHeading(ReadOnlySpan<char> line, int length) =>
        line[^1] is not (',' or ';' or ':' or '!' or '-') && (line[^1] != '.' || length <= 60);
}
