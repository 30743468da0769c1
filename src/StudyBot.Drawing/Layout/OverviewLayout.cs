using System.Collections.Immutable;
using StudyBot.Core.Chat;
using StudyBot.Core.Timelines;

namespace StudyBot.Drawing.Layout;

/// <summary>
/// When all events were, to scale and without sentences: dates as dots above an axis of years, stretches of time as bars
/// below it. For timelines that are too long to be read from a picture; about as tall as wide, so that chats show it whole.
/// </summary>
internal static class OverviewLayout
{
    private const float TallestStack = 300, DotRadius = 11;

    /// <summary>Between two dots: a year, where that is neither too little to tell them apart nor needlessly much.</summary>
    private const float SmallestPitch = 14, LargestPitch = 28;

    private const float LanePitch = 44, BarHeight = 16, AfterBar = 12, BetweenBars = 24;

    /// <summary>Lanes of bars; what finds no room in them is counted in the foot.</summary>
    private const int MostLanes = 14;

    /// <summary>Lines of names under the axis.</summary>
    private const int MostNames = 9;

    private static readonly TextStyle s_year = new(32, false, Ink.Aside);
    private static readonly TextStyle s_bar = new(30, false, Ink.Text);
    private static readonly TextStyle s_name = new(32, false, Ink.Text);
    private static readonly TextStyle s_date = new(32, true, Ink.Date);

    public static PictureLayout Of(Timeline timeline, ITextMeasure measure)
    {
        var canvas = new Canvas(measure);
        Frame.Head(canvas, timeline);
        var scale = ScaleOf(timeline.Events);
        Dots(canvas, timeline.Events, scale);
        var axis = new Box(scale.Left, canvas.Bottom, scale.Right, canvas.Bottom + 4);
        Years(canvas, scale);
        var left = Bars(canvas, timeline.Events, scale);
        Names(canvas, timeline.Events);
        canvas.Bottom += Frame.Section;
        Frame.Foot(canvas, $"All by date, to scale{(left > 0 ? $", but {left} whose bars have no room" : "")}. The list has the words.");
        return new PictureLayout(Frame.Width, (int)MathF.Ceiling(canvas.Bottom + Frame.Margin), false, axis, canvas.Rules, canvas.Bars, canvas.Marks, canvas.Texts);
    }

    private static bool IsMark(TimelineEvent e) => e.Period.Kind is PeriodKind.Point or PeriodKind.About or PeriodKind.Open;

    private static TimeScale ScaleOf(ImmutableArray<TimelineEvent> events)
    {
        double[] moments = [.. events.SelectMany(e => new[] { e.Begins, e.Period.Start, e.Period.End }).Where(double.IsFinite)];
        return TimeScale.Of(moments.Min(), moments.Max(), Frame.Margin + DotRadius, Frame.Width - Frame.Margin - DotRadius);
    }

    // Those of one year, or of years too close to be told apart, stand on each other.
    private static void Dots(Canvas canvas, ImmutableArray<TimelineEvent> events, TimeScale scale)
    {
        var width = Math.Clamp(scale.YearWidth, SmallestPitch, LargestPitch);
        var isByYear = scale.YearWidth >= SmallestPitch;
        var stacks = events.Where(IsMark).GroupBy(e => isByYear ? (int)Math.Floor(e.Begins) : (int)((scale.At(e.Begins) - scale.Left) / width)).ToArray();
        if (stacks.Length == 0)
            return;
        var pitch = Math.Min(width, TallestStack / stacks.Max(s => s.Count()));
        var radius = Math.Min(DotRadius, pitch * 0.45f);
        canvas.Bottom += stacks.Max(s => s.Count()) * pitch + radius;
        foreach (var stack in stacks)
            foreach (var (i, e) in stack.OrderBy(e => KindOf(e.Period)).Index())
                canvas.Marks = canvas.Marks.Add(new PlacedMark(KindOf(e.Period), isByYear ? scale.At(stack.Key) : scale.Left + (stack.Key + 0.5f) * width, canvas.Bottom - radius - 4 - i * pitch, radius));
    }

