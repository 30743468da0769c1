using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Tests.Retrieval;

namespace StudyBot.Core.Tests.Commands;

public sealed class CiteCommandTests
{
    private static readonly CommandDispatcher s_dispatcher = new(new Library([Asked.Tavani]));

    [Fact]
    public void An_author_who_quotes_what_they_said_before_is_not_cited_secondhand()
    {
        var reading = Asked.Of("As Anna Rossi once said, “the mill is old and will not last”. Others agreed.");
        Assert.Equal("(Rossi, 2001)", reading.Ask("/cite apa of mill is old").Reference!.Parts[0].Text.Text);
    }

    [Theory]
    [InlineData("", "author-date", "(Tavani 2019)")]
    [InlineData("apa", "apa", "(Tavani, 2019)")]
    [InlineData("apa of p. 57", "apa", "(Tavani, 2019, p. 57)")]
    [InlineData("MLA of pages 48-49", "mla", "(Tavani 48–49)")]
    [InlineData("apa of P. 57", "apa", "(Tavani, 2019, p. 57)")]
    [InlineData("apa of PP.48-49", "apa", "(Tavani, 2019, pp. 48–49)")]
    [InlineData("of 57", "author-date", "(Tavani 2019, 57)")]
    [InlineData("harvard of bucharest summit", "harvard", "(Tavani, 2019, p. 57)")]
    [InlineData("apa bucharest summit", "apa", "(Tavani, 2019, p. 57)")]
    [InlineData("bucharest summit", "author-date", "(Tavani 2019, 57)")]
    [InlineData("chicago of bucharest summit", "chicago-notes", "Sara Tavani, “EU-Russia Security Relations: Old Problems in a New International System,” De Europa 2, no. 2 (2019): 57, https://doi.org/10.13135/2611-853X/3383.")]
    [InlineData("apa of p. 48 - 49", "apa", "(Tavani, 2019, pp. 48–49)")]
    [InlineData("apa of p.48 — 49", "apa", "(Tavani, 2019, pp. 48–49)")]
    [InlineData("apa of pages 48 to 49", "apa", "(Tavani, 2019, pp. 48–49)")]
    [InlineData("apa of pp. 48–9", "apa", "(Tavani, 2019, pp. 48–49)")]
    [InlineData("harvard of pp. 48,49", "harvard", "(Tavani, 2019, pp. 48, 49)")]
    [InlineData("mla of pages 51 and 48", "mla", "(Tavani 48, 51)")]
    [InlineData("apa of pp. 46-47, 51", "apa", "(Tavani, 2019, pp. 46–47, 51)")]
    [InlineData("apa of pp. 48, 48", "apa", "(Tavani, 2019, p. 48)")]
    [InlineData("author-date of p57", "author-date", "(Tavani 2019, 57)")]
    [InlineData("apa, p. 57", "apa", "(Tavani, 2019, p. 57)")]
    [InlineData("apa p. 57", "apa", "(Tavani, 2019, p. 57)")]
    [InlineData("apa: p. 57.", "apa", "(Tavani, 2019, p. 57)")]
    [InlineData("apa of p. 46, p. 51", "apa", "(Tavani, 2019, pp. 46, 51)")]
    [InlineData("apa of page 57 and page 58", "apa", "(Tavani, 2019, pp. 57, 58)")]
    [InlineData("mla of page 48 to page 50", "mla", "(Tavani 48–50)")]
    [InlineData("mla from page 48 through 50", "mla", "(Tavani 48–50)")]
    [InlineData("for 48 through 50", "author-date", "(Tavani 2019, 48–50)")]
    [InlineData("APA 7TH", "apa", "(Tavani, 2019)")]
    [InlineData("APA, 7th edition, of p. 57", "apa", "(Tavani, 2019, p. 57)")]
    [InlineData("MLA9", "mla", "(Tavani)")]
    [InlineData("mla 9th ed. of p. 57", "mla", "(Tavani 57)")]
    [InlineData("Harvard style of bucharest summit", "harvard", "(Tavani, 2019, p. 57)")]
    [InlineData("sphere of influence", "author-date", "(Tavani 2019, 53)")]
    [InlineData("shpere of influence", "author-date", "(Tavani 2019, 53)")]
    [InlineData("enlargement of nato", "author-date", "(Tavani 2019, 57)")]
    [InlineData("1999", "author-date", "(Tavani 2019, 49)")]
    public void A_style_and_a_passage_are_read_in_one_line(string argument, string style, string mark)
    {
        var reply = Dispatch(argument);
        Assert.Equal(ReplyStatus.Ok, reply.Status);
        Assert.Equal(style, reply.Reference!.Style);
        Assert.Equal(mark, reply.Reference.Parts[0].Text.Text);
    }

