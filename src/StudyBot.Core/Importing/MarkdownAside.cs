using StudyBot.Core.Readings;

namespace StudyBot.Core.Importing;

/// <summary>What of a Markdown file is no text: its notes, and all that is not kept.</summary>
internal sealed class MarkdownAside(Manuscript source)
{
    private readonly List<(SetAsideKind? Kind, TextSpan Raw, string? Label)> _claimed = [];

    /// <summary>This is text.</summary>
    public void Keep(int start, int end) => _claimed.Add((null, new TextSpan(start, end), null));

    public void Add(SetAsideKind kind, int start, int end, string? label) => _claimed.Add((kind, new TextSpan(start, end), label));

    /// <summary>Index of the line that holds a raw offset.</summary>
    public int LineOf(int offset)
    {
        var low = 0;
        var high = source.Lines.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (source.Lines[middle].Start <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    public ImportReport Report(Assembly made)
    {
        foreach (var (hyphen, _) in made.Hyphens)
            Add(SetAsideKind.LineBreakHyphen, hyphen, hyphen + 1, null);
        _claimed.Sort((a, b) => a.Raw.Start.CompareTo(b.Raw.Start));
        var items = new List<SetAside>();
        var at = 0;
        foreach (var (kind, raw, label) in _claimed)
        {
            AddMarks(items, at, raw.Start);
            if (kind is { } aside)
                items.Add(Item(aside, raw.Start, raw.End, label));
            at = Math.Max(at, raw.End);
        }

        AddMarks(items, at, source.Raw.Length);
        return items.Count == 0 ? ImportReport.Empty : new ImportReport([.. items]);
    }

    /// <summary>One item a line.</summary>
    private void AddMarks(List<SetAside> items, int start, int end)
    {
        while (start < end)
        {
            var stop = source.Raw.AsSpan(start..end).IndexOfAny('\r', '\n') is >= 0 and var length ? start + length : end;
            var (from, to) = (start, stop);
            while (from < to && char.IsWhiteSpace(source.Raw[from]))
                from++;
            while (to > from && char.IsWhiteSpace(source.Raw[to - 1]))
                to--;
            if (from < to)
                items.Add(Item(SetAsideKind.Markup, from, to, null));
            start = stop + 1;
        }
    }

    private SetAside Item(SetAsideKind kind, int start, int end, string? label) =>
        new(kind, source.Raw[start..end], new TextSpan(start, end), source.Lines[LineOf(start)].Number, null, label);
}
