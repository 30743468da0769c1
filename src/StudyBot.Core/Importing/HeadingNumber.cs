namespace StudyBot.Core.Importing;

internal enum HeadingStyle
{
    /// <summary><c>1. Title</c>, <c>1) Title</c>, and below it <c>1.1 Title</c>.</summary>
    Dotted,

    /// <summary><c>1 Title</c>.</summary>
    Bare,

    /// <summary><c>II. Title</c>.</summary>
    Roman,
}

/// <param name="Minor">0 for a main heading.</param>
/// <param name="TitleStart">Where the title begins in the line.</param>
internal readonly record struct HeadingNumber(int Major, int Minor, int Length, int TitleStart)
{
    public static HeadingNumber? Parse(ReadOnlySpan<char> line, HeadingStyle style)
    {
        var i = 0;
        var major = style == HeadingStyle.Roman ? Roman(line, ref i) : Arabic(line, ref i);
        if (major == 0 || i >= line.Length)
            return null;
        var minor = 0;
        var dotted = line[i] is '.' or ')';
        var length = i;
        if (dotted)
        {
            i++;
            if (style == HeadingStyle.Dotted && i < line.Length && char.IsAsciiDigit(line[i]))
            {
                minor = Arabic(line, ref i);
                length = i;
                if (minor == 0)
                    return null;
                if (i < line.Length && line[i] == '.')
                    i++;
            }
        }

        var gap = i;
        while (i < line.Length && char.IsWhiteSpace(line[i]))
            i++;
        var opens = i < line.Length && (char.IsUpper(line[i]) || (Manuscript.IsOpener(line[i]) && i + 1 < line.Length && char.IsUpper(line[i + 1])));
        return opens && i > gap && dotted == (style != HeadingStyle.Bare) ? new(major, minor, length, i) : null;
    }

    private static int Arabic(ReadOnlySpan<char> line, ref int i)
    {
        var start = i;
        var value = 0;
        while (i < line.Length && i - start < 3 && char.IsAsciiDigit(line[i]))
            value = (value * 10) + (line[i++] - '0');
        return value;
    }

    private static int Roman(ReadOnlySpan<char> line, ref int i)
    {
        var value = 0;
        while (i < line.Length && Worth(line[i]) is > 0 and var worth)
        {
            value += i + 1 < line.Length && Worth(line[i + 1]) > worth ? -worth : worth;
            i++;
        }

        return Math.Max(value, 0);
    }

    private static int Worth(char c) => c switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, _ => 0 };
}
