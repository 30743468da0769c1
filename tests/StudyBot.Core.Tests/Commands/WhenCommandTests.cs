using StudyBot.Core.Chat;
using StudyBot.Core.Tests.Retrieval;

namespace StudyBot.Core.Tests.Commands;

public sealed class WhenCommandTests
{
    [Theory]
    [InlineData("Transnistria", "1992")]
    [InlineData("Nagorno-Karabakh", "1992/1994")]
    [InlineData("Partnership for Peace", "1994")]
    [InlineData("G8", "1998")]
    [InlineData("credit policy", "1991")]
    [InlineData("povorot", "2010/..")]
    [InlineData("Putin re-election", "2012")]
    [InlineData("MBFR", "197X")]
    [InlineData("CSCE", "197X/198X")]
    [InlineData("Michael Smith", "1996")]
    [InlineData("Berlin Plus", "2002")]
    [InlineData("gas crises", "2009")]
    [InlineData("Albania", "2008")]
    [InlineData("concert of great powers", "199X")]
    [InlineData("which year did Medvedev make his proposal?", "2008")]
    [InlineData("when was the Bucharest summit?", "2008")]
    [InlineData("1980s", "198X")]
    public void The_date_that_belongs_to_what_is_asked_comes_first(string asked, string edtf)
    {
        var reply = Asked.Tavani.Ask("/when " + asked);
        Assert.Equal(ReplyStatus.Ok, reply.Status);
        Assert.Contains(edtf, reply.Dates.Take(asked == "1980s" ? 3 : 1).Select(d => d.Edtf));
    }

    [Theory]
    [InlineData("Warsaw fell in 1939. Later the people of Warsaw rebuilt it.", "Warsaw", "1939")]
    [InlineData("Warsaw fell in 1939. Later the people of Warsaw rebuilt it.", "warsaw", "1939")]
    [InlineData("Brown resigned in 1950. Many liked Brown, and Brown’s friends wore brown.", "Brown", "1950")]
    public void A_name_is_found_at_the_head_of_its_sentence_however_it_is_typed(string text, string asked, string edtf) =>
        Assert.Equal([edtf], Asked.Of(text).Ask("/when " + asked).Dates.Select(d => d.Edtf));

    [Fact]
    public void A_common_word_at_the_head_of_a_sentence_is_not_the_name_that_is_written_like_it()
    {
        var reply = Asked.Of("Shapes changed in 1950. It is a shape of a shape. The generals of Shape met in a shape of sorts in 1960.").Ask("/when Shape");
        Assert.Equal(["1960"], reply.Dates.Select(d => d.Edtf));
    }

    [Theory]
    [InlineData("Lisbon Treaty")]
    [InlineData("EUMS")]
    [InlineData("USSR dissolution")]
    [InlineData("Cold War")]
    [InlineData("Yugoslav crisis")]
    [InlineData("annexation of Crimea")]
    public void What_is_named_and_never_dated_gets_no_date(string asked)
    {
        var reply = Asked.Tavani.Ask("/when " + asked);
        Assert.Equal(ReplyStatus.NoDate, reply.Status);
        Assert.Empty(reply.Dates);
        Assert.NotEmpty(reply.Passages);
    }

    [Theory]
    [InlineData("The harbour was built in 1820, and the lighthouse, which opened in 1835, stands beside it.", "lighthouse", "1835")]
    [InlineData("The harbour was built in 1820, and the lighthouse, which opened in 1835, stands beside it.", "harbour", "1820")]
    [InlineData("After the fire the town grew fast, and in 1902 it got a tramway.", "fire", null)]
    [InlineData("After the fire the town grew fast, and in 1902 it got a tramway.", "tramway", "1902")]
    [InlineData("The 1848 revolt and the later cholera emptied the town.", "cholera", null)]
    [InlineData("The 1848 revolt and the later cholera emptied the town.", "revolt", "1848")]
    public void A_date_that_only_stands_in_the_sentence_is_not_given(string text, string asked, string? edtf)
    {
        var reply = Asked.Of(text).Ask("/when " + asked);
        Assert.Equal(edtf, reply.Dates.IsEmpty ? null : reply.Dates[0].Edtf);
        Assert.Equal(edtf is null ? ReplyStatus.NoDate : ReplyStatus.Ok, reply.Status);
    }

    [Fact]
    public void A_wrong_year_in_the_question_is_set_right()
    {
        var reply = Asked.Tavani.Ask("/when 2009 Georgian conflict");
        Assert.Equal("2008", reply.Dates[0].Edtf);
        Assert.Contains("You asked about 2009; the reading gives 2008.", reply.Notes);
    }

    [Fact]
    public void A_date_inside_an_opening_phrase_dates_that_phrase_alone() =>
        Assert.Empty(Asked.Tavani.Ask("/when Poland NATO").Dates);

    [Fact]
    public void Every_date_is_printed_in_the_passage_that_it_points_to()
    {
        foreach (var asked in Asked.Tavani.Glossary.Select(t => t.Display))
        {
            var reply = Asked.Tavani.Ask("/when " + asked);
            Assert.All(reply.Dates, d => Assert.Contains(d.Text, reply.Passages[d.Passage].Sentence));
        }
    }
}
