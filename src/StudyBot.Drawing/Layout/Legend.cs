using System.Collections.Immutable;
using StudyBot.Core.Timelines;

namespace StudyBot.Drawing.Layout;

/// <summary>What the marks mean: of those that the picture has.</summary>
internal static class Legend
{
    private const float MarkWidth = 24, AfterMark = 14, Between = 40, BarWidth = 14;

    public static void Place(Canvas canvas, ImmutableArray<TimelineEvent> events, TextStyle style, float left, float right)
    {
        var kinds = events.Select(e => e.Period.Kind).Distinct().ToArray();
        // Dots alone explain themselves.
        if (kinds.All(k => k == PeriodKind.Point))
            return;
        var x = left;
        foreach (var (kind, text) in new[] { (PeriodKind.Point, "date"), (PeriodKind.About, "about then"), (PeriodKind.Vague, "within a decade or century"), (PeriodKind.Range, "from–to"), (PeriodKind.Open, "end not said") })
        {
            if (!kinds.Contains(kind))
                continue;
            var width = MarkWidth + AfterMark + canvas.WidthOf(text, style);
            if (x > left && x + width > right)
            {
                x = left;
                canvas.Bottom += style.LineHeight + 4;
            }

            Mark(canvas, kind, x, canvas.Bottom, style.LineHeight);
            canvas.Text(text, style, x + MarkWidth + AfterMark, canvas.Bottom);
            x += width + Between;
        }

        canvas.Bottom += style.LineHeight + 8;
    }

    private static void Mark(Canvas canvas, PeriodKind kind, float left, float top, float height)
    {
        var middle = left + MarkWidth / 2;
        if (kind is PeriodKind.Point or PeriodKind.About)
        {
            canvas.Marks = canvas.Marks.Add(new PlacedMark(kind == PeriodKind.Point ? MarkKind.Dot : MarkKind.Rough, middle, top + height / 2, MarkWidth / 2));
            return;
        }

        var end = kind switch { PeriodKind.Open => BarEnd.Open, PeriodKind.Vague => BarEnd.Uncertain, _ => BarEnd.Exact };
        canvas.Bars = canvas.Bars.Add(new PlacedBar(new Box(middle - BarWidth / 2, top + 2, middle + BarWidth / 2, top + height - 2), kind == PeriodKind.Vague, kind == PeriodKind.Vague ? BarEnd.Uncertain : BarEnd.Exact, end));
    }
}
