using System.Collections.Immutable;

namespace StudyBot.Drawing.Layout;

/// <summary>What the marks and bars mean: of all that the picture has, and of nothing else.</summary>
internal static class Legend
{
    private const float MarkWidth = 30, LevelWidth = 64, AfterMark = 12, Between = 36, BarWidth = 14;

    public static void Place(Canvas canvas, TextStyle style, float left, float right)
    {
        ImmutableArray<Entry> entries = [.. Entries(canvas)];
        // Dots alone explain themselves.
        if (entries is [] or [{ Mark: MarkKind.Dot }])
            return;
        var x = left;
        foreach (var entry in entries)
        {
            var sample = entry.Bar is { IsLevel: true } ? LevelWidth : MarkWidth;
            var width = sample + AfterMark + canvas.WidthOf(entry.Text, style);
            if (x > left && x + width > right)
            {
                x = left;
                canvas.Bottom += style.LineHeight + 4;
            }

            Sample(canvas, entry, x, canvas.Bottom, style.LineHeight);
            canvas.Text(entry.Text, style, x + sample + AfterMark, canvas.Bottom);
            x += width + Between;
        }

        canvas.Bottom += style.LineHeight + 8;
    }

    private sealed record Entry(string Text, MarkKind? Mark, PlacedBar? Bar);

    private static IEnumerable<Entry> Entries(Canvas canvas)
    {
        foreach (var (kind, text) in new[] { (MarkKind.Dot, "date"), (MarkKind.Rough, "about then"), (MarkKind.Since, "since, no end said"), (MarkKind.Until, "until, no beginning said"), (MarkKind.Ring, "event of a bar") })
            if (canvas.Marks.Any(m => m.Kind == kind))
                yield return new Entry(text, kind, null);
        if (canvas.Bars.Where(b => b.Start != BarEnd.Open && b.End != BarEnd.Open && !b.IsVague).OrderBy(b => b.Start == BarEnd.Uncertain || b.End == BarEnd.Uncertain).FirstOrDefault() is { } range)
            yield return new Entry("from–to", null, range);
        if (canvas.Bars.FirstOrDefault(b => b.IsVague) is { } vague)
            yield return new Entry("within a decade or century", null, vague);
        if (canvas.Bars.FirstOrDefault(b => b.End == BarEnd.Open) is { } goesOn)
            yield return new Entry("no end said", null, goesOn);
        if (canvas.Bars.FirstOrDefault(b => b.Start == BarEnd.Open) is { } before)
            yield return new Entry("no beginning said", null, before);
    }

    private static void Sample(Canvas canvas, Entry entry, float left, float top, float height)
    {
        var (middle, y) = (left + MarkWidth / 2, top + height / 2);
        if (entry.Mark is { } mark)
            canvas.Marks = canvas.Marks.Add(new PlacedMark(mark, middle, y, MarkWidth * 0.36f));
        else if (entry.Bar is { IsLevel: true } level)
            canvas.Bars = canvas.Bars.Add(level with { Box = new Box(left, y - BarWidth / 2, left + LevelWidth, y + BarWidth / 2) });
        else if (entry.Bar is { } bar)
            canvas.Bars = canvas.Bars.Add(bar with { Box = new Box(middle - BarWidth / 2, top + 2, middle + BarWidth / 2, top + height - 2) });
    }
}
