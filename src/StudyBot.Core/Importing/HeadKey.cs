using StudyBot.Core.Readings;

namespace StudyBot.Core.Importing;

/// <summary>What stays the same in a running head from page to page.</summary>
internal static class HeadKey
{
    /// <summary>Lower case, one <c>#</c> for each number, one space for each gap.</summary>
    public static string Of(ReadOnlySpan<char> line)
    {
        Span<char> key = stackalloc char[line.Length];
        var n = 0;
        foreach (var c in line)
        {
            var next = char.IsAsciiDigit(c) ? '#' : char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c);
            if (n > 0 && next is '#' or ' ' && key[n - 1] == next)
                continue;
            key[n++] = next;
        }

        return new string(key[..n]);
    }

    /// <summary>The line, its figures aside, is an author, the title, the journal or the volume and issue.</summary>
    public static bool Names(ReadOnlySpan<char> line, ReadingMetadata metadata)
    {
        var letters = Letters(line);
        if (letters.Length == 0)
            return false;
        // "No." alone is an answer.
        if (letters is "vol" or "volno" or "volumeissue" or "volissue" or "no" or "volumenumber")
            return line.IndexOfAnyInRange('0', '9') >= 0;
        foreach (var author in metadata.Authors)
        {
            if (letters == Letters(author.Full) || letters == Letters(author.Short))
                return true;
        }

        var title = Letters(metadata.Title);
        return letters == title || letters == Letters(metadata.ContainerTitle) || (letters.Length >= 12 && title.StartsWith(letters, StringComparison.Ordinal));
    }

    /// <summary>The number at the very start or end of a line, which is where pages carry theirs; 0 where none is, or the line is a formula.</summary>
    public static int PageNumberOf(ReadOnlySpan<char> line)
    {
        if (line.IndexOfAny("=+<>*^∑∫√") >= 0)
            return 0;
        var start = 0;
        while (start < line.Length && char.IsAsciiDigit(line[start]))
            start++;
        if (start is > 0 and < 5 && int.TryParse(line[..start], out var first))
            return first;
        var end = line.Length;
        while (end > 0 && char.IsAsciiDigit(line[end - 1]))
            end--;
        return line.Length - end is > 0 and < 5 && int.TryParse(line[end..], out var last) ? last : 0;
    }

    private static string Letters(ReadOnlySpan<char> text)
    {
        Span<char> letters = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        var n = 0;
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                letters[n++] = char.ToLowerInvariant(c);
        }

        return new string(letters[..n]);
    }
}
