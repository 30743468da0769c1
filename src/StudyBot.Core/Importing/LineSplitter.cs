namespace StudyBot.Core.Importing;

internal static class LineSplitter
{
    /// <summary>Splits at every line end that Unicode knows; a form feed ends a line too, and marks the next one.</summary>
    public static Line[] Split(string raw)
    {
        var lines = new List<Line>(raw.Length / 64 + 1);
        var number = 1;
        var start = 0;
        var fed = false;
        for (var i = 0; i <= raw.Length; i++)
        {
            if (i < raw.Length && !EndsLine(raw[i]))
                continue;
            var (from, to) = Trim(raw, start, i);
            lines.Add(new Line(number, start, from, to, fed));
            fed = i < raw.Length && raw[i] == '\f';
            if (i + 1 < raw.Length && raw[i] == '\r' && raw[i + 1] == '\n')
                i++;
            // Editors do not count a form feed as a line end.
            if (!fed)
                number++;
            start = i + 1;
        }

        return [.. lines];
    }

    private static bool EndsLine(char c) => c is '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029';

    private static (int From, int To) Trim(string raw, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(raw[from]))
            from++;
        while (to > from && char.IsWhiteSpace(raw[to - 1]))
            to--;
        return (from, to);
    }
}
