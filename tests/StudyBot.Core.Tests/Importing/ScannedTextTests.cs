using StudyBot.Core.Importing;

namespace StudyBot.Core.Tests.Importing;

public sealed class ScannedTextTests
{
    private static readonly string _scan =
        "1 The Harbour\n\n" + Texts.Prose(12, "until the great flood came.1 The masons left the town and went inland to\n\n")
        + "1 See J. Miller, Ports of the North, Oxford 1987, pp. 12-14.\n\nJournal of Maritime Studies 101\n\n"
        + Texts.Prose(12, "find other work, but few of them found any that paid as well.2 The\n\n")
        + "2 Cf. A. Brown, Masons, cit., p. 9.\n\nJournal of Maritime Studies 102\n\n"
        + "council noticed too late.\n\n2 The Council\n\n"
        + Texts.Prose(12, "when the develop-\nment of trade resumed.3 A post-\nwar treaty followed, and a self-\nmade man ruled over the\n\n")
        + "Journal of Maritime Studies 103\n\nquay. The development ended in 1653.\n";

    [Fact]
    public void Heads_notes_markers_and_hyphens_of_another_journal_are_set_aside()
    {
        var reading = Texts.Import(_scan);
        Conservation.Holds(reading, _scan);
        Assert.Equal(3, Texts.Of(reading, SetAsideKind.RunningHead).Length);
        Assert.Equal(["1", "2"], reading.Report.Items.Where(i => i.Kind == SetAsideKind.Footnote).Select(i => i.Label!));
        Assert.Equal(["1", "2", "3"], reading.Sentences.SelectMany(s => s.Footnotes));
        Assert.Single(Texts.Of(reading, SetAsideKind.LineBreakHyphen));
        Assert.Contains("went inland to the harbour", reading.Text, StringComparison.Ordinal);
        Assert.Contains("The council noticed too late.", reading.Text, StringComparison.Ordinal);
        Assert.Contains("the development of trade", reading.Text, StringComparison.Ordinal);
        Assert.Contains("A post-war treaty followed, and a self-made man ruled over the quay.", reading.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_headings_without_a_dot_make_sections()
    {
        var reading = Texts.Import(_scan);
        Assert.Equal([("1", "The Harbour"), ("2", "The Council")], reading.Sections.Select(s => (s.Number, s.Title)));
    }

    [Fact]
    public void Its_pages_are_numbered_from_the_running_heads()
    {
        var reading = Texts.Import(_scan);
        Assert.Equal(4, reading.Pages.Numbers.Length);
        Assert.Equal<int>([100, 101, 102, 103], reading.Pages.Numbers);
    }

    [Fact]
    public void Form_feeds_are_pages_and_page_numbers_beside_them_are_set_aside()
    {
        var raw = "One sentence on the first page runs\n7\n\fover to the second. It ends there.\n8\n\fThe third begins anew.\n9\n";
        var reading = Texts.Import(raw);
        Conservation.Holds(reading, raw);
        Assert.Equal(["7", "8", "9"], Texts.Of(reading, SetAsideKind.RunningHead));
        Assert.Equal<int>([7, 8, 9], reading.Pages.Numbers);
        Assert.Equal("One sentence on the first page runs over to the second.", Texts.Sentences(reading)[0]);
        Assert.Equal("7-8", reading.Pages.LabelOf(reading.Sentences[0].Span));
    }

    [Fact]
    public void Form_feeds_without_printed_numbers_count_from_the_hint_or_from_one()
    {
        const string Raw = "First page.\fSecond page.\fThird page.";
        Assert.Equal<int>([1, 2, 3], Texts.Import(Raw).Pages.Numbers);
        Assert.Equal<int>([30, 31, 32], Texts.Import(Raw, "import:\n  first-page: 30\n  page-start: form-feed\n").Pages.Numbers);
    }

    [Fact]
    public void A_leading_space_starts_a_page_only_under_the_hint()
    {
        const string Raw = "The first page has a line that breaks\n in the middle of a sentence. Then it\ngoes on.";
        Assert.Empty(Texts.Import(Raw).Pages.Numbers);
        var reading = Texts.Import(Raw, "import:\n  first-page: 12\n  page-start: leading-space\n");
        Assert.Equal<int>([12, 13], reading.Pages.Numbers);
        Assert.Equal(2, reading.Raw.RangesOf(reading.Sentences[0].Span).Length);
    }
}
