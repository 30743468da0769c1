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
    [InlineData("president putin", "Sara Tavani", "51")]
    [InlineData("Mr. Putin", "Sara Tavani", "51")]
    [InlineData("the Russian president Putin", "Sara Tavani", "51")]
    [InlineData("vladimir putin", "Sara Tavani", "51")]
    [InlineData("V. Putin", "Sara Tavani", "51")]
    [InlineData("Putin’s", "Sara Tavani", "51")]
    [InlineData("who is Putin", "Sara Tavani", "51")]
    [InlineData("Michael", "Sara Tavani", "46-47")]
    [InlineData("M. Smith", "Sara Tavani", "46-47")]
    [InlineData("Smith, Michael", "Sara Tavani", "46-47")]
    [InlineData("Organisation for Security and Co-operation in Europe", "Sara Tavani", "49")]
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
    [InlineData("A. Smith", "is not in this reading")]
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

    [Theory]
    [InlineData("Ada", "Ada Benn, Ada Morgan")]
    [InlineData("A. Morgan", "Ada Morgan, Anton Morgan")]
    [InlineData("morgan", "Ada Morgan, Anton Morgan")]
    public void A_name_that_several_have_is_answered_with_who_they_are(string asked, string people)
    {
        var reply = Asked.Of("As Ada Morgan observed, it failed. As Anton Morgan observed, it did not. As Ada Benn observed, nobody knew.").Ask("/who " + asked);
        Assert.Equal(ReplyStatus.Usage, reply.Status);
        Assert.EndsWith($"may be two people of this reading: {people}.", reply.Title, StringComparison.Ordinal);
        Assert.Equal(people.Split(", "), reply.Suggestions);
    }

    [Fact]
    public void Accents_may_be_left_out() =>
        Assert.Equal(ReplyStatus.Ok, Asked.Of("As François Bécaud observed, it failed.").Ask("/who francois becaud").Status);

    [Theory]
    [InlineData("EU and NATO", "“EU” and “NATO” are two names")]
    [InlineData("EU, NATO and Gazprom", "“EU”, “NATO” and “Gazprom” are three names")]
    public void Several_names_are_to_be_asked_for_one_at_a_time_or_compared(string asked, string said)
    {
        var reply = Asked.Tavani.Ask("/who " + asked);
        Assert.Equal(ReplyStatus.Usage, reply.Status);
        Assert.StartsWith(said, reply.Title, StringComparison.Ordinal);
        Assert.Equal("One at a time: /who EU. Side by side: /compare EU with NATO", Assert.Single(reply.Notes));
    }

    [Fact]
    public void A_slip_in_a_name_is_asked_about_where_it_is_not_read_as_one() =>
        Assert.Contains("Did you mean Naftex? /who Naftex", Asked.Of("The dispute between Energex and Naftex, state companies of two countries, went on.").Ask("/who Xaftex").Notes);

    [Theory]
    [InlineData("")]
    [InlineData("who is")]
    [InlineData("Who was the")]
    [InlineData("is")]
    [InlineData("who's")]
    public void Nothing_asked_is_answered_with_how_to_ask(string asked)
    {
        var reply = Asked.Tavani.Ask("/who " + asked);
        Assert.Equal((ReplyStatus.Usage, "/who needs a name."), (reply.Status, reply.Title));
    }

    [Theory]
    [InlineData("WHO")]
    [InlineData("who is WHO")]
    public void A_body_may_be_called_as_the_question_begins(string asked) =>
        Assert.StartsWith("World Health Organization: an institution", Asked.Of("The World Health Organization (WHO) met. The WHO failed.").Ask("/who " + asked).Title, StringComparison.Ordinal);
}
