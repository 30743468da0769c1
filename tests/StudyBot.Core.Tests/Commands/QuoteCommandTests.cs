using StudyBot.Core.Tests.Retrieval;

namespace StudyBot.Core.Tests.Commands;

public sealed class QuoteCommandTests
{
    [Theory]
    [InlineData("Voltolini", "Benedetta Voltolini", "50")]
    [InlineData("Bucharest Declaration", "Bucharest Declaration", "57")]
    [InlineData("the two countries will become members", "Bucharest Declaration", "57")]
    [InlineData("Pirozzi", "Nicoletta Pirozzi (reported)", "49")]
    [InlineData("five guidelines", "Dmitry Medvedev (reported)", "56")]
    [InlineData("guidelines medvedev", "Dmitry Medvedev (reported)", "56")]
    [InlineData("living abroad", "Dmitry Medvedev (reported)", "56")]
    [InlineData("what does Pirozzi say?", "Nicoletta Pirozzi (reported)", "49")]
    [InlineData("Vladimir Putin", "Sara Tavani", "51")]
    [InlineData("first basket", "Sara Tavani", "53-54")]
    [InlineData("continous widening", "Sara Tavani", "56")]
    public void A_quotation_names_its_speaker_and_printed_page(string asked, string speaker, string page)
    {
        var passage = Asked.Tavani.Ask("/quote " + asked).Passages[0];
        Assert.Equal((speaker, page), (passage.Speaker, passage.Page));
        Assert.Equal($"(Tavani 2019, {page.Replace('-', '–')})", passage.Citation);
    }

    [Theory]
    [InlineData("continous", "continous widening")] // the author's spelling, not "continent"
    [InlineData("continuous widening", "continous widening")]
    [InlineData("Mutual Balance Force Reduction", "Mutal Balance Force Reduction")]
    [InlineData("two military blocs", "two military blocks")]
    public void The_authors_own_spelling_is_found_and_kept(string asked, string expected) =>
        Assert.Contains(expected, Asked.Tavani.Ask("/quote " + asked).Passages[0].Text);

    [Fact]
    public void No_passage_is_padded_where_the_phrase_stands() =>
        Assert.Single(Asked.Tavani.Ask("/quote Berlin Wall").Passages);

    [Theory]
    [InlineData("The café\u0301 was un\u00ADimportant.", "unimportant")]
    [InlineData("The cafe\u0301 was closed.", "café")]
    [InlineData("The café was closed.", "cafe\u0301")]
    public void Marks_that_nobody_types_hide_nothing(string text, string asked) =>
        Assert.Single(Asked.Of(text).Ask("/quote " + asked).Passages);

    [Fact]
    public void An_acronym_is_not_found_inside_a_word()
    {
        var reading = Asked.Of("The plan was precise and concise. The CIS came later. Exercise is healthy.");
        Assert.Equal(["The CIS came later."], reading.Ask("/quote CIS").Passages.Select(p => p.Sentence));
        Assert.Equal(["The CIS came later."], reading.Ask("/quote cis").Passages.Select(p => p.Sentence));
    }
}
