using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Tests.Retrieval;

namespace StudyBot.Core.Tests.Commands;

public sealed class CiteCommandTests
{
    private static readonly CommandDispatcher s_dispatcher = new(new Library([Asked.Tavani]));

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
    [InlineData("apa of p. 12", "45 to 59")]
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
    [InlineData("", "apa")]
    [InlineData("ch", "chicago-notes")]
    [InlineData("apa ", "apa of ")]
    [InlineData("apa of buch", "apa of Bucharest")]
    public void Styles_complete_first_and_terms_after_them(string typed, string expected) =>
        Assert.Contains(s_dispatcher.Complete("/cite", typed, null, 25), c => c.StartsWith(expected, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Every_reply_cites_in_the_style_that_is_set()
    {
        var reply = s_dispatcher.Dispatch(CommandRequest.Parse("/quote bucharest summit") with { CitationStyle = "apa" });
        Assert.All(reply.Passages, p => Assert.EndsWith($", 2019, p. {p.Page})", p.Citation.Replace("pp.", "p.", StringComparison.Ordinal).Replace('–', '-'), StringComparison.Ordinal));
        Assert.Contains("(Tavani, 2019, p. 57)", PlainText.Render(reply, "Tavani 2019"), StringComparison.Ordinal);
    }

    private static Reply Dispatch(string argument) => s_dispatcher.Dispatch(CommandRequest.Parse($"/cite {argument}"));
}