    private static MarkKind KindOf(Period period) => period switch
    {
        { Kind: PeriodKind.About } => MarkKind.Rough,
        { IsOpenEnd: true } => MarkKind.Since,
        { IsOpenStart: true } => MarkKind.Until,
        _ => MarkKind.Dot,
    };

    private static void Years(Canvas canvas, TimeScale scale)
    {
        foreach (var tick in scale.Ticks)
        {
            var (x, text) = (scale.At(tick), TimelineText.Year(tick));
            var width = canvas.WidthOf(text, s_year);
            canvas.Rules = canvas.Rules.Add(new Box(x - 1, canvas.Bottom, x + 1, canvas.Bottom + 14));
            canvas.Text(text, s_year, Math.Clamp(x - width / 2, Frame.Margin, Frame.Width - Frame.Margin - width), canvas.Bottom + 16);
        }

        canvas.Bottom += 16 + s_year.LineHeight + 16;
    }

    // Events of one period share a bar, with how many they are.
    private static int Bars(Canvas canvas, ImmutableArray<TimelineEvent> events, TimeScale scale)
    {
        var free = new List<float>();
        var left = 0;
        foreach (var period in events.Where(e => !IsMark(e)).GroupBy(ShortDate.Of))
        {
            var first = period.First().Period;
            var text = period.Count() > 1 ? $"{period.Key} ×{period.Count()}" : period.Key;
            var (start, end, width) = (scale.At(first.Start), Math.Max(scale.At(first.End), scale.At(first.Start) + BarHeight * 2), canvas.WidthOf(text, s_bar));
            var (isBehind, isBefore) = (end + AfterBar + width <= Frame.Width - Frame.Margin, start - AfterBar - width >= Frame.Margin);
            // A bar with no room at either end has its label above it.
            var isAbove = !isBehind && !isBefore;
            var at = isBehind ? end + AfterBar : isBefore ? start - AfterBar - width : Math.Min(start, Frame.Width - Frame.Margin - width);
            if (Lanes.Take(free, Math.Min(start, at) - BetweenBars, Math.Max(end, at + width), isAbove ? 2 : 1, MostLanes) is not { } lane)
            {
                left += period.Count();
                continue;
            }

            var labelTop = canvas.Bottom + lane * LanePitch;
            var top = isAbove ? labelTop + LanePitch : labelTop;
            canvas.Bars = canvas.Bars.Add(new PlacedBar(
                new Box(start, top + (s_bar.LineHeight - BarHeight) / 2, end, top + (s_bar.LineHeight + BarHeight) / 2), first.Kind == PeriodKind.Vague,
                first.IsSoftStart ? BarEnd.Uncertain : BarEnd.Exact, first.IsSoftEnd ? BarEnd.Uncertain : BarEnd.Exact)
            { IsLevel = true });
            canvas.Text(text, s_bar, at, labelTop);
        }

        canvas.Bottom += free.Count * LanePitch;
        return left;
    }

    // What has a name asserts nothing without its sentence.
    private static void Names(Canvas canvas, ImmutableArray<TimelineEvent> events)
    {
        TimelineEvent[] named = [.. events.Where(e => e.Label.IsName)];
        if (named.Length == 0)
            return;
        canvas.Bottom += Frame.Section / 2;
        // A line that one is left out is as long as the one.
        var shown = named.Length == MostNames + 1 ? named.Length : MostNames;
        foreach (var e in named.Take(shown))
        {
            var (date, page) = (ShortDate.Of(e), TimelineText.Page(e).TrimStart(' ', '·'));
            var left = Frame.Margin + Math.Max(canvas.WidthOf(date, s_date) + 20, 120);
            var right = Frame.Width - Frame.Margin - canvas.WidthOf(page, s_year);
            canvas.Text(date, s_date, Frame.Margin, canvas.Bottom);
            if (page.Length > 0)
                canvas.Text(page, s_year, right, canvas.Bottom);
            canvas.Paragraph(VisibleText.Of(e.Label.Shown), s_name, left, right - 20 - left, int.MaxValue);
        }

        if (named.Length > shown)
            canvas.Paragraph($"and {named.Length - shown} more in the list", s_year, Frame.Margin, Frame.Width - 2 * Frame.Margin, 1);
    }
}
