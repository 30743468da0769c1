namespace StudyBot.Core.Importing;

/// <summary>How much a stretch of text looks like the body of a footnote: the signs that citations carry and prose does not.</summary>
internal static class NoteLook
{
    private static readonly string[] _signs =
    [
        "cit.", "op. cit", "ibid", "Ibid", "Ivi", "pp. ", "p. ", "Cf. ", "cf. ", "n. ", "vol. ", "Vol. ", "no. ", "No. ", "(ed)", "(ed.)", "(eds)", "(eds.)",
        "See ", "see also", "et al", "http", "www.", "doi", "Press", "in id.",
    ];

    // What only a note says, and no running head: a volume and its pages stand in those as well.
    private static readonly string[] _references = ["ibid", "Ibid", "Ivi", "cit.", "Cf. ", "cf. ", "See ", "see also"];

    /// <summary>The number that opens a line as a note's number does (<c>28 P. J. J. Welfens</c>, <c>3. See</c>); 0 where none does.</summary>
    public static int NumberOf(ReadOnlySpan<char> line)
    {
        var i = 0;
        var number = 0;
        while (i < line.Length && i < 4 && char.IsAsciiDigit(line[i]))
            number = (number * 10) + (line[i++] - '0');
        if (i is 0 or > 3 || line[0] == '0')
            return 0;
        if (i < line.Length && line[i] is '.' or ')')
            i++;
        var gap = i;
        while (i < line.Length && char.IsWhiteSpace(line[i]))
            i++;
        if (i == gap || i == line.Length)
            return 0;
        return char.IsUpper(line[i]) || Manuscript.IsOpener(line[i]) || line[i..].StartsWith("cf.") || line[i..].StartsWith("http") ? number : 0;
    }

    /// <summary>The text refers to another work as a note does.</summary>
    public static bool Refers(ReadOnlySpan<char> text)
    {
        foreach (var reference in _references)
        {
            if (text.Contains(reference, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Number of different signs, 0 for prose.</summary>
    public static int SignsIn(ReadOnlySpan<char> text)
    {
        var signs = 0;
        foreach (var sign in _signs)
        {
            if (text.Contains(sign, StringComparison.Ordinal))
                signs++;
        }

        if (HasYearOfPublication(text))
            signs++;
        if (HasInitials(text))
            signs++;
        return signs;
    }

    /// <summary>A year right before a full stop, comma or closing bracket, after a comma or opening bracket or a month.</summary>
    private static bool HasYearOfPublication(ReadOnlySpan<char> text)
    {
        for (var i = 2; i + 4 < text.Length; i++)
        {
            if (text[i] is not ('1' or '2') || char.IsLetterOrDigit(text[i - 1]) || text[i + 4] is not ('.' or ',' or ')' or ';'))
                continue;
            if (char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
                && (text[i - 1] == '(' || text[i - 2] == ',' || char.IsLetter(text[i - 2])))
                return true;
        }

        return false;
    }

    private static bool HasInitials(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 3 < text.Length; i++)
        {
            if (char.IsUpper(text[i]) && text[i + 1] == '.' && text[i + 2] == ' ' && char.IsUpper(text[i + 3]) && (i == 0 || text[i - 1] == ' '))
                return true;
        }

        return false;
    }
}