    [Fact]
    public void Every_passage_is_cited_by_its_own_page()
    {
        foreach (var term in Asked.Tavani.Glossary.Take(60))
        {
            var reply = Dispatch($"apa of {term.Display}");
            var passage = Assert.Single(reply.Passages);
            Assert.Equal(passage.Span.Of(Asked.Tavani.Reading.Text), passage.Text);
            Assert.EndsWith((passage.Page!.Contains('-', StringComparison.Ordinal) ? "pp. " : "p. ") + passage.Page.Replace('-', '–') + ")", reply.Reference!.Parts[0].Text.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Whoever_the_author_reports_is_named_with_the_author()
    {
        var reply = Dispatch("apa of Pirozzi");
        Assert.Equal("Nicoletta Pirozzi" + PassageBuilder.Reported, reply.Passages[0].Speaker);
        Assert.Equal("(Pirozzi, as cited in Tavani, 2019, p. 49)", reply.Reference!.Parts[0].Text.Text);
    }

    [Theory]
    [InlineData("chicago-notes", "Pirozzi, cited in Sara Tavani, “EU-Russia Security Relations: Old Problems in a New International System,” De Europa 2, no. 2 (2019): 49, https://doi.org/10.13135/2611-853X/3383.")]
    [InlineData("author-date", "(Pirozzi, cited in Tavani 2019, 49)")]
    [InlineData("harvard", "(Pirozzi, cited in Tavani, 2019, p. 49)")]
    [InlineData("mla", "(cited in Tavani 49)")]
    public void Whose_view_the_author_gives_in_other_words_is_not_quoted(string style, string expected) =>
        Assert.Equal(expected, Dispatch($"{style} of Pirozzi").Reference!.Parts[0].Text.Text);

    [Theory]
    [InlineData("apa of p. 12", "45 to 59")]
    [InlineData("of pp. 48, 99", "45 to 59")]
    [InlineData("of pages 44 to 48", "45 to 59")]
    [InlineData("of pp. 50-46", "did you mean 46–50?")]
    [InlineData("apa of p.", "Which page?")]
    [InlineData("apa of pages", "Which page?")]
    [InlineData("apa 6", "apa is APA 7")]
    [InlineData("of pp. 58-70", "45 to 59")]
    [InlineData("of pp. 50-46", "45 to 59")]
    public void A_page_that_the_reading_has_not_is_never_cited(string argument, string expected)
    {
        var reply = Dispatch(argument);
        Assert.Equal(ReplyStatus.Usage, reply.Status);
        Assert.Null(reply.Reference);
        Assert.Contains(expected, reply.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_reading_does_not_have_is_not_cited_and_the_styles_are_named()
    {
        var reply = Dispatch("vancouver");
        Assert.Equal(ReplyStatus.NotFound, reply.Status);
        Assert.Null(reply.Reference);
        Assert.Contains("bibtex", string.Join(' ', reply.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("turabian of nato", "There is no citation style “turabian” here.", "/cite author-date of nato")]
    [InlineData("OSCOLA of sphere of influence", "There is no citation style “OSCOLA” here.", "/cite author-date of sphere of influence")]
    [InlineData("ieee", "There is no citation style “ieee” here.", "csl-json")]
    [InlineData("blargh of nato", "“blargh of nato” is not in this reading, and there is no citation style “blargh”.", "/cite author-date of nato")]
    [InlineData("oscola for p. 57", "There is no citation style “oscola” here.", "/cite author-date of p. 57")]
    [InlineData("Vancouver From nato", "There is no citation style “Vancouver” here.", "/cite author-date of nato")]
    [InlineData("blargh FOR nato", "“blargh FOR nato” is not in this reading, and there is no citation style “blargh”.", "/cite author-date of nato")]
    [InlineData("apa 6 for nato", "There is no citation style “apa 6” here; apa is APA 7.", "/cite apa of nato")]
    [InlineData("apa 6 of nato", "There is no citation style “apa 6” here; apa is APA 7.", "/cite apa of nato")]
    [InlineData("apa 6th", "There is no citation style “apa 6th” here; apa is APA 7.", "csl-json")]
    public void A_style_that_there_is_not_is_no_passage(string argument, string title, string offered)
    {
        var reply = Dispatch(argument);
        Assert.Equal(ReplyStatus.NotFound, reply.Status);
        Assert.Null(reply.Reference);
        Assert.Equal(title, reply.Title);
        Assert.Contains("chicago-notes", string.Join(' ', reply.Notes), StringComparison.Ordinal);
        Assert.Contains(offered, string.Join(' ', reply.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_passage_before_an_of_is_told_from_a_style_by_the_reading()
    {
        var reading = Asked.Of("The Vancouver of 1986 had a fair. Its harbour grew with it.");
        Assert.Equal("The Vancouver of 1986 had a fair.", reading.Ask("/cite vancouver of 1986").Passages.Single().Sentence);
    }

    [Fact]
    public void An_of_that_nothing_follows_is_told()
    {
        var reply = Dispatch("apa of");
        Assert.Equal("(Tavani, 2019)", reply.Reference!.Parts[0].Text.Text);
        Assert.Contains("as a whole", Assert.Single(reply.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "apa")]
    [InlineData("ch", "chicago-notes")]
    [InlineData("apa ", "apa of ")]
    [InlineData("apa of buch", "apa of Bucharest")]
    public void Styles_complete_first_and_terms_after_them(string typed, string expected) =>
        Assert.Contains(s_dispatcher.Complete("/cite", typed, null, 25), c => c.StartsWith(expected, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("apa of cold", "apa of Cold War")]
    [InlineData("apa of cold ", "apa of Cold War")]
    [InlineData("apa  of  cold  w", "apa of Cold War")]
    [InlineData("apa cold ", "apa of Cold War")]
    [InlineData("apa for cold", "apa for Cold War")]
    [InlineData("APA, 7th edition, of cold ", "APA, 7th edition, of Cold War")]
    [InlineData("of cold", "of Cold War")]
    public void What_was_typed_before_the_passage_stays_in_front_of_it(string typed, string expected)
    {
        var offered = s_dispatcher.Complete("/cite", typed, null, 25);
        Assert.Contains(expected, offered);
        Assert.All(offered, o => Assert.Equal(ReplyStatus.Ok, Dispatch(o).Status));
    }

    // Of scripts whose numbers no page of the reading is printed in.
    [Theory]
    [InlineData("p. ٥٧")]
    [InlineData("apa of ५७")]
    public void Digits_of_another_script_are_words(string argument) =>
        Assert.Equal(ReplyStatus.NotFound, Dispatch(argument).Status);

    [Fact]
    public void Every_reply_cites_in_the_style_that_is_set()
    {
        var reply = s_dispatcher.Dispatch(CommandRequest.Parse("/quote bucharest summit") with { CitationStyle = "apa" });
        Assert.All(reply.Passages, p => Assert.EndsWith($", 2019, p. {p.Page})", p.Citation.Replace("pp.", "p.", StringComparison.Ordinal).Replace('–', '-'), StringComparison.Ordinal));
        Assert.Contains("(Tavani, 2019, p. 57)", PlainText.Render(reply, "Tavani 2019"), StringComparison.Ordinal);
    }

    private static Reply Dispatch(string argument) => s_dispatcher.Dispatch(CommandRequest.Parse($"/cite {argument}"));
}
