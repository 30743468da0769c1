using StudyBot.Core.Analysis.Dates;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Tests.Retrieval;
using StudyBot.Core.Timelines;

namespace StudyBot.Core.Tests.Commands;

public sealed class TimelineCommandTests
{
    [Fact]
    public void All_dated_events_are_listed_in_the_order_of_time_with_their_pages()
    {
        var reply = Asked.Tavani.Ask("/timeline");
        Assert.Equal((ReplyStatus.Ok, "53 dated events"), (reply.Status, reply.Title));
        var text = PlainText.Render(reply, "Tavani 2019");
        Assert.All(reply.Timeline!.Events, e => Assert.Contains(TimelineText.Line(e), text, StringComparison.Ordinal));
        Assert.Contains("2008 · Bucharest summit · p. 57", text, StringComparison.Ordinal);
        Assert.Contains("1991 · credit policy · p. 51", text, StringComparison.Ordinal);
        var starts = reply.Timeline.Events.Where(e => e.Date.Part == PeriodPart.Whole).Select(e => e.Period.Start);
        Assert.Equal(starts.Order(), starts);
        string[] decade = ["the 1980s", "the middle of the 1980s", "the end of the 1980s", "1989", "the 1990s"];
        Assert.Equal(decade, reply.Timeline.Events.Select(TimelineText.Date).Where(decade.Contains).Distinct());
    }

