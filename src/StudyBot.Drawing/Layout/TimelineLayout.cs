using System.Collections.Immutable;
using StudyBot.Core.Chat;
using StudyBot.Core.Timelines;

namespace StudyBot.Drawing.Layout;

/// <summary>
/// Where everything on the picture of a timeline stands. Time runs downward, one event below the other, so that labels
/// never meet; the distances are those of the labels, not of time.
/// </summary>
internal static class TimelineLayout
{
    /// <summary>Of the column of bars beside the axis: with more of them they stand closer.</summary>
    private const float WidestBars = 150, BarPitch = 26, BarWidth = 14;

    private const float DotRadius = 12, RingRadius = 8;

    private static readonly TextStyle s_page = new(30, false, Ink.Aside);

    /// <summary>As roomy as there is room for; where there is none for all, an overview.</summary>
    public static PictureLayout Of(Timeline timeline, ITextMeasure measure)
    {
        // What cannot fit is not measured: no event takes less than a line.
        if (timeline.Events.Length <= Frame.TallestHeight / Density.All[^1].Label.LineHeight)
            foreach (var density in Density.All)
                if (Draw(timeline, density, measure) is { Height: <= Frame.TallestHeight } layout)
                    return layout;
        return OverviewLayout.Of(timeline, measure);
    }

    private static PictureLayout Draw(Timeline timeline, Density density, ITextMeasure measure)
    {
        var events = timeline.Events;
        var canvas = new Canvas(measure);
        Frame.Head(canvas, timeline);
        var columns = Columns.Of(events);
        EventRow[] rows = [.. events.Select(e => RowOf(e, density, measure, Frame.Width - Frame.Margin - columns.TextLeft))];
        var top = canvas.Bottom;
        var tops = new float[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            tops[i] = canvas.Bottom;
            Row(canvas, rows[i], density, columns, tops[i]);
            canvas.Bottom = tops[i] + rows[i].Height + density.Gap;
        }

        var bottom = rows.Length == 0 ? canvas.Bottom : canvas.Bottom - density.Gap;
        var anchors = tops.Select(t => t + density.Date.LineHeight / 2).ToArray();
        if (rows.Length == 0)
            canvas.Text("Nothing is dated.", density.Label, Frame.Margin, canvas.Bottom);
        Marks(canvas, events, columns, anchors, tops, bottom, density.Gap);
        canvas.Bottom = (rows.Length == 0 ? canvas.Bottom + density.Label.LineHeight : bottom) + Frame.Section;
        // One event has no order and needs no scale.
        Frame.Foot(canvas, events.Length < 2 ? "In the reading's own words." : "In order, not to scale.");
        // An event alone needs no axis to stand on.
        Box? axis = events.Length > 1 ? new Box(columns.Axis - 2, top - 6, columns.Axis + 2, bottom + 6) : null;
        return new PictureLayout(Frame.Width, (int)MathF.Ceiling(canvas.Bottom + Frame.Margin), true, axis, canvas.Rules, canvas.Bars, canvas.Marks, canvas.Texts);
    }

    private sealed record EventRow(string Date, string Page, float DateWidth, float PageWidth, ImmutableArray<string> Label, float Height);

    private static EventRow RowOf(TimelineEvent e, Density density, ITextMeasure measure, float width)
    {
        var (date, page) = (ShortDate.Of(e), e.Passage.Page is { } printed ? PlainText.Page(printed) : "");
        var (dateWidth, pageWidth) = (measure.WidthOf(date, density.Date), page.Length > 0 ? measure.WidthOf(page, s_page) + 16 : 0);
        var label = VisibleText.Of(e.Label.Shown);
        var room = density.HasDateLine ? width : width - pageWidth;
        var lines = density.HasDateLine
            ? Lines.Of(label, density.Label, room, room, int.MaxValue, measure)
            : Lines.Of(label, density.Label, Math.Max(room - dateWidth - density.Date.Size * 0.45f, 40), room, int.MaxValue, measure);
        var height = density.HasDateLine ? density.Date.LineHeight + lines.Length * density.Label.LineHeight : Math.Max(lines.Length, 1) * density.Label.LineHeight;
        return new EventRow(date, page, dateWidth, pageWidth, lines, height);
    }

