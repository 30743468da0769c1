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
    /// <summary>Three pixels for each point of a phone's chat column.</summary>
    public const int Width = 1080;

    /// <summary>Chats show what is taller as a sliver; a phone's screen is as tall.</summary>
    public const int TallestHeight = 2376;

    private const float Margin = 54;
    private const float Section = 34;

    /// <summary>Of the column of bars beside the axis: with more of them they stand closer.</summary>
    private const float WidestBars = 150, BarPitch = 26, BarWidth = 14;

    private const float DotRadius = 12, RingRadius = 8;

    private static readonly TextStyle s_title = new(46, true, Ink.Text);
    private static readonly TextStyle s_aside = new(32, false, Ink.Aside);
    private static readonly TextStyle s_page = new(30, false, Ink.Aside);

    public static PictureLayout Of(Timeline timeline, ITextMeasure measure)
    {
        var density = Density.All.FirstOrDefault(d => Fitting(timeline, d, measure) == timeline.Events.Length) ?? Density.All[^1];
        return Draw(timeline, density, Fitting(timeline, density, measure), measure);
    }

    // How many events fit at a density, from the first on.
    private static int Fitting(Timeline timeline, Density density, ITextMeasure measure)
    {
        // What does not fit on one picture is not measured: no event takes less than a line.
        ImmutableArray<TimelineEvent> events = [.. timeline.Events.Take((int)(TallestHeight / density.Label.LineHeight))];
        var left = TallestHeight - HeadHeight(timeline, measure) - FootHeight(timeline with { Events = events }, timeline.Events.Length, measure) + density.Gap;
        var shown = 0;
        foreach (var row in Rows(events, density, measure))
        {
            left -= row.Height + density.Gap;
            if (left < 0)
                break;
            shown++;
        }

        return shown;
    }

    private static PictureLayout Draw(Timeline timeline, Density density, int shown, ITextMeasure measure)
    {
        ImmutableArray<TimelineEvent> events = [.. timeline.Events.Take(shown)];
        var canvas = new Canvas(measure);
        Head(canvas, timeline);
        var columns = Columns.Of(events, timeline.Events.Length > shown);
        var rows = Rows(events, density, measure, columns.TextLeft);
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
            canvas.Text("Nothing is dated.", density.Label, Margin, canvas.Bottom);
        Marks(canvas, events, columns, anchors, tops, bottom, density.Gap);
        canvas.Bottom = (rows.Length == 0 ? canvas.Bottom + density.Label.LineHeight : bottom) + Section;
        Foot(canvas, events, shown, timeline.Events.Length);
        // An event alone needs no axis to stand on.
        Box? axis = events.Length > 1 ? new Box(columns.Axis - 2, top - 6, columns.Axis + 2, bottom + 6) : null;
        return new PictureLayout(Width, (int)MathF.Ceiling(canvas.Bottom + Margin), shown, axis, canvas.Rules, canvas.Bars, canvas.Marks, canvas.Texts);
    }

    private sealed record EventRow(string Date, string Page, float DateWidth, float PageWidth, ImmutableArray<string> Label, float Height);

    private static EventRow[] Rows(ImmutableArray<TimelineEvent> events, Density density, ITextMeasure measure, float? left = null)
    {
        var from = left ?? Columns.Of(events, goesOn: false).TextLeft;
        return [.. events.Select(e => RowOf(e, density, measure, Width - Margin - from))];
    }

    private static EventRow RowOf(TimelineEvent e, Density density, ITextMeasure measure, float width)
    {
        var (date, page) = (ShortDate.Of(e), e.Passage.Page is { } printed ? PlainText.Page(printed) : "");
        var (dateWidth, pageWidth) = (measure.WidthOf(date, density.Date), page.Length > 0 ? measure.WidthOf(page, s_page) + 16 : 0);
        var label = VisibleText.Of(e.Label.Shown);
        var room = density.HasDateLine ? width : width - pageWidth;
        var lines = density.HasDateLine
            ? Lines.Of(label, density.Label, room, room, density.Lines, measure)
            : Lines.Of(label, density.Label, Math.Max(room - dateWidth - density.Date.Size * 0.45f, 40), room, density.Lines, measure);
        var height = density.HasDateLine ? density.Date.LineHeight + lines.Length * density.Label.LineHeight : Math.Max(lines.Length, 1) * density.Label.LineHeight;
        return new EventRow(date, page, dateWidth, pageWidth, lines, height);
    }

    private static void Row(Canvas canvas, EventRow row, Density density, Columns columns, float top)
    {
        canvas.Text(row.Date, density.Date, columns.TextLeft, top);
        if (row.Page.Length > 0)
            canvas.Text(row.Page, s_page, Width - Margin - row.PageWidth + 16, top + density.Date.Ascent - s_page.Ascent);
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
            var (first, last) = (events[run.First], run.Last);
            var x = columns.LaneAt(run.Lane);
            var period = first.Period;
            var top = period.IsOpenStart ? tops[run.First] : anchors[run.First] - DotRadius;
            var end = last + 1 < events.Length ? tops[last + 1] - gap / 2 : bottom;
            var goesOn = last + 1 == events.Length && columns.GoesOn && !period.IsOpenEnd && run.IsClipped;
            canvas.Bars = canvas.Bars.Add(new PlacedBar(
                new Box(x - BarWidth / 2, top, x + BarWidth / 2, Math.Max(end, anchors[run.Members[^1]] + DotRadius + 6)),
                period.Kind == PeriodKind.Vague,
                period.IsOpenStart ? BarEnd.Open : period.IsSoftStart ? BarEnd.Uncertain : BarEnd.Exact,
                goesOn ? BarEnd.GoesOn : period.IsOpenEnd ? BarEnd.Open : period.IsSoftEnd ? BarEnd.Uncertain : BarEnd.Exact));
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

    private static void Head(Canvas canvas, Timeline timeline)
    {
        canvas.Bottom = Margin;
        canvas.Paragraph(timeline.ReadingTitle, s_title, Margin, Width - 2 * Margin, 2);
        canvas.Bottom += 8;
        canvas.Paragraph(Subtitle(timeline), s_aside, Margin, Width - 2 * Margin, 2);
        canvas.Bottom += Section;
    }

    private static float HeadHeight(Timeline timeline, ITextMeasure measure)
    {
        var canvas = new Canvas(measure);
        Head(canvas, timeline);
        return canvas.Bottom;
    }

    private static void Foot(Canvas canvas, ImmutableArray<TimelineEvent> events, int shown, int all)
    {
        canvas.Rules = canvas.Rules.Add(new Box(Margin, canvas.Bottom - Section / 2, Width - Margin, canvas.Bottom - Section / 2 + 2));
        Legend.Place(canvas, events, s_page, Margin, Width - Margin);
        // One event has no order and needs no scale.
        if (all < 2)
            canvas.Paragraph("In the reading's own words.", s_page, Margin, Width - 2 * Margin, 1);
        else
            canvas.Paragraph(shown < all ? $"In order, not to scale. The first {shown} of {all}; the text lists them all." : "In order, not to scale.", s_page, Margin, Width - 2 * Margin, 2);
    }

    // At most: with every mark that may be explained, and what is left out.
    private static float FootHeight(Timeline timeline, int all, ITextMeasure measure)
    {
        var canvas = new Canvas(measure) { Bottom = Section };
        Foot(canvas, timeline.Events, timeline.Events.Length, all);
        return canvas.Bottom + Margin;
    }

    private static string Subtitle(Timeline timeline) =>
        string.Join(" · ", new[] { timeline.ReadingLabel, TimelineText.Count(timeline.Events.Length), timeline.Filter }.Where(p => p.Length > 0));

    /// <summary>Where axis, bars and labels begin, and which events share a bar.</summary>
    private sealed record Columns(float Axis, float Pitch, int Lanes, float TextLeft, bool GoesOn, ImmutableArray<BarRun> Runs)
    {
        public float LaneAt(int lane) => Axis + (lane + 1) * Pitch;

        public static Columns Of(ImmutableArray<TimelineEvent> events, bool goesOn)
        {
            var runs = BarRuns.Of(events);
            var lanes = runs.IsEmpty ? 0 : runs.Max(r => r.Lane) + 1;
            var pitch = lanes == 0 ? 0 : Math.Min(BarPitch, WidestBars / lanes);
            var axis = Margin + DotRadius;
            return new Columns(axis, pitch, lanes, axis + lanes * pitch + 34, goesOn, runs);
        }
    }
}
