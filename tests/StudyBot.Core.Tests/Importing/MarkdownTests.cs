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
        Assert.Equal(["Two things:", "One is here.", "The other goes on.", "He said this.", "1. First.", "2. Second."], Texts.Paragraphs(reading));
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

    [Theory]
    [InlineData("The **gull** *nests* on __high__ _cliffs_ and ~~not~~ there.", "The gull nests on high cliffs and not there.")]
    [InlineData("A snake_case_name, 2 * 3 * 4 and 5 < 6.", "A snake_case_name, 2 * 3 * 4 and 5 < 6.")]
    [InlineData("See [the *high* cliffs](http://a.b \"t\"), [these][1], <http://c.d> and [brackets].\n\n[1]: http://e.f", "See the high cliffs, these, http://c.d and [brackets].")]
    [InlineData("Before ![a picture](x.png) after.", "Before after.")]
    [InlineData("Run `a *b*` and `` c ` d `` twice.", "Run a *b* and c ` d twice.")]
    [InlineData("A \\*star\\*, an AT&amp;T, 1\\. first.", "A *star*, an AT&T, 1. first.")]
    [InlineData("One line  \nbreaks,\\\nanother<br>too.", "One line breaks, another too.")]
    [InlineData("Before <!-- not\nshown --> after H<sub>2</sub>O.", "Before after H2O.")]
    [InlineData("<!-- not\n\nshown -->\n\nAfter.", "After.")]
    [InlineData("<div class=\"x\">\n<p>The <b>gu</b>ll.</p><p>The tern.</p>\n</div>", "The gull.\n\nThe tern.")]
    [InlineData("<style>\np { x }\n</style>\n\nAfter.", "After.")]
    [InlineData("| Bird | Year |\n|:-----|-----:|\n| *Gull* | 1951 |\n| Tern \\| x | 1952 |", "Bird | Year\n\nGull | 1951\n\nTern | x | 1952")]
    [InlineData("- [x] One\n- [ ] Two\n  * Three", "One\n\nTwo\n\nThree")]
    [InlineData("1986. A great year.", "1986. A great year.")]
    [InlineData("    An indented line\nof prose.", "An indented line of prose.")]
    [InlineData("> He *said*\n> this.\n>\n> > And that.", "He said this.\n\nAnd that.")]
    [InlineData("The state-of-the-\nart develop-\nment.", "The state-of-the-art development.")]
    [InlineData("Here.\\\n**There**\n<br/>\n*Gone* [\nlink\n](x)", "Here. There Gone link")]
    [InlineData("> | a | *b* |\n> |---|---|\n> | c | d |", "a | b\n\nc | d")]
    [InlineData("# A | b\n\nName | Year\n--- | ---\nGull |\n\n| not a table", "A | b\n\nName | Year\n\nGull\n\n| not a table")]
    [InlineData("1. One\n\n   More *of* one.\n\n   ```\n   code [x](y)\n   ```\n2) Two", "1. One\n\nMore of one.\n\ncode [x](y)\n\n2) Two")]
    [InlineData("> ```\n> code *x*\n>\n> y\n> ```\n\n-\t```\n\ttabbed\n\t\tz\n\t```", "code *x*\n\ny\n\ntabbed\n\nz")]
    [InlineData("Text[^1] and so[^2].\n\n[^2]: Only this is there.", "Text[^1] and so.")]
    [InlineData("A line of\r\n*two*\rlines.", "A line of two lines.")]
    public void The_words_of_the_page_are_the_text_and_the_marks_are_set_aside(string raw, string text)
    {
        var reading = Import(raw);
        Assert.Equal(text, reading.Text);
        Conservation.Holds(reading, raw);
    }

    [Fact]
    public void Notes_hang_on_their_sentences_and_leave_the_text()
    {
        const string Raw = "The gull nests.[^1] It *flies* [^b], and dives.\n\n[^1]: Doe, *Birds*, p. 3.\n    More of it.\n[^b]: Roe.\n\nThe end.";
        var reading = Import(Raw);
        Assert.Equal("The gull nests. It flies, and dives.\n\nThe end.", reading.Text);
        Assert.Equal(["1", "b", ""], reading.Sentences.Select(s => string.Join(',', s.Footnotes)));
        Assert.Equal([("1", 3), ("b", 5)], reading.Report.Items.Where(i => i.Kind == SetAsideKind.Footnote).Select(i => (i.Label!, i.Line)));
        Conservation.Holds(reading, Raw);
    }

    [Fact]
    public void Front_matter_says_who_wrote_the_text_and_when_and_reading_yaml_counts_for_more()
    {
        const string Raw = "---\ntitle: On gulls\nauthor:\n  - Doe, Jane\n  - name: The Club\ndate: 2019-05-03T10:00:00Z\nlang: en\nlayout: post\ntags: [a, b]\n---\n# Another title\n\nThe gull nests.";
        var alone = Import(Raw);
        Assert.Equal("Another title\n\nThe gull nests.", alone.Text);
        Assert.Equal("On gulls", alone.Metadata.Title);
        Assert.Equal(["Jane Doe", "The Club"], alone.Metadata.Authors.Select(a => a.Full));
        Assert.Equal(("2019-05-03", "en"), (alone.Metadata.Issued, alone.Metadata.Language));

        var yaml = Texts.Raw("title: Mine\nfile: notes.md\nissued: 2020\n", "reading.yaml");
        var described = Assert.IsType<ImportResult.Imported>(Importer.Import(Texts.Raw(Raw, "notes.md"), yaml)).Reading.Metadata;
        Assert.Equal(("Mine", "2020", 2), (described.Title, described.Issued, described.Authors.Length));
    }

    [Theory]
    [InlineData("date: 3 May 2019", "2019")]
    [InlineData("date: 2018, revised 2019", null)]
    [InlineData("date: [", null)]
    [InlineData("year: 2019", "2019")]
    public void A_date_of_front_matter_is_only_taken_where_it_is_one(string line, string? issued) =>
        Assert.Equal(issued, Import($"---\n{line}\n---\nText.").Metadata.Issued);

    [Fact]
    public void A_heading_as_long_as_a_paragraph_is_no_title()
    {
        var reading = Import("# " + string.Join(' ', Enumerable.Repeat("word", 500)) + "\n\nText.");
        Assert.Equal(200, reading.Metadata.Title.Length);
        Assert.EndsWith("…", reading.Metadata.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_alone_are_the_text()
    {
        var reading = Import("# One\n\n## Two *gulls*\n");
        Assert.Equal(["One", "Two gulls"], Texts.Paragraphs(reading));
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("[")]
    [InlineData("**a ")]
    public void Marks_that_nest_without_end_are_text(string mark) => Assert.NotEmpty(Import(string.Concat(Enumerable.Repeat(mark, 20_000)) + "gull").Text);

    private static Reading Import(string text) =>
        Assert.IsType<ImportResult.Imported>(Importer.Import(new RawFile("notes.md", Encoding.UTF8.GetBytes(text)), metadata: null)).Reading;
}