    [Fact]
    public void The_sentences_come_three_at_a_time_and_each_once()
    {
        var seen = new List<string>();
        var reply = Asked.Tavani.Ask("/timeline");
        for (; ; reply = new CommandDispatcher(new Library([Asked.Tavani])).Dispatch(reply.Actions[0].Request))
        {
            Assert.Equal(seen.Count > 0, reply.Timeline is null);
            Assert.All(reply.Dates, d => Assert.Contains(d.Text, reply.Passages[d.Passage].Sentence, StringComparison.Ordinal));
            seen.AddRange(reply.Passages.Select(p => p.Sentence));
            if (reply.Actions.IsEmpty)
                break;
        }

        Assert.Equal(44, seen.Count);
        Assert.Equal(44, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("/timeline medvedev", 2)]
    [InlineData("/timeline Nagorno-Karabakh", 1)]
    [InlineData("/timeline NATO 1990..2000", 5)]
    [InlineData("/timeline 1990..2000 NATO dark", 5)]
    [InlineData("/timeline NATO dark 1990..2000", 5)]
    [InlineData("/timeline dark NATO 1990..2000", 5)]
    [InlineData("/timeline dark 1990 to 2000 NATO", 5)]
    [InlineData("/timeline NATO from 1990 to 2000", 5)]
    [InlineData("/timeline NATO between 1990 and 2000 light", 5)]
    [InlineData("/timeline 2008 Bucharest Declaration", 1)]
    [InlineData("/timeline medvedev 2008", 2)]
    public void A_term_and_years_leave_what_they_ask_for(string line, int events) =>
        Assert.Equal(events, Asked.Tavani.Ask(line).Timeline!.Events.Length);

    [Theory]
    [InlineData("/timeline 2008..", 2008, null)]
    [InlineData("/timeline ..1979", null, 1979)]
    [InlineData("/timeline 1990..1999", 1990, 1999)]
    [InlineData("/timeline 1990s..2000s", 1990, 2009)]
    [InlineData("/timeline ’90s..", 1990, null)]
    [InlineData("/timeline 1990 … 2000", 1990, 2000)]
    [InlineData("/timeline 1990–2000", 1990, 2000)]
    [InlineData("/timeline 1980s", 1980, 1989)]
    [InlineData("/timeline 2008", 2008, 2008)]
    [InlineData("/timeline in 2008", 2008, 2008)]
    [InlineData("/timeline 1990 to 2000", 1990, 2000)]
    [InlineData("/timeline 1990-2000", 1990, 2000)]
    [InlineData("/timeline 1990 – 2000", 1990, 2000)]
    [InlineData("/timeline 1990–94", 1990, 1994)]
    [InlineData("/timeline 2008-13", 2008, 2013)]
    [InlineData("/timeline 2008-07", 2008, 2008)]
    [InlineData("/timeline from 2008", 2008, null)]
    [InlineData("/timeline since 2008", 2008, null)]
    [InlineData("/timeline since the ’90s", 1990, null)]
    [InlineData("/timeline since the late 1990s dark", 1997, null)]
    [InlineData("/timeline 19xx", 1900, 1999)]
    [InlineData("/timeline 199x", 1990, 1999)]
    [InlineData("/timeline 199x..", 1990, null)]
    [InlineData("/timeline 19TH CENTURY..1990S", 1800, 1999)]
    [InlineData("/timeline 1998–07", 1998, 2007)]
    [InlineData("/timeline 1998-07", 1998, 1998)]
    [InlineData("/timeline 1999-00", 1999, 2000)]
    [InlineData("/timeline 1998-13", 1998, 2013)]
    [InlineData("/timeline 1990..1991-07", 1990, 1991)]
    [InlineData("/timeline since 1990 until 2000", 1990, 2000)]
    [InlineData("/timeline since 1990 to 2000", 1990, 2000)]
    [InlineData("/timeline until 2000 since 1990", 1990, 2000)]
    [InlineData("/timeline after 1990 until 2000", 1991, 2000)]
    [InlineData("/timeline after 1990 before 2000", 1991, 1999)]
    [InlineData("/timeline after 1990 and before 2000 dark", 1991, 1999)]
    [InlineData("/timeline until 1980", null, 1980)]
    [InlineData("/timeline up to the 1970s", null, 1979)]
    [InlineData("/timeline after 2000", 2001, null)]
    [InlineData("/timeline before 1980", null, 1979)]
    [InlineData("/timeline 20th century", 1900, 1999)]
    [InlineData("/timeline ..AD 1979", null, 1979)]
    [InlineData("/timeline dark 2008.. dark", 2008, null)]
    public void Years_leave_what_overlaps_them(string line, int? from, int? to)
    {
        var all = Asked.Tavani.Ask("/timeline").Timeline!.Events;
        var some = Asked.Tavani.Ask(line).Timeline!.Events;
        Assert.Equal(all.Where(e => IsWhole(e) && (e.Period.LastYear ?? 3000) >= (from ?? 0) && (e.Period.FirstYear ?? 0) <= (to ?? 3000)).Select(e => e.Label.Span), some.Where(IsWhole).Select(e => e.Label.Span));
        Assert.InRange(some.Length, 1, all.Length - 1);

        static bool IsWhole(TimelineEvent e) => e.Date.Part == PeriodPart.Whole;
    }

    [Theory]
    [InlineData("1990s", "In 1991|In 1995|In 1998|In the early 1990s|Since the late 1990s|In the 1990s")]
    [InlineData("early 1990s", "In 1991|In the early 1990s|In the 1990s")]
    [InlineData("mid-1990s", "In 1995|In the 1990s")]
    [InlineData("the late 1990s", "In 1998|Since the late 1990s|In the 1990s")]
    [InlineData("1999", "Since the late 1990s|In the 1990s")]
    [InlineData("since the late 1990s", "In 1998|Since the late 1990s|In the 1990s")]
    [InlineData("until the early 1990s", "In 1930|In 1991|In the early 1990s|In the 1990s")]
    [InlineData("late 1990s..", "In 1998|Since the late 1990s|In the 1990s")]
    [InlineData("early 20th century", "In 1930")]
    public void Part_of_a_decade_is_less_than_the_decade(string argument, string listed)
    {
        string[] dates = ["In 1930", "In 1991", "In 1995", "In 1998", "In the early 1990s", "Since the late 1990s", "In the 1990s"];
        var reading = Asked.Of(string.Join(' ', dates.Select((d, i) => $"{d} the mill number {i} stood.")));
        Assert.Equal(listed.Split('|').Order(), reading.Ask("/timeline " + argument).Timeline!.Events.Select(e => dates[e.Sentence]).Order());
    }

    [Theory]
    [InlineData("1991", "1991", "until 1991", "1992")]
    [InlineData("October 1991", "October 1991", "until 1991", "1992")]
    public void What_ended_in_a_year_comes_after_what_was_in_it_and_before_the_next(string date, params string[] order) =>
        Assert.Equal(order, Asked.Of($"Until 1991 the harbour was closed. In 1992 the school opened. In {date} the mill burnt.").Ask("/timeline").Timeline!.Events.Select(TimelineText.Date));

    [Theory]
    [InlineData("after 1990 before 2000", "after 1990 and before 2000")]
    [InlineData("before 2000 after 1990", "after 1990 and before 2000")]
    [InlineData("since 1990 before 2000", "since 1990 and before 2000")]
    [InlineData("since 1990 until 2000", "1990..2000")]
    [InlineData("1998-13", "1998..2013")]
    public void A_range_is_shown_as_it_was_understood(string argument, string shown)
    {
        var title = Asked.Tavani.Ask("/timeline " + argument).Title;
        Assert.EndsWith(": " + shown, title, StringComparison.Ordinal);
        Assert.Equal(title, Asked.Tavani.Ask("/timeline " + shown).Title);
    }

    [Fact]
    public void Whatever_is_typed_as_a_time_is_answered()
    {
        string[] before = ["", "since ", "after ", "early ", "the late ", "NATO "], after = ["", "..", "..2000", " BC", " until 2010", "-99"];
        string[] times = ["19xx", "199x", "19Xx", "٢٠٠٠", "२००८", "1998-13", "1998-00", "1990..1999-99", "0000", "0 BC", "9999-00", "1 ad", "00s", "’00s", "0th century", "1st century BC", "19TH CENTURY", "-0"];
        Assert.All(from b in before from t in times from a in after select b + t + a, argument =>
            Assert.Contains(Asked.Tavani.Ask("/timeline " + argument).Status, new[] { ReplyStatus.Ok, ReplyStatus.Usage, ReplyStatus.NotFound }));
    }

    [Theory]
    [InlineData("/timeline 2000..1990", ReplyStatus.Usage)]
    [InlineData("/timeline soon..later", ReplyStatus.Usage)]
    [InlineData("/timeline dark light", ReplyStatus.Usage)]
    [InlineData("/timeline 2008 2009", ReplyStatus.Usage)]
    [InlineData("/timeline 1990..1995 2000..2005", ReplyStatus.Usage)]
    [InlineData("/timeline ..500 BC", ReplyStatus.NotFound)]
    [InlineData("/timeline 1700..1750", ReplyStatus.NotFound)]
    [InlineData("/timeline schengen", ReplyStatus.NotFound)]
    [InlineData("/timeline schengen 1990..", ReplyStatus.NotFound)]
    [InlineData("/timeline ١٩٩٠", ReplyStatus.NotFound)]
    [InlineData("/timeline helsinki final act", ReplyStatus.NoDate)]
    public void What_cannot_be_listed_says_why(string line, ReplyStatus status)
    {
        var reply = Asked.Tavani.Ask(line);
        Assert.Equal(status, reply.Status);
        Assert.Null(reply.Timeline);
        Assert.NotEmpty(reply.Title);
        Assert.Equal(status != ReplyStatus.NoDate, reply.Passages.IsEmpty);
    }

    [Theory]
    [InlineData("2000..1990", "2000..1990 ends before it begins; the other way round it is 1990..2000.")]
    [InlineData("from 2000 to 1990", "2000..1990 ends before it begins; the other way round it is 1990..2000.")]
    [InlineData("44 BC..500 BC", "44 BC..500 BC ends before it begins; the other way round it is 500 BC..44 BC.")]
    [InlineData("2009 2008", "“2009” and “2008” are two times; 2008..2009 is all from one to the other.")]
    [InlineData("1990..1995 NATO 2000..2005", "“1990..1995” and “2000..2005” are two times; 1990..2005 is all from one to the other.")]
    [InlineData("after 1990 after 2000", "“after 1990” and “after 2000” are two times; 1991..2001 is all from one to the other.")]
    [InlineData("after 2000 before 1990", "“after 2000” and “before 1990” are two times; 1989..2001 is all from one to the other.")]
    [InlineData("500 BC 44 BC", "“500 BC” and “44 BC” are two times; 500 BC..44 BC is all from one to the other.")]
    [InlineData("1990..1999-99", "“1999-99” is no year, decade or century.")]
    [InlineData("soon..2008", "“soon” is no year, decade or century.")]
    [InlineData("NATO light dark", "A picture is dark or light; name one of them.")]
    public void What_is_not_understood_comes_with_what_to_write(string argument, string line) =>
        Assert.Equal(line, Asked.Tavani.Ask("/timeline " + argument).Title);

    [Theory]
    [InlineData("500 BC..", "the king died", "the town fell", "the mill burnt")]
    [InlineData("500 bc..400 BC", "the town fell")]
    [InlineData("500..300 BC", "the town fell")]
    [InlineData("44 BC", "the king died")]
    [InlineData("100 BC..AD 100", "the king died")]
    [InlineData("before 44 BC", "the town fell")]
    [InlineData("5th century BC", "the town fell")]
    [InlineData("since AD 14", "the mill burnt")]
    public void Years_before_our_era_are_years(string argument, params string[] labels) =>
        Assert.Equal(labels.Order(), Asked.Of("In 44 BC the king died. In 450 BC the town fell. In 1842 the mill burnt.").Ask("/timeline " + argument).Timeline!.Events.Select(e => e.Label.Shown).Order());

    [Fact]
    public void Dark_is_a_word_of_the_reading_where_it_has_it()
    {
        var reply = Asked.Of("In 1933 dark matter was proposed. In 1998 the light of stars was measured.").Ask("/timeline dark matter");
        Assert.Equal("dark matter was proposed", Assert.Single(reply.Timeline!.Events).Label.Shown);
    }

    [Theory]
    [InlineData("speed of light", PictureTheme.Light)]
    [InlineData("Speed of Light dark", PictureTheme.Dark)]
    [InlineData("dark speed of light", PictureTheme.Dark)]
    [InlineData("speed of light 1600..1700 dark", PictureTheme.Dark)]
    public void Light_is_a_word_of_the_term_that_the_reading_ends_with_it(string argument, PictureTheme theme)
    {
        var drawing = new RecordingDrawing(hasWords: true);
        var reading = Asked.Of("In 1676 the speed of light was measured. In 1842 the mill burnt in the dark.");
        var reply = new CommandDispatcher(new Library([reading]), drawing).Dispatch(CommandRequest.Parse("/timeline " + argument));
        Assert.Equal("the speed of light was measured", Assert.Single(reply.Timeline!.Events).Label.Shown);
        Assert.Equal(theme, drawing.Theme);
    }

    [Theory]
    [InlineData("mill dark")]
    [InlineData("dark mill")]
    public void A_theme_that_the_reading_has_elsewhere_is_one(string argument)
    {
        var drawing = new RecordingDrawing(hasWords: true);
        var reply = new CommandDispatcher(new Library([Asked.Of("In 1676 the dark was measured. In 1842 the mill burnt.")]), drawing).Dispatch(CommandRequest.Parse("/timeline " + argument));
        Assert.Equal(("the mill burnt", PictureTheme.Dark), (Assert.Single(reply.Timeline!.Events).Label.Shown, drawing.Theme));
    }

    [Fact]
    public void A_reading_without_dates_says_so() =>
        Assert.StartsWith("This reading gives no dates", Asked.Of("Nothing ever happened here at all.").Ask("/timeline").Title, StringComparison.Ordinal);

    [Fact]
    public void The_picture_is_drawn_in_the_theme_asked_for_and_what_it_leaves_out_is_said()
    {
        var drawing = new RecordingDrawing(hasWords: false);
        var dispatcher = new CommandDispatcher(new Library([Asked.Tavani]), drawing);
        var reply = dispatcher.Dispatch(CommandRequest.Parse("/timeline dark"));
        Assert.Equal(PictureTheme.Dark, drawing.Theme);
        Assert.NotNull(reply.Picture);
        Assert.Equal("The picture shows when all 53 were; of fewer, by a term or by years, it has the words too.", Assert.Single(reply.Notes));
        Assert.Equal(53, reply.Timeline!.Events.Length);
        Assert.Null(dispatcher.Dispatch(reply.Actions[0].Request).Picture);
        Assert.Null(dispatcher.Dispatch(CommandRequest.Parse("/when bucharest")).Picture);
    }

    [Fact]
    public void Where_nothing_can_be_drawn_the_list_stands_and_says_so()
    {
        var reply = new CommandDispatcher(new Library([Asked.Tavani]), new RecordingDrawing(hasWords: null)).Dispatch(CommandRequest.Parse("/timeline medvedev"));
        Assert.Null(reply.Picture);
        Assert.Contains("could not be drawn", Assert.Single(reply.Notes), StringComparison.Ordinal);
        Assert.Equal(2, reply.Timeline!.Events.Length);
    }

    [Fact]
    public void Of_more_events_than_anybody_reads_the_picture_says_which_it_has()
    {
        var timeline = Asked.Of(string.Join(' ', Enumerable.Range(1400, 510).Select(y => $"The mill burnt in {y}."))).Ask("/timeline").Timeline!;
        Assert.Equal((500, 510), (timeline.Events.Length, timeline.Found));
        Assert.Contains(": the first 500 of 510 dated events along", TimelineText.Alternative(timeline, hasWords: false), StringComparison.Ordinal);
        Assert.Equal("the first 500 of 510 dated events", TimelineText.Count(timeline));
    }

    [Fact]
    public void The_alternative_text_tells_what_is_seen_with_whole_labels_and_keeps_within_the_platforms_limit()
    {
        var timeline = Asked.Tavani.Ask("/timeline").Timeline!;
        var text = TimelineText.Alternative(timeline, hasWords: false);
        Assert.InRange(text.Length, 500, 1024);
        Assert.StartsWith("Timeline of Tavani 2019: 53 dated events along an axis of years. the 1950s; since the 1960s; the 1970s;", text, StringComparison.Ordinal);
        Assert.Contains(" 2008 (6);", text, StringComparison.Ordinal);
        Assert.Contains("2013 (2). Named: 1991: credit policy;", text, StringComparison.Ordinal);
        Assert.True(text.EndsWith("2013: “new concept”.", StringComparison.Ordinal) || text.EndsWith(" more, in the list.", StringComparison.Ordinal), text);
        Assert.EndsWith(" in the list.", TimelineText.Alternative(timeline, hasWords: true), StringComparison.Ordinal);
        var one = timeline with { Events = timeline.Events[..1] };
        Assert.EndsWith(timeline.Events[0].Label.Shown + ".", TimelineText.Alternative(one, hasWords: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "1990..1999")]
    [InlineData("", "EU")]
    [InlineData("199", "1990..1999")]
    [InlineData("1999..", "1999..2008")]
    [InlineData("NATO 200", "NATO 2000..2009")]
    [InlineData("NATO d", "NATO dark")]
    [InlineData("medv", "Medvedev")]
    public void Completion_offers_years_terms_and_themes(string typed, string offered) =>
        Assert.Contains(offered, new CommandDispatcher(new Library([Asked.Tavani])).Complete("/timeline", typed, null, 25));

    [Fact]
    public void Every_completion_is_answered()
    {
        var dispatcher = new CommandDispatcher(new Library([Asked.Tavani]));
        foreach (var typed in new[] { "", "19", "20", "NATO 19", "1999..", ".." })
            Assert.All(dispatcher.Complete("/timeline", typed, null, 25), c => Assert.Contains(Asked.Tavani.Ask("/timeline " + c).Status, new[] { ReplyStatus.Ok, ReplyStatus.NoDate, ReplyStatus.NotFound }));
    }

    [Theory]
    [InlineData(null, "Tavani 2019")]
    [InlineData("author-date", "Tavani 2019")]
    [InlineData("apa", "Tavani, 2019")]
    [InlineData("mla", "Tavani")]
    [InlineData("chicago-notes", "Tavani, “EU-Russia Security Relations”")]
    [InlineData("harvard", "Tavani, 2019")]
    public void A_timelines_picture_names_the_reading_in_the_style_that_is_set(string? style, string expected) =>
        Assert.Equal(expected, new CommandDispatcher(new Library([Asked.Tavani])).Dispatch(CommandRequest.Parse("/timeline nato") with { CitationStyle = style }).Timeline!.ReadingLabel);

    private sealed class RecordingDrawing(bool? hasWords) : ITimelineDrawing
    {
        public PictureTheme? Theme { get; private set; }

        public DrawnTimeline? Draw(Timeline timeline, PictureTheme theme)
        {
            Theme = theme;
            return hasWords is { } words ? new DrawnTimeline(new Picture("timeline.png", "image/png", [1], "x"), words) : null;
        }
    }
}
