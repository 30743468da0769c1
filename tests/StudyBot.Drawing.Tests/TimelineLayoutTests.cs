using System.Globalization;
using System.Text.RegularExpressions;
using StudyBot.Core.Timelines;
using StudyBot.Drawing.Layout;

namespace StudyBot.Drawing.Tests;

public sealed class TimelineLayoutTests
{
    private static readonly BundledFont s_font = new();

    public static TheoryData<string, Timeline> Written => new()
    {
        { "none", Timelines.None },
        { "one", Timelines.Many(1) },
        { "two", Timelines.Many(2) },
        { "20", Timelines.Many(20) },
        { "wide", Timelines.Wide },
        { "shipped NATO", Timelines.Shipped("NATO") },
    };

    public static TheoryData<string, Timeline> Overviews => new()
    {
        { "200", Timelines.Many(200) },
        { "full", Timelines.Full },
        { "shipped", Timelines.Shipped("") },
        { "shipped nineties", Timelines.Shipped("1990..1999") },
        { "shipped since 2010", Timelines.Shipped("2010..") },
    };

    [Theory]
    [MemberData(nameof(Written))]
    [MemberData(nameof(Overviews))]
    public void No_two_texts_touch_and_everything_is_on_the_picture(string name, Timeline timeline)
    {
        var layout = LayOut(timeline);
        var picture = new Box(0, 0, layout.Width, layout.Height);
        Assert.All(layout.Texts, t => Assert.True(picture.Contains(t.Box), $"{name}: {t.Text}: {t.Box}"));
        Assert.All(layout.Bars.Select(b => b.Box).Concat(layout.Marks.Select(m => m.Box)).Concat(layout.Rules), b => Assert.True(picture.Contains(b), $"{name}: {b}"));
        for (var i = 0; i < layout.Texts.Length; i++)
            for (var j = i + 1; j < layout.Texts.Length; j++)
                Assert.False(layout.Texts[i].Box.Overlaps(layout.Texts[j].Box), $"{name}: {layout.Texts[i].Text} | {layout.Texts[j].Text}");
    }

    [Theory]
    [MemberData(nameof(Written))]
    [MemberData(nameof(Overviews))]
    public void No_bar_or_mark_lies_on_a_text_or_on_another_bar(string name, Timeline timeline)
    {
        var layout = LayOut(timeline);
        Assert.All(layout.Bars.Select(b => b.Box).Concat(layout.Marks.Select(m => m.Box)), b => Assert.DoesNotContain(layout.Texts, t => t.Box.Overlaps(b)));
        for (var i = 0; i < layout.Bars.Length; i++)
            for (var j = i + 1; j < layout.Bars.Length; j++)
                Assert.False(layout.Bars[i].Box.Overlaps(layout.Bars[j].Box), $"{name}: {layout.Bars[i]} | {layout.Bars[j]}");
    }

