using StudyBot.Core.Importing;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Tests.Importing;

public sealed class ShippedReadingTests
{
    private readonly Reading _reading;
    private readonly string _raw;

    public ShippedReadingTests() => (_reading, _raw) = Texts.Shipped("tavani-2019");

    [Fact]
    public void No_letter_is_lost_and_every_sentence_is_found_again_in_the_raw_file() => Conservation.Holds(_reading, _raw);

    [Theory]
    [InlineData(45, "This article aims at both investigating")]
    [InlineData(46, "not new nor alone, this problem is still")]
    [InlineData(47, "scholars, Michael Smith can be recalled")]
    [InlineData(48, "At the end of the Cold War, the European")]
    [InlineData(49, "generic. Not by chance, most recent")]
    [InlineData(50, "The project of creating a single area of")]
    [InlineData(51, "The failure of any reform project")]
    [InlineData(52, "Nonetheless, this produced serious")]
    [InlineData(53, "new energy agreements with China")]
    [InlineData(54, "today to overcome those same limits")]
    [InlineData(55, "from the European point of view")]
    [InlineData(56, "by the right to protect")]
    [InlineData(57, "to go both the G7 enlargement to G8,")]
    [InlineData(58, "to Ukraine, especially, could")]
    [InlineData(59, "confirmed at all, nor does it seems")]
    public void Each_printed_page_begins_where_the_journal_has_it(int page, string words)
    {
        Assert.Equal(15, _reading.Pages.Numbers.Length);
        var start = _reading.Pages.Starts[_reading.Pages.Numbers.IndexOf(page)];
        Assert.StartsWith(words, _reading.Text[start..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "", 3, 12)]
    [InlineData("1", "The Missed Institutionalisation of EU-Russia Security Relations after the Fall of Bipolarism", 11, 51)]
    [InlineData("2", "The EU Eastern Enlargement and the Increased Tensions with Moscow", 6, 25)]
    [InlineData("3", "Traditional European Security Problems and Current Weaknesses", 7, 28)]
    [InlineData("4", "The Limits of the Western Governance", 5, 19)]
    [InlineData("5", "Conclusion", 4, 18)]
    public void Each_section_has_its_paragraphs_and_sentences(string number, string title, int paragraphs, int sentences)
    {
        Assert.Equal(6, _reading.Sections.Length);
        var section = Assert.Single(_reading.Sections, s => s.Number == number);
        Assert.Equal(title, section.Title);
        Assert.Equal(paragraphs, _reading.Paragraphs.Count(p => p.Section == section.Index));
        Assert.Equal(sentences, _reading.Sentences.Count(s => s.Section == section.Index));
    }

    [Fact]
    public void The_heading_over_two_lines_is_one_line_of_text() =>
        Assert.Equal(
            "1. The Missed Institutionalisation of EU-Russia Security Relations after the Fall of Bipolarism",
            _reading.Sections[1].Heading!.Value.Of(_reading.Text));

    [Fact]
    public void All_forty_four_markers_hang_on_their_sentences_in_order()
    {
        Assert.Equal(Enumerable.Range(1, 44).Select(n => $"{n}"), _reading.Sentences.SelectMany(s => s.Footnotes));
        Assert.Equal(44, _reading.Report.Items.Count(i => i.Kind == SetAsideKind.FootnoteMarker));
    }

    [Theory]
    [InlineData("5", "appeared in 1996.")]
    [InlineData("36", "her “areas of special interest”.")]
    [InlineData("41", "will become members of NATO”.")]
    public void A_marker_leaves_the_words_around_it_whole(string label, string end)
    {
        var sentence = Assert.Single(_reading.Sentences, s => s.Footnotes.Contains(label));
        Assert.EndsWith(end, _reading.TextOf(sentence), StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_sentences_run_over_a_page_break()
    {
        var crossing = _reading.Sentences.Where(s => _reading.Pages.LabelOf(s.Span)!.Contains('-')).Select(s => _reading.Pages.LabelOf(s.Span));
        Assert.Equal(["45-46", "46-47", "48-49", "52-53", "53-54", "54-55", "55-56", "56-57", "57-58", "58-59"], crossing);
    }

    [Theory]
    [InlineData("post-bipolar dialogue")]
    [InlineData("process of Euro-Russian relations")]
    [InlineData("the East-West confrontation")]
    [InlineData("the pan-European cooperation")]
    [InlineData("a new pan-European security")]
    [InlineData("the G7 enlargement to G8, in 1998")]
    [InlineData("Mutal Balance Force Reduction")]
    [InlineData("a continous widening")]
    [InlineData("Euroasian projects")]
    [InlineData("first show not desire")]
    [InlineData("OSCE is striving today to overcome")]
    [InlineData("the Union of the Soviet Republics")]
    public void The_authors_words_stand_as_printed(string words) => Assert.Contains(words, _reading.Text, StringComparison.Ordinal);

    [Fact]
    public void Notes_and_running_heads_are_set_aside_with_their_lines_pages_and_labels()
    {
        Assert.Equal(
            [(219, 51, "28"), (220, 51, null), (261, 52, null), (262, 52, "32"), (316, 53, "33")],
            _reading.Report.Items.Where(i => i.Kind == SetAsideKind.Footnote).Select(i => (i.Line, i.Page!.Value, i.Label)));
        Assert.Equal(["Sara Tavani", "53De Europa", "Vol. 2, No. 2 (2019)"], Texts.Of(_reading, SetAsideKind.RunningHead));
    }

    [Fact]
    public void Without_its_metadata_the_text_still_loses_its_notes_and_has_no_pages()
    {
        var bare = Texts.Import(_raw);
        Conservation.Holds(bare, _raw);
        Assert.Equal(153, bare.Sentences.Length);
        Assert.Empty(bare.Pages.Numbers);
        Assert.DoesNotContain("Rodkiewicz", bare.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("53De Europa", bare.Text, StringComparison.Ordinal);
    }
}
