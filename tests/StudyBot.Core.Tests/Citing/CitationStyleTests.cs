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
    [InlineData("apa", "(Pirozzi, as cited in Tavani, 2019, p. 49)")]
    [InlineData("mla", "(cited in Tavani 49)")]
    [InlineData("harvard", "(Pirozzi, cited in Tavani, 2019, p. 49)")]
    [InlineData("author-date", "(Pirozzi, cited in Tavani 2019, 49)")]
    [InlineData("chicago-notes", "Pirozzi, cited in Tavani, “EU-Russia Security Relations,” 49.")]
    public void A_view_in_the_authors_words_is_no_quotation(string style, string expected) =>
        Assert.Equal(expected, CitationStyles.Of(style).InText(Works.Of("tavani"), "49", new Secondhand("Pirozzi", IsReported: true)));

    [Theory]
    [InlineData("apa", "(Tavani, 2019, pp. 48, 51)")]
    [InlineData("mla", "(Tavani 48, 51)")]
    [InlineData("harvard", "(Tavani, 2019, pp. 48, 51)")]
    [InlineData("author-date", "(Tavani 2019, 48, 51)")]
    [InlineData("chicago-notes", "Tavani, “EU-Russia Security Relations,” 48, 51.")]
    public void Pages_apart_are_both_named(string style, string expected) =>
        Assert.Equal(expected, CitationStyles.Of(style).InText(Works.Of("tavani"), "48,51"));

    [Theory]
    [InlineData("apa", "(Tavani, 2019, pp. 48–49)")]
    [InlineData("mla", "(Tavani 48–49)")]
    [InlineData("harvard", "(Tavani, 2019, pp. 48–49)")]
    [InlineData("author-date", "(Tavani 2019, 48–49)")]
    [InlineData("chicago-notes", "Tavani, “EU-Russia Security Relations,” 48–49.")]
    public void A_sentence_on_two_pages_is_cited_by_both(string style, string expected) =>
        Assert.Equal(expected, CitationStyles.Of(style).InText(Works.Of("tavani"), "48-49"));

    [Theory]
    [InlineData("apa", "(_Rock 'n' Roll_, n.d.)")]
    [InlineData("mla", "(_Rock 'n' Roll_)")]
    [InlineData("chicago-notes", "“Rock 'n' Roll.”")]
    public void An_and_cut_short_stays_small(string style, string expected) =>
        Assert.Equal(expected, CitationStyles.Of(style).Cite(new ReadingMetadata { Title = "Rock 'n' roll", Language = "en" }, null).Parts[^2].Text.Render(t => t, t => $"_{t}_"));

    [Theory]
    [InlineData("apa", "101–109")]
    [InlineData("mla", "pp. 101–09")]
    [InlineData("author-date", ": 101–9")]
    public void A_range_that_is_given_short_is_printed_as_the_style_has_it(string style, string pages) =>
        Assert.Contains(pages, CitationStyles.Of(style).Cite(Works.Of("tavani") with { Page = "101-9" }, null).Parts[^1].Text.Text, StringComparison.Ordinal);

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

    [Theory]
    [InlineData("whole", "derossi2001")]
    [InlineData("particle", "vandermeer1999")]
    [InlineData("instauthor", "river2012")]
    [InlineData("booksame", "river2019")]
    [InlineData("german", "bach1999")]
    [InlineData("web", "how")]
    public void The_key_is_the_whole_family_name_and_the_year(string work, string key)
    {
        Assert.Contains($"{{{key},\n", Format("bibtex", Works.Of(work)), StringComparison.Ordinal);
        Assert.Equal(key, Csl(work).GetProperty("id").GetString());
    }

    [Fact]
    public void A_key_has_no_accents_and_no_blanks() =>
        Assert.StartsWith("@misc{lopezorozco,", Format("bibtex", new ReadingMetadata { Title = "Ríos", Authors = [new Name("López Orozco", "Ana")] }), StringComparison.Ordinal);

    // Programs count themselves: biblatex, pandoc and Zotero make "2nd ed." of a number, EndNote prints what stands there.
    [Theory]
    [InlineData("bookvolume", "2", "2nd")]
    [InlineData("seconded", "2", "2nd")]
    [InlineData("reved", "Rev.", "Rev.")]
    [InlineData("revised", "revised", "revised")]
    public void An_edition_is_given_as_each_program_reads_it(string work, string number, string counted)
    {
        Assert.Equal(number, Csl(work).GetProperty("edition").GetString());
        Assert.Contains($"edition = {{{number}}}", Format("bibtex", Works.Of(work)), StringComparison.Ordinal);
        Assert.Contains($"\nET  - {counted}\n", Format("ris", Works.Of(work)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bookvolume", "3")]
    [InlineData("editedvolume", "4")]
    [InlineData("chaptervolume", "2")]
    public void Programs_get_the_volume_of_a_book(string work, string volume)
    {
        Assert.Equal(volume, Csl(work).GetProperty("volume").GetString());
        Assert.Contains($"volume = {{{volume}}}", Format("bibtex", Works.Of(work)), StringComparison.Ordinal);
        Assert.Contains($"\nVL  - {volume}\n", Format("ris", Works.Of(work)), StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_the_editor_beside_the_author()
    {
        Assert.Equal(2, Csl("bookvolume").GetProperty("editor").GetArrayLength());
        Assert.Contains("editor = {Brook, Ann and Stream, Peter}", Format("bibtex", Works.Of("bookvolume")), StringComparison.Ordinal);
        Assert.Contains("\nED  - Brook, Ann\nED  - Stream, Peter\n", Format("ris", Works.Of("bookvolume")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("circa", 1820)]
    [InlineData("maybe", 1720)]
    public void Programs_are_told_that_a_year_is_uncertain(string work, int year)
    {
        var issued = Csl(work).GetProperty("issued");
        Assert.Equal(year, issued.GetProperty("date-parts")[0][0].GetInt32());
        Assert.True(issued.GetProperty("circa").GetBoolean());
        Assert.Contains($"year = {{ca. {year}}}", Format("bibtex", Works.Of(work)), StringComparison.Ordinal);
        Assert.Contains($"\nPY  - {year}\nN1  - Published circa {year}\n", Format("ris", Works.Of(work)), StringComparison.Ordinal);
        Assert.False(Csl("book").GetProperty("issued").TryGetProperty("circa", out _));
        Assert.DoesNotContain("N1  - ", Format("ris", Works.Of("book")), StringComparison.Ordinal);
    }

    private static JsonElement Csl(string work) => JsonDocument.Parse(Format("csl-json", Works.Of(work))).RootElement[0];

    private static string Format(string id, ReadingMetadata metadata) => CitationStyles.FindAny(id)!.Cite(metadata, null).Parts[0].Text.Text;
}
