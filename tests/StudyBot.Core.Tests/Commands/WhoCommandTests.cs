using StudyBot.Core.Chat;
using StudyBot.Core.Tests.Retrieval;

namespace StudyBot.Core.Tests.Commands;

public sealed class WhoCommandTests
{
    [Theory]
    [InlineData("Nicoletta Pirozzi", "Nicoletta Pirozzi (reported)", "49")]
    [InlineData("pirozzi", "Nicoletta Pirozzi (reported)", "49")]
    [InlineData("Voltolini", "Benedetta Voltolini", "50")]
    [InlineData("Vladimir Putin", "Sara Tavani", "51")]
    [InlineData("Gorbachov", "Mikhail Gorbachev (reported)", "47")]
    [InlineData("the Kremlin", "Sara Tavani", "45")]
    [InlineData("osce", "Sara Tavani", "49")]
    public void The_first_mention_comes_first_and_names_who_speaks(string asked, string speaker, string page)
    {
        var reply = Asked.Tavani.Ask("/who " + asked);
        Assert.Equal(ReplyStatus.Ok, reply.Status);
        Assert.Equal((speaker, page), (reply.Passages[0].Speaker, reply.Passages[0].Page));
        Assert.StartsWith("First mention", reply.Passages[0].Heading, StringComparison.Ordinal);
    }

    [Fact]
    public void What_they_are_quoted_or_reported_as_saying_comes_next_and_then_the_rest()
    {
        var reply = Asked.Tavani.Ask("/who Medvedev");
        Assert.Equal(["First mention", "Reported", "Further mentions"], reply.Passages.Select(p => p.Heading));
        Assert.Equal(("Dmitry Medvedev (reported)", "56"), (reply.Passages[1].Speaker, reply.Passages[1].Page));
        Assert.Contains("five guidelines", reply.Passages[1].Text, StringComparison.Ordinal);
        Assert.Single(reply.Further);
    }

    [Fact]
    public void Quoted_words_are_told_from_what_others_say_of_a_person()
    {
        var reply = Asked.Of("Ada Morgan wrote a book. Some praised it. At last, Ada Morgan said: “The order of the old world has come to its end today.” Nobody quoted Carl Benn.").Ask("/who morgan");
        Assert.Equal(["First mention", "Quoted"], reply.Passages.Select(p => p.Heading));
        Assert.Equal(["Anna Rossi", "Ada Morgan"], reply.Passages.Select(p => p.Speaker));
        Assert.Contains(Asked.Of("As Ada Morgan left, Carl Benn came.").Ask("/who Ada Morgan").Notes, n => n.Contains("quotes no words", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Schengen", "is not in this reading")]
    [InlineData("Adam Smith", "is not in this reading")]
    [InlineData("Moscow", "is a place in this reading")]
    [InlineData("conditionality", "is a concept in this reading")]
    [InlineData("Lisbon Treaty", "is a treaty or policy in this reading")]
    [InlineData("Sara Tavani", "wrote this reading")]
    public void A_name_that_is_not_there_or_names_no_actor_is_refused_with_what_it_is(string asked, string said)
    {
        var reply = Asked.Tavani.Ask("/who " + asked);
        Assert.Equal(ReplyStatus.NotFound, reply.Status);
        Assert.Empty(reply.Passages);
        Assert.Contains(said, reply.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_asked_is_answered_with_how_to_ask() => Assert.Equal(ReplyStatus.Usage, Asked.Tavani.Ask("/who").Status);
}