    [Theory]
    [MemberData(nameof(Written))]
    [MemberData(nameof(Overviews))]
    public void It_is_as_wide_as_a_phone_and_no_taller_than_its_screen(string name, Timeline timeline)
    {
        var layout = LayOut(timeline);
        Assert.Equal(1080, layout.Width);
        Assert.True(layout.Height <= 2.2 * layout.Width, $"{name}: {layout.Height}");
        Assert.All(layout.Texts, t => Assert.True(t.Style.Size >= 30, t.Text));
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void Every_event_that_there_is_room_for_has_its_date_page_and_whole_label_downward(string name, Timeline timeline)
    {
        var layout = LayOut(timeline);
        Assert.True(layout.HasWords, name);
        var dates = layout.Texts.Where(t => t.Style.Ink == Ink.Date).ToArray();
        Assert.Equal(timeline.Events.Select(ShortDate.Of), dates.Select(d => d.Text));
        Assert.Equal(dates.Select(d => d.Box.Top).Order(), dates.Select(d => d.Box.Top));
        var words = string.Concat(layout.Texts.Where(t => t.Style.Ink == Ink.Text).Select(t => t.Text)).Replace(" ", "", StringComparison.Ordinal);
        Assert.All(timeline.Events, e => Assert.Contains(e.Label.Shown.Replace(" ", "", StringComparison.Ordinal), words, StringComparison.Ordinal));
        Assert.Equal(timeline.Events.Count(e => e.Passage.Page is not null), layout.Texts.Count(t => t.Text.StartsWith("p. ", StringComparison.Ordinal) || t.Text.StartsWith("pp. ", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Overviews))]
    public void An_overview_has_every_event_as_a_mark_in_a_bar_or_counted_in_the_foot(string name, Timeline timeline)
    {
        var layout = LayOut(timeline);
        Assert.False(layout.HasWords, name);
        var (axis, foot) = (layout.Axis!.Value, layout.Rules.Max(r => r.Top));
        var marks = layout.Marks.Where(m => m.Box.Bottom <= axis.Top + 1).ToArray();
        Assert.All(marks, m => Assert.DoesNotContain(marks, o => o != m && o.Box.Overlaps(m.Box)));
        PlacedBar[] bars = [.. layout.Bars.Where(b => b.Box.Bottom < foot)];
        PlacedText[] labels = [.. layout.Texts.Where(t => t.Box.Bottom < foot && t.Style is { Size: 30, Ink: Ink.Text })];
        Assert.Equal(bars.Length, labels.Length);
        Assert.All(bars, b => Assert.Contains(labels, t => Math.Abs(Middle(t.Box) - Middle(b.Box)) < 2 || t.Box.Right > b.Box.Left && t.Box.Left < b.Box.Right && b.Box.Top - t.Box.Bottom is >= 0 and < 30));
        var said = layout.Texts.Where(t => t.Box.Top > foot).Select(t => t.Text).Aggregate("", (all, t) => $"{all} {t}");
        Assert.Contains("All by date, to scale", said, StringComparison.Ordinal);
        Assert.Equal(timeline.Events.Length, marks.Length + labels.Sum(t => Number(t.Text, @"×([0-9]+)$") ?? 1) + (Number(said, "but ([0-9]+) whose bars have no room") ?? 0));

        static float Middle(Box box) => (box.Top + box.Bottom) / 2;

        static int? Number(string text, string pattern) => Regex.Match(text, pattern) is { Success: true } found ? int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    [Fact]
    public void A_bar_that_fills_the_axis_has_its_words_above_it()
    {
        var layout = LayOut(Timelines.Full);
        foreach (var words in new[] { "19th c.", "1803–1897" })
        {
            var label = Assert.Single(layout.Texts, t => t.Text == words).Box;
            Assert.Contains(layout.Bars, b => b.Box.Width > 900 && b.Box.Top >= label.Bottom && b.Box.Top < label.Bottom + 30 && b.Box.Left <= label.Left);
        }
    }

    [Fact]
    public void What_ended_in_a_year_stands_on_that_year()
    {
        using var fonts = new FontSizes(s_font);
        var layout = OverviewLayout.Of(Timelines.Of("In 1980 the bridge fell. Until 1991 the harbour was closed. In 1991 the mill burnt. In 1992 the school opened."), fonts);
        var foot = layout.Rules.Max(r => r.Top);
        var (until, dots) = (Assert.Single(layout.Marks, m => m.Kind == MarkKind.Until && m.Box.Bottom < foot), layout.Marks.Where(m => m.Kind == MarkKind.Dot && m.Box.Bottom < foot).ToArray());
        Assert.Equal(3, dots.Length);
        Assert.Equal(dots[1].X, until.X);
    }

    [Fact]
    public void An_overview_says_how_many_have_no_room()
    {
        var layout = LayOut(Timelines.Many(200));
        Assert.Contains(layout.Texts, t => t.Text.Contains("whose bars have no room", StringComparison.Ordinal));
        Assert.InRange(layout.Height, 800, 1_600);
    }

    [Theory]
    [MemberData(nameof(Written))]
    [MemberData(nameof(Overviews))]
    public void All_that_is_drawn_is_explained_and_nothing_else(string name, Timeline timeline)
    {
        var layout = LayOut(timeline);
        var foot = layout.Rules.Max(r => r.Top);
        var drawn = layout.Marks.Where(m => m.Box.Bottom < foot).Select(m => $"{m.Kind}").Concat(layout.Bars.Where(b => b.Box.Bottom < foot).SelectMany(Kinds)).ToHashSet();
        var explained = layout.Marks.Where(m => m.Box.Top > foot).Select(m => $"{m.Kind}").Concat(layout.Bars.Where(b => b.Box.Top > foot).SelectMany(Kinds)).ToHashSet();
        Assert.True(drawn.SetEquals(explained) || explained.Count == 0 && drawn.All(d => d == "Dot"), $"{name}: {string.Join(' ', drawn)} | {string.Join(' ', explained)}");

        static IEnumerable<string> Kinds(PlacedBar bar) => (bar.IsVague, bar.Start, bar.End) switch
        {
            (true, _, _) => ["vague"],
            (_, BarEnd.Open, _) => ["no beginning"],
            (_, _, BarEnd.Open) => ["no end"],
            _ => ["from-to"],
        };
    }

    [Fact]
    public void Few_events_stand_roomy_and_whole() =>
        Assert.Contains(LayOut(Timelines.Shipped("NATO")).Texts, t => t.Text == "Bucharest Declaration" && t.Style.Size == 38);

    [Fact]
    public void What_has_no_end_runs_on_and_what_has_no_beginning_comes_from_above()
    {
        var layout = LayOut(Timelines.Of("In 1801 the church stood. Until 1842 the harbour was closed. Since 1850 the mill has been a school. In 1901 the bridge fell. In 1950 the town slept."));
        var dates = layout.Texts.Where(t => t.Style.Ink == Ink.Date).Select(t => t.Box).ToArray();
        var (until, since) = (layout.Bars.First(b => b.Start == BarEnd.Open), layout.Bars.First(b => b.End == BarEnd.Open));
        Assert.True(until.Box.Top <= dates[0].Top && until.Box.Bottom < dates[2].Top);
        Assert.True(since.Box.Top > dates[1].Bottom && since.Box.Bottom > dates[4].Bottom);
    }

    [Theory]
    [InlineData("In 1842 the mill burnt.", MarkKind.Dot, null, null)]
    [InlineData("About 1500 the church was built.", MarkKind.Rough, null, null)]
    [InlineData("From 1806 to 1807 the town was held.", MarkKind.Ring, BarEnd.Exact, BarEnd.Exact)]
    [InlineData("In the 1980s the town grew.", MarkKind.Ring, BarEnd.Uncertain, BarEnd.Uncertain)]
    [InlineData("Since 1999 the mill has been a school.", MarkKind.Ring, BarEnd.Exact, BarEnd.Open)]
    [InlineData("Since the 1960s the mill has been a school.", MarkKind.Ring, BarEnd.Uncertain, BarEnd.Open)]
    [InlineData("Until 1945 the harbour was closed.", MarkKind.Ring, BarEnd.Open, BarEnd.Exact)]
    public void Each_kind_of_date_is_drawn_as_such(string text, object mark, object? start, object? end)
    {
        var layout = LayOut(Timelines.Of(text));
        // The first are the event's, what follows is the legend's.
        Assert.Equal(mark, layout.Marks[0].Kind);
        Assert.Equal((start, end), layout.Marks[0].Kind == MarkKind.Ring ? ((object?)layout.Bars[0].Start, (object?)layout.Bars[0].End) : (null, null));
    }

    [Fact]
    public void Events_of_one_decade_share_its_bar_and_what_lies_in_it_stands_beside_it()
    {
        var layout = LayOut(Timelines.Of("In the 1980s the town grew. In the 1980s the mill closed. In 1985 the bridge fell. In 1991 the school opened."));
        var bar = Assert.Single(layout.Bars, b => b.Box.Height > 100);
        var dates = layout.Texts.Where(t => t.Style.Ink == Ink.Date).ToDictionary(t => t.Text + t.Box.Top, t => t.Box);
        Assert.Equal(2, layout.Marks.Count(m => m.Kind == MarkKind.Ring && Math.Abs(m.X - (bar.Box.Left + bar.Box.Right) / 2) < 0.1));
        Assert.True(dates.First(d => d.Key.StartsWith("1985", StringComparison.Ordinal)).Value.Bottom < bar.Box.Bottom);
        Assert.True(dates.First(d => d.Key.StartsWith("1991", StringComparison.Ordinal)).Value.Top >= bar.Box.Bottom);
    }

    [Theory]
    [InlineData("In the late 1980s the town grew.", "late 1980s")]
    [InlineData("Since the middle of the ’80s the town grew.", "since mid-1980s")]
    [InlineData("From 1992 to 1994 the town was held.", "1992–1994")]
    [InlineData("Between the ’70s and the ’80s the town grew.", "1970s–1980s")]
    [InlineData("In the 19th century the town grew.", "19th c.")]
    [InlineData("In the 21st century the town grew.", "21st c.")]
    [InlineData("In the 4th century BC the town grew.", "4th c. BC")]
    [InlineData("In late 1886 the town grew.", "late 1886")]
    [InlineData("In the early 18th century the town grew.", "early 18th c.")]
    [InlineData("In the twelfth century the town grew.", "12th c.")]
    [InlineData("On 21 December 2018 the bridge fell.", "21 December 2018")]
    [InlineData("In 44 BC Caesar died.", "44 BC")]
    public void A_date_is_written_short(string text, string date) => Assert.Equal(date, ShortDate.Of(Assert.Single(Timelines.Of(text).Events)));

    private static PictureLayout LayOut(Timeline timeline)
    {
        using var fonts = new FontSizes(s_font);
        return TimelineLayout.Of(timeline, fonts);
    }
}