    private static void Row(Canvas canvas, EventRow row, Density density, Columns columns, float top)
    {
        canvas.Text(row.Date, density.Date, columns.TextLeft, top);
        if (row.Page.Length > 0)
            canvas.Text(row.Page, s_page, Frame.Width - Frame.Margin - row.PageWidth + 16, top + density.Date.Ascent - s_page.Ascent);
        for (var i = 0; i < row.Label.Length; i++)
        {
            var left = !density.HasDateLine && i == 0 ? columns.TextLeft + row.DateWidth + density.Date.Size * 0.45f : columns.TextLeft;
            canvas.Text(row.Label[i], density.Label, left, top + (density.HasDateLine ? density.Date.LineHeight : 0) + i * density.Label.LineHeight);
        }
    }

    private static void Marks(Canvas canvas, ImmutableArray<TimelineEvent> events, Columns columns, float[] anchors, float[] tops, float bottom, float gap)
    {
        foreach (var run in columns.Runs)
        {
            var x = columns.LaneAt(run.Lane);
            var period = events[run.Members[0]].Period;
            var top = period.IsOpenStart ? tops[run.First] : anchors[run.First] - DotRadius;
            var end = run.Last + 1 < events.Length && !period.IsOpenStart ? tops[run.Last + 1] - gap / 2 : period.IsOpenStart ? anchors[run.Last] : bottom;
            canvas.Bars = canvas.Bars.Add(new PlacedBar(
                new Box(x - BarWidth / 2, top, x + BarWidth / 2, Math.Max(end, anchors[run.Members[^1]] + DotRadius + 6)),
                period.Kind == PeriodKind.Vague,
                period.IsOpenStart ? BarEnd.Open : period.IsSoftStart ? BarEnd.Uncertain : BarEnd.Exact,
                period.IsOpenEnd ? BarEnd.Open : period.IsSoftEnd ? BarEnd.Uncertain : BarEnd.Exact));
            foreach (var member in run.Members)
            {
                canvas.Marks = canvas.Marks.Add(new PlacedMark(MarkKind.Ring, x, anchors[member], RingRadius));
                canvas.Rules = canvas.Rules.Add(new Box(x + RingRadius + 2, anchors[member] - 1, columns.TextLeft - 12, anchors[member] + 1));
            }
        }

        for (var i = 0; i < events.Length; i++)
            if (events[i].Period.Kind is PeriodKind.Point or PeriodKind.About)
            {
                canvas.Marks = canvas.Marks.Add(new PlacedMark(events[i].Period.Kind == PeriodKind.About ? MarkKind.Rough : MarkKind.Dot, columns.Axis, anchors[i], DotRadius));
                if (columns.Lanes > 0)
                    canvas.Rules = canvas.Rules.Add(new Box(columns.Axis + DotRadius + 2, anchors[i] - 1, columns.TextLeft - 12, anchors[i] + 1));
            }
    }

    /// <summary>Where axis, bars and labels begin, and which events share a bar.</summary>
    private sealed record Columns(float Axis, float Pitch, int Lanes, float TextLeft, ImmutableArray<BarRun> Runs)
    {
        public float LaneAt(int lane) => Axis + (lane + 1) * Pitch;

        public static Columns Of(ImmutableArray<TimelineEvent> events)
        {
            var runs = BarRuns.Of(events);
            var lanes = runs.IsEmpty ? 0 : runs.Max(r => r.Lane) + 1;
            var pitch = lanes == 0 ? 0 : Math.Min(BarPitch, WidestBars / lanes);
            var axis = Frame.Margin + DotRadius;
            return new Columns(axis, pitch, lanes, axis + lanes * pitch + 34, runs);
        }
    }
}
