using System.Text;
using StudyBot.Core.Importing;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Tests.Importing;

public sealed class MarkdownTests
{
    [Fact]
    public void Headings_of_both_kinds_become_sections_and_paragraphs_join_their_lines()
    {
        var reading = Import("# On the sea\n\nThe sea is wide\nand deep.\n\nMethods\n-------\nWe sailed.\n\n### 2.1 Boats in C# ###\nWe had 2.\n\nLast\n===\n\nIt ended.");
        Assert.Equal("On the sea\n\nThe sea is wide and deep.\n\nMethods\n\nWe sailed.\n\n2.1 Boats in C#\n\nWe had 2.\n\nLast\n\nIt ended.", reading.Text);
        Assert.Equal([("", "On the sea"), ("", "Methods"), ("2.1", "Boats in C#"), ("", "Last")], reading.Sections.Select(s => (s.Number, s.Title)));
        Assert.Equal([0, 1, 2, 3], reading.Sentences.Select(s => s.Section));
        Assert.Null(reading.Pages.LabelOf(reading.Sentences[0].Span));
    }

    [Fact]
    public void What_only_looks_like_a_heading_is_text_or_a_mark()
    {
        var reading = Import("---\ntitle: Front\n---\nA #hash tag and 5 # 3.\n\n---\n\n```sh\n# comment\nrun x\n```\n\n####### Seven\n\nTwo lines\nof text\n---\nend.");
        Assert.Equal("A #hash tag and 5 # 3.\n\n# comment\n\nrun x\n\n####### Seven\n\nTwo lines of text\n\nend.", reading.Text);
        Assert.Single(reading.Sections);
        Assert.All(reading.Report.Items, i => Assert.Equal(SetAsideKind.Markup, i.Kind));
    }

    [Fact]
    public void Items_and_quotation_blocks_are_paragraphs_of_their_own()
    {
        var reading = Import("Two things:\n- One is *here*.\n- The other\n  goes on.\n\n> He said\n> this.\n\n1. First.\n2. Second.\n");
        Assert.Equal(["Two things:", "- One is *here*.", "- The other goes on.", "He said this.", "1. First.", "2. Second."], Texts.Paragraphs(reading));
    }

    [Theory]
    [InlineData("# One\n\nText.", "One")]
    [InlineData("One\n===\n\nText.", "One")]
    [InlineData("# One\n\nText.\n\n# Two\n\nText.", "notes")]
    [InlineData("## One\n\nText.", "notes")]
    public void One_heading_of_the_first_level_is_the_title_of_a_text_without_metadata(string text, string title) =>
        Assert.Equal(title, Import(text).Metadata.Title);

    [Theory]
    [InlineData("# Only a heading")]
    [InlineData("---\na: b\n---")]
    [InlineData("#\n##\n# #\nx")]
    [InlineData("```\n# open")]
    public void A_text_of_marks_alone_is_imported_as_it_is(string text) => Assert.NotEmpty(Import(text).Text);

    private static Reading Import(string text) =>
        Assert.IsType<ImportResult.Imported>(Importer.Import(new RawFile("notes.md", Encoding.UTF8.GetBytes(text)), metadata: null)).Reading;
}
