using System.Globalization;
using System.Text;
using StudyBot.Core.Importing;

namespace StudyBot.Core.Tests.Importing;

public sealed class RunningHeadsTests
{
    private const string Above = "The harbour was rebuilt in stone and the council met there each spring\nand from what was said before follows the well known equation of trade\n\n";

    [Theory]
    [InlineData("E = m c^2 ({0})", "where the council sets the price of stone and of all that comes by sea.")]
    [InlineData("the river runs", "on to the sea and to the harbour of stone where the council met in spring.")]
    [InlineData("As Smith puts it", "and so the council met there in spring and the harbour grew with each year.")]
    [InlineData("Q:", "and what then of the harbour that the masons of the town had left in ruins?")]
    [InlineData("No.", "he went on to say that the harbour had been rebuilt in stone by the masons.")]
    [InlineData("Step {0}", "goes on from the one before it and brings the stone to where the council met.")]
    [InlineData("{0}", "is the number of the stanza that follows, and of the stones that were brought.")]
    [InlineData("{0}. He came to town,", "as the list has it, and went away again to where the council met in spring.")]
    public void Lines_that_cut_sentences_stay_where_nothing_tells_of_pages(string line, string below)
    {
        var text = new StringBuilder();
        for (var i = 1; i <= 14; i++)
            text.Append(Above).AppendFormat(CultureInfo.InvariantCulture, line, i).Append("\n\n").Append(below).Append("\n\n");
        var reading = Texts.Import(text.ToString());
        Assert.Empty(reading.Report.Items);
        Conservation.Holds(reading, text.ToString());
    }

    [Theory]
    [InlineData("Figure {0}")]
    [InlineData("E = m c^2 ({0})")]
    [InlineData("the river runs")]
    public void Nor_do_lines_go_that_stand_as_far_apart_as_pages(string line)
    {
        var reading = Texts.Import(Pages(20, 20, line));
        Assert.Empty(Texts.Of(reading, SetAsideKind.RunningHead));
    }

    [Theory]
    [InlineData("Journal of Ports {0}")]
    [InlineData("{0}")]
    [InlineData("{0}\n\nJournal of Ports")]
    public void Page_numbers_that_rise_evenly_tell_of_pages(string head)
    {
        var text = Pages(20, 20, head);
        var reading = Texts.Import(text);
        Assert.Equal(4 * head.Split("\n\n").Length, Texts.Of(reading, SetAsideKind.RunningHead).Length);
        Conservation.Holds(reading, text);
    }

    [Fact]
    public void Numbers_that_rise_unevenly_are_no_page_numbers() =>
        Assert.Empty(Texts.Of(Texts.Import(Pages(60, 3, "Proposition {0}")), SetAsideKind.RunningHead));

    [Fact]
    public void A_head_that_the_metadata_names_is_set_aside_without_a_number()
    {
        var text = Pages(20, 20, "Journal of Ports");
        Assert.Empty(Texts.Of(Texts.Import(text), SetAsideKind.RunningHead));
        Assert.Equal(4, Texts.Of(Texts.Import(text, "container-title: Journal of Ports\n"), SetAsideKind.RunningHead).Length);
    }

    [Fact]
    public void The_name_of_a_bare_file_is_no_running_head() =>
        Assert.Empty(Texts.Import($"{Above}Sample\n\nwhere the council sets the price of stone.\n\n{Above}Sample\n\nand so it ended.").Report.Items);

    [Theory]
    [InlineData("\f")]
    [InlineData("")]
    public void A_footnote_of_one_line_at_the_end_of_each_page_is_a_footnote(string feed)
    {
        var text = new StringBuilder();
        for (var i = 1; i <= 7; i++)
            text.Append(Texts.Prose(16, $"until the great flood came.{i} The masons left the town and went far inland to\n\n{i} Ibid., p. {i + 40}.\n{feed}\n"));
        text.Append("the quay of stone.\n");
        var reading = Texts.Import(text.ToString());
        Assert.Empty(Texts.Of(reading, SetAsideKind.RunningHead));
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7"], reading.Report.Items.Where(i => i.Kind == SetAsideKind.Footnote).Select(i => i.Label!));
        Conservation.Holds(reading, text.ToString());
    }

    /// <summary>Five pages in one sentence, with a head between each and the next.</summary>
    private static string Pages(int odd, int even, string head)
    {
        var text = new StringBuilder();
        for (var i = 0; i < 4; i++)
            text.Append(Texts.Prose(i % 2 == 0 ? odd : even, "")).Append('\n').AppendFormat(CultureInfo.InvariantCulture, head, i + 101).Append("\n\n");
        return text.Append(Texts.Prose(odd, "and so it ended.")).ToString();
    }
}
