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
    [InlineData("NATO v. OSCE")]
    [InlineData("NATO vs. OSCE")]
    [InlineData("NATO or OSCE")]
    [InlineData("NATO, OSCE")]
    [InlineData("NATO/OSCE")]
    [InlineData("between NATO and the OSCE")]
    [InlineData("the differences between NATO and the OSCE")]
    [InlineData("NATO compared to the OSCE")]
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

    [Theory]
    [InlineData("security and cooperation with NATO", "security and cooperation")]
    [InlineData("NATO and security and cooperation", "security and cooperation")]
    [InlineData("president putin with NATO", "Putin")]
    public void The_parting_is_one_that_the_reading_has(string asked, string side)
    {
        var headings = Asked.Tavani.Ask("/compare " + asked).Passages.Select(p => p.Heading).ToArray();
        Assert.Contains(side, headings);
        Assert.Contains("NATO", headings);
    }

    [Theory]
    [InlineData("EU and NATO with Russia", "“EU”, “NATO” and “Russia” are three terms", "/compare EU with NATO|/compare EU with Russia|/compare NATO with Russia")]
    [InlineData("NATO, OSCE, EU", "“NATO”, “OSCE” and “EU” are three terms", "/compare NATO with OSCE|/compare NATO with EU|/compare OSCE with EU")]
    [InlineData("NATO with", "“NATO” is one term", "/compare NATO with ")]
    [InlineData("and NATO", "“NATO” is one term", "/compare NATO with ")]
    [InlineData("with", "/compare needs two terms", "Ask like this")]
    public void More_or_fewer_than_two_are_answered_with_how_two_are_asked(string asked, string said, string lines)
    {
        var reply = Asked.Tavani.Ask("/compare " + asked);
        Assert.Equal(ReplyStatus.Usage, reply.Status);
        Assert.StartsWith(said, reply.Title, StringComparison.Ordinal);
        Assert.StartsWith(lines, string.Join('|', reply.Notes), StringComparison.Ordinal);
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
    [InlineData("OSCE and Organization for Security and Cooperation in Europe", ReplyStatus.Usage)]
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
