using System.Globalization;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Importing;

/// <summary>Lists what the passes took out of the body, in the order of the raw file.</summary>
internal static class ReportWriter
{
    public static ImportReport Write(Manuscript text, LineRole[] roles, List<FootnoteMarker> markers, Assembly made, List<PageBreak> breaks)
    {
        var items = new List<SetAside>();
        for (var i = 0; i < roles.Length; i++)
        {
            var line = text.Lines[i];
            if (line.IsBlank)
                continue;
            if (roles[i] == LineRole.RunningHead)
            {
                items.Add(Item(text, SetAsideKind.RunningHead, line.TextStart, line.TextEnd, i, breaks, null));
            }
            else if (roles[i] == LineRole.NoteStart)
            {
                var last = i;
                for (var k = i + 1; k < roles.Length && (text.Lines[k].IsBlank || roles[k] == LineRole.NoteRest); k++)
                    last = text.Lines[k].IsBlank ? last : k;
                var label = NoteLook.NumberOf(text.Text(i)) is > 0 and var n ? n : (int?)null;
                items.Add(Item(text, SetAsideKind.Footnote, line.TextStart, text.Lines[last].TextEnd, i, breaks, label));
            }
        }

        foreach (var marker in markers)
            items.Add(Item(text, SetAsideKind.FootnoteMarker, marker.Start, marker.End, marker.Line, breaks, marker.Label));
        foreach (var (raw, line) in made.Hyphens)
            items.Add(Item(text, SetAsideKind.LineBreakHyphen, raw, raw + 1, line, breaks, null));
        items.Sort((a, b) => a.Raw.Start.CompareTo(b.Raw.Start));
        return items.Count == 0 ? ImportReport.Empty : new ImportReport([.. items]);
    }

    private static SetAside Item(Manuscript text, SetAsideKind kind, int start, int end, int line, List<PageBreak> breaks, int? label) =>
        new(kind, text.Raw[start..end], new TextSpan(start, end), text.Lines[line].Number, PageOf(line, breaks), label?.ToString(CultureInfo.InvariantCulture));

    private static int? PageOf(int line, List<PageBreak> breaks)
    {
        if (breaks.Count == 0)
            return null;
        var low = 0;
        var high = breaks.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (breaks[middle].Line <= line)
                low = middle;
            else
                high = middle - 1;
        }

        return breaks[low].Number;
    }
}
