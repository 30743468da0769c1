namespace StudyBot.Core.Importing;

/// <summary>Tells page numbers from the numbers of equations, figures and verses by how they rise through the text.</summary>
internal static class PageCount
{
    // A page of a book has twice as many and more; equations stand closer.
    private const int FewestLines = 15;

    // Two distances at least: one alone cannot be even.
    private const int FewestNumbers = 3;

    private static readonly string[] _captions =
        ["fig", "tab", "plate", "map", "box", "chart", "graph", "eq", "example", "exercise", "chapter", "section", "part", "act", "scene", "day", "step", "question", "answer", "theorem", "lemma", "note"];

    /// <param name="lines">Indices of lines that are the same but for their figures.</param>
    public static bool Rises(Manuscript text, List<int> lines)
    {
        var numbers = new List<(int Line, int Number)>();
        foreach (var line in lines)
        {
            if (HeadKey.PageNumberOf(text.Text(line)) is > 0 and var number)
                numbers.Add((line, number));
        }

        return numbers.Count * 4 >= lines.Count * 3 && Rises(text, numbers);
    }

    /// <summary>The numbers rise by a page or a few at a time, about as many written lines to a page each time.</summary>
    public static bool Rises(Manuscript text, List<(int Line, int Number)> numbers)
    {
        const int LargestStep = 4;
        if (numbers.Count < FewestNumbers || numbers.Exists(n => IsCaption(text.Text(n.Line))))
            return false;
        var distances = new List<int>();
        for (var i = 1; i < numbers.Count; i++)
        {
            var step = numbers[i].Number - numbers[i - 1].Number;
            if (step is > 0 and <= LargestStep)
                distances.Add(WrittenLines(text, numbers[i - 1].Line, numbers[i].Line) / step);
        }

        if (distances.Count == 0 || distances.Count * 4 < (numbers.Count - 1) * 3)
            return false;
        distances.Sort();
        var median = distances[distances.Count / 2];
        var even = distances.Count(d => d * 2 >= median && d <= median * 2);
        return median >= FewestLines && even * 4 >= (numbers.Count - 1) * 3;
    }

    private static int WrittenLines(Manuscript text, int from, int to)
    {
        var written = 0;
        for (var i = from; i < to; i++)
            written += text.Lines[i].IsBlank ? 0 : 1;
        return written;
    }

    private static bool IsCaption(ReadOnlySpan<char> line)
    {
        foreach (var word in _captions)
        {
            if (line.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
