using StudyBot.Core.Chat;
using StudyBot.Core.Tests.Retrieval;

namespace StudyBot.Core.Tests.Commands;

public sealed class ExplainCommandTests
{
    [Theory]
    [InlineData("conditionality", "principle of “conditionality”, which related")]
    [InlineData("OSCE", "Organization for Security and Cooperation in Europe (OSCE)")]
    [InlineData("Osce", "Organization for Security and Cooperation in Europe (OSCE)")]
    [InlineData("Organisation on Security and Cooperation in Europe", "Organization for Security and Cooperation in Europe (OSCE)")]
    [InlineData("European neighborhood policy", "European Neighbourhood Policy (ENP)")]
    [InlineData("what is institutional isomorphism?", "institutional isomorphism")]
    [InlineData("EAP", "Eastern Partnership (EaP)")]
    [InlineData("Soft-Power", "soft power tools")]
    [InlineData("what does Tavani mean by conditionality?", "principle of “conditionality”, which related")]
    [InlineData("what does ENP stand for?", "European Neighbourhood Policy (ENP)")]
    [InlineData("United Nations", "abandonment of the UN reform plans")]
    [InlineData("5 guidelines", "five guidelines")]
    [InlineData("supranational", "trans/supra-national")]
    [InlineData("soft powre", "soft power tools")]
    [InlineData("n.a.t.o. summit", "1999 NATO Summit")]
    [InlineData("conditionallity", "principle of “conditionality”, which related")]
    public void The_defining_sentence_comes_first(string asked, string expected) =>
        Assert.Contains(expected, Asked.Tavani.Ask("/explain " + asked).Passages[0].Sentence);

    [Fact]
    public void What_follows_the_definition_keeps_the_order_of_the_argument()
    {
        var passages = Asked.Tavani.Ask("/explain conditionality").Passages;
        Assert.Equal(3, passages.Length);
        Assert.True(passages[1].SentenceSpan.Start < passages[2].SentenceSpan.Start);
    }

    [Fact]
    public void A_misspelling_is_answered_and_the_reply_says_how_it_was_read() =>
        Assert.Contains(Asked.Tavani.Ask("/explain conditionallity").Notes, n => n.Contains("“conditionallity”") && n.Contains("“conditionality”"));

    [Theory]
    [InlineData("us")]
    [InlineData("US")]
    [InlineData("Us")]
    public void The_country_is_never_the_pronoun(string asked)
    {
        var reading = Asked.Of("The US joined late. They told us nothing at first. Nobody believed us then.");
        Assert.Equal(["The US joined late."], reading.Ask("/explain " + asked).Passages.Select(p => p.Sentence));
    }

    [Fact]
    public void More_shows_the_passages_after_those_shown_and_none_twice()
    {
        var seen = new List<int>();
        var request = CommandRequest.Parse("/explain NATO");
        for (var pages = 0; pages < 20; pages++)
        {
            var reply = new StudyBot.Core.Commands.CommandDispatcher(new Library([Asked.Tavani])).Dispatch(request);
            seen.AddRange(reply.Passages.Select(p => p.SentenceSpan.Start));
            if (reply.Actions.FirstOrDefault(a => a.Kind == ReplyActionKind.More) is not { } more)
                break;
            request = more.Request;
        }

        Assert.True(seen.Count > 10);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public void A_sentence_that_points_back_is_shown_with_the_one_before()
    {
        var passage = Asked.Tavani.Ask("/explain negotiated order").Passages[0];
        Assert.StartsWith("This approach", passage.Sentence);
        Assert.StartsWith("EU attempts at establishing", passage.Text);
        Assert.EndsWith(passage.Sentence, passage.Text);
    }
}
