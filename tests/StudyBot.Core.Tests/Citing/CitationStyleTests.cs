using System.Text.Json;
using StudyBot.Core.Citing;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Tests.Citing;

public sealed class CitationStyleTests
{
    [Theory]
    [InlineData("apa", "(Pirozzi, as cited in Tavani, 2019, p. 49)")]
    [InlineData("mla", "(qtd. in Tavani 49)")]
    [InlineData("harvard", "(Pirozzi, quoted in Tavani, 2019, p. 49)")]
    [InlineData("author-date", "(Pirozzi, quoted in Tavani 2019, 49)")]
    [InlineData("chicago-notes", "Pirozzi, quoted in Tavani, “EU-Russia Security Relations,” 49.")]
    public void Words_that_the_author_quotes_are_cited_as_quoted(string style, string expected) =>
        Assert.Equal(expected, CitationStyles.Of(style).InText(Works.Of("tavani"), "49", new Secondhand("Pirozzi")));

    [Theory]
    [InlineData("apa", "(Tavani, 2019, pp. 48–49)")]
    [InlineData("mla", "(Tavani 48–49)")]
    [InlineData("harvard", "(Tavani, 2019, pp. 48–49)")]
    [InlineData("author-date", "(Tavani 2019, 48–49)")]
    [InlineData("chicago-notes", "Tavani, “EU-Russia Security Relations,” 48–49.")]
    public void A_sentence_on_two_pages_is_cited_by_both(string style, string expected) =>
        Assert.Equal(expected, CitationStyles.Of(style).InText(Works.Of("tavani"), "48-49"));

    [Theory]
    [InlineData("Chicago", "chicago-notes")]
    [InlineData("MLA 9", "mla")]
    [InlineData("author-page", "mla")]
    [InlineData("zotero", "csl-json")]
    [InlineData("bib", "bibtex")]
    public void Styles_go_by_the_names_that_people_use(string called, string id) =>
        Assert.Equal(id, CitationStyles.FindAny(called)?.Id);

    [Fact]
    public void BibTeX_keeps_capitals_and_escapes_what_LaTeX_reads() =>
        Assert.Equal(
            """
            @article{brucknersons2020,
              author = {Brückner \& Sons, Jo},
              title = {{50\% of R\&D\_x \{a\}}},
              journal = {Notes \#1},
              pages = {3--9},
              year = {2020},
              month = may,
              doi = {10.1/a_b},
              langid = {english}
            }
            """.ReplaceLineEndings("\n"),
            Format("bibtex", new ReadingMetadata
            {
                Title = "50% of R&D_x {a}",
                Type = "article-journal",
                Authors = [new Name("Brückner & Sons", "Jo")],
                ContainerTitle = "Notes #1",
                Page = "3-9",
                Issued = "2020-05",
                Doi = "https://doi.org/10.1/a_b",
                Language = "en",
            }));

    [Fact]
    public void RIS_has_a_type_first_an_end_last_and_a_tag_a_line()
    {
        foreach (var work in Works.Names)
        {
            var lines = Format("ris", Works.Of(work)).Split('\n');
            Assert.StartsWith("TY  - ", lines[0], StringComparison.Ordinal);
            Assert.Equal("ER  - ", lines[^1]);
            Assert.All(lines, l => Assert.Matches("^[A-Z][A-Z0-9]  - ", l));
        }
    }

    [Fact]
    public void CSL_JSON_gives_back_what_the_reading_says()
    {
        var item = JsonDocument.Parse(Format("csl-json", Works.Of("particle"))).RootElement[0];
        Assert.Equal("book", item.GetProperty("type").GetString());
        Assert.Equal("van der", item.GetProperty("author")[0].GetProperty("non-dropping-particle").GetString());
        Assert.Equal("Meer", item.GetProperty("author")[0].GetProperty("family").GetString());
        Assert.Equal(1999, item.GetProperty("issued").GetProperty("date-parts")[0][0].GetInt32());
        Assert.False(item.TryGetProperty("volume", out _));
        Assert.All(Works.Names, w => JsonDocument.Parse(Format("csl-json", Works.Of(w))));
    }

    private static string Format(string id, ReadingMetadata metadata) => CitationStyles.FindAny(id)!.Cite(metadata, null).Parts[0].Text.Text;
}
