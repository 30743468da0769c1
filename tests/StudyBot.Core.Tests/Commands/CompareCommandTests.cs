using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Tests.Retrieval;

namespace StudyBot.Core.Tests.Commands;

public sealed class CompareCommandTests
{
    [Theory]
    [InlineData("NATO with OSCE")]
    [InlineData("nato and osce")]
    [InlineData("NATO vs OSCE")]
    [InlineData("NATO versus OSCE")]
    public void Both_come_first_then_each_under_its_name(string asked)
    {
        const string other = "Organization for Security and Cooperation in Europe";
        var passages = Asked.Tavani.Ask("/compare " + asked).Passages;
        Assert.Equal([$"NATO and {other}", $"NATO and {other}", "NATO", other], passages.Select(p => p.Heading));
        Assert.All(passages.Take(2), p => Assert.Matches("(?s)NATO.*O[Ss][Cc][Ee]|O[Ss][Cc][Ee].*NATO", p.Sentence));
        Assert.DoesNotMatch("O[Ss][Cc][Ee]", passages[2].Sentence);
        Assert.DoesNotContain("NATO", passages[3].Sentence, StringComparison.Ordinal);
        Assert.All(passages, p => Assert.StartsWith("(Tavani 2019, ", p.Citation, StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_may_have_an_and_of_its_own()
    {
        var reply = Asked.Tavani.Ask("/compare Common Security and Defence Policy and ENP");
        Assert.Equal(["Common Security and Defence Policy", "European Neighbourhood Policy"], reply.Passages.Select(p => p.Heading).Distinct());
        Assert.Contains(reply.Notes, n => n.StartsWith("No sentence of the reading has both", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_only_one_is_there_it_says_so()
    {
        var reply = Asked.Tavani.Ask("/compare Schengen with NATO");
        Assert.Equal(ReplyStatus.Ok, reply.Status);
        Assert.Contains(reply.Notes, n => n.StartsWith("“Schengen” is not in this reading", StringComparison.Ordinal));
        Assert.All(reply.Passages, p => Assert.Equal("NATO", p.Heading));
    }

    [Theory]
    [InlineData("Schengen with Maastricht", ReplyStatus.NotFound)]
    [InlineData("NATO", ReplyStatus.Usage)]
    [InlineData("NATO with nato", ReplyStatus.Usage)]
    [InlineData("EU with European Union", ReplyStatus.Usage)]
    [InlineData("", ReplyStatus.Usage)]
    public void What_cannot_be_compared_is_said(string asked, ReplyStatus status) => Assert.Equal(status, Asked.Tavani.Ask("/compare " + asked).Status);

    [Fact]
    public void Further_pages_go_on_without_repeating_or_losing_a_sentence()
    {
        var request = new CommandRequest("/compare", "soft power with hard power");
        var seen = new List<int>();
        for (var pages = 0; pages < 5; pages++)
        {
            var reply = new CommandDispatcher(new Library([Asked.Tavani])).Dispatch(request);
            seen.AddRange(reply.Passages.Select(p => p.SentenceSpan.Start));
            if (reply.Actions is not [var more])
                break;
            request = more.Request;
        }

        Assert.Equal(seen.Distinct(), seen);
        Assert.Equal(4, seen.Count);
    }
}
