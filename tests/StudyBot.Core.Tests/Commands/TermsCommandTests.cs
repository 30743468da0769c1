using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Tests.Retrieval;

namespace StudyBot.Core.Tests.Commands;

public sealed class TermsCommandTests
{
    [Fact]
    public void Without_argument_every_kind_is_shown_the_most_frequent_first()
    {
        var reply = Asked.Tavani.Ask("/terms");
        Assert.Equal(["person", "institution", "place", "acronym", "treaty", "work", "concept"], reply.Terms.Select(g => g.Kind));
        Assert.All(reply.Terms, g => Assert.Equal(g.Terms.OrderByDescending(t => t.Count).Select(t => t.Count), g.Terms.Select(t => t.Count)));
        Assert.Equal("Russia", reply.Terms.Single(g => g.Kind == "place").Terms[0].Name);
    }

    [Theory]
    [InlineData("people", "person", "Nicoletta Pirozzi")]
    [InlineData("Persons", "person", "Michael Smith")]
    [InlineData("acronyms", "acronym", "ENP")]
    [InlineData("organisations", "institution", "Gazprom")]
    [InlineData("treaties", "treaty", "Lisbon Treaty")]
    [InlineData("Treaties and policies", "treaty", "Lisbon Treaty")]
    [InlineData("policy", "treaty", "European Neighbourhood Policy")]
    [InlineData("PLACE", "place", "Russia")]
    [InlineData("the concept", "concept", "Cold War")]
    [InlineData("works", "work", "Towards a new strategy for Asia")]
    public void A_kind_is_listed_alone(string typed, string kind, string name)
    {
        var group = Assert.Single(Asked.Tavani.Ask($"/terms {typed}").Terms);
        Assert.Equal(kind, group.Kind);
        Assert.Contains(name, group.Terms.Select(t => t.Name));
    }

    [Theory]
    [InlineData("people and institutions")]
    [InlineData("Institutions, people")]
    [InlineData("persons & organisations")]
    public void Several_kinds_are_listed_one_after_the_other(string typed) =>
        Assert.Equal(["person", "institution"], Asked.Tavani.Ask($"/terms {typed}").Terms.Select(g => g.Kind));

    [Fact]
    public void Every_heading_that_is_printed_can_be_asked_for() =>
        Assert.All(Asked.Tavani.Ask("/terms").Terms, g => Assert.Equal(g.Kind, Assert.Single(Asked.Tavani.Ask("/terms " + g.Title).Terms).Kind));

    [Theory]
    [InlineData("Sovi", "Soviet Union")]
    [InlineData("people in", null)]
    public void What_is_no_kind_is_a_beginning(string typed, string? first) => Assert.Equal(first, Asked.Tavani.Ask($"/terms {typed}").Terms.FirstOrDefault()?.Terms[0].Name);

    [Theory]
    [InlineData("all")]
    [InlineData("All the")]
    public void Everything_is_every_kind(string typed) =>
        Assert.Equal(Asked.Tavani.Ask("/terms").Terms.Select(g => g.Kind), Asked.Tavani.Ask("/terms " + typed).Terms.Select(g => g.Kind));

    [Theory]
    [InlineData("WHO", "WHO")]
    [InlineData("who", "WHO")]
    [InlineData("NAMES", "NAMES")]
    [InlineData("names", "Ada Morgan")]
    public void An_acronym_can_be_reached_though_its_letters_are_a_word_for_a_kind(string typed, string first)
    {
        var reading = Asked.Of("As Ada Morgan observed, members of the WHO met. The National Academy of Modern English Studies (NAMES) met too. The NAMES failed.");
        Assert.Contains(first, reading.Ask("/terms " + typed).Terms.SelectMany(g => g.Terms).Select(t => t.Name));
        Assert.Equal(first == "Ada Morgan", reading.Ask("/terms " + typed).Terms.Any(g => g.Kind == "person"));
    }

    [Fact]
    public void Where_nothing_can_be_pressed_the_list_is_whole()
    {
        var request = new CommandRequest("/terms", "concepts");
        var dispatcher = new CommandDispatcher(new Library([Asked.Tavani]));
        Assert.Single(dispatcher.Dispatch(request).Actions);
        var whole = dispatcher.Dispatch(request with { IsWhole = true });
        Assert.Empty(whole.Actions);
        Assert.Equal(whole.Terms[0].Total, whole.Terms[0].Terms.Length);
    }

    [Fact]
    public void First_letters_list_what_begins_so_in_any_of_its_forms()
    {
        var terms = Asked.Tavani.Ask("/terms ne").Terms.SelectMany(g => g.Terms).ToArray();
        Assert.Contains(terms, t => t.Name == "negotiated order");
        Assert.Contains(terms, t => t.Name == "Common Neighbourhood");
        Assert.All(terms, t => Assert.Contains(t.Forms.Append(t.Name), f => f.StartsWith("ne", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void An_acronym_comes_with_the_words_that_the_text_sets_beside_it()
    {
        var acronyms = Asked.Tavani.Ask("/terms acronyms").Terms[0].Terms;
        Assert.Equal("Eastern Partnership", acronyms.Single(a => a.Name == "EaP").Expansion);
        Assert.Null(acronyms.Single(a => a.Name == "NATO").Expansion);
    }

    [Fact]
    public void What_is_long_comes_in_pages_that_lose_nothing()
    {
        var reading = Asked.Of(string.Concat(Enumerable.Range(0, 80).Select(i => $"They met in Zend{(char)('a' + i / 26)}{(char)('a' + i % 26)}ria at last. ")));
        var seen = new List<string>();
        var request = new CommandRequest("/terms", "places");
        for (var pages = 0; pages < 5; pages++)
        {
            var reply = new CommandDispatcher(new Library([reading])).Dispatch(request);
            seen.AddRange(reply.Terms[0].Terms.Select(t => t.Name));
            Assert.Equal(80, reply.Terms[0].Total);
            if (reply.Actions is not [{ Kind: ReplyActionKind.More } more])
                break;
            request = more.Request;
        }

        Assert.Equal(80, seen.Distinct().Count());
        Assert.Equal(80, seen.Count);
    }

    [Fact]
    public void The_button_for_more_names_a_kind_or_few_letters_and_leads_to_the_next_page()
    {
        var request = new CommandRequest("/terms", "people", Asked.Tavani.Reading.Id, 30);
        Assert.True(ControlCode.TryReadTerms(ControlCode.OfTerms(request), out var read));
        Assert.Equal(request, read);
        Assert.Null(ControlCode.OfTerms(request with { Argument = "my secret" }));
        Assert.False(ControlCode.TryReadTerms("1|t|tavani-2019|my secret|u", out _));
    }

    [Theory]
    [InlineData("/terms zzz", ReplyStatus.NotFound)]
    [InlineData("/terms people", ReplyStatus.Ok)]
    public void What_nothing_begins_with_is_said(string line, ReplyStatus status) => Assert.Equal(status, Asked.Tavani.Ask(line).Status);

    [Theory]
    [InlineData("/terms", "", "people")]
    [InlineData("/terms", "acr", "acronyms")]
    [InlineData("/terms", "people and inst", "people and institutions")]
    [InlineData("/who", "", "Dmitry Medvedev")]
    [InlineData("/who", "president pu", "Putin")]
    [InlineData("/compare", "NATO vs osc", "NATO vs OSCE")]
    [InlineData("/compare", "common security and def", "Common Security and Defence Policy")]
    [InlineData("/cite", "apa of buchar", "apa of Bucharest")]
    [InlineData("/cite", "pirozz", "Pirozzi")]
    [InlineData("/timeline", "medve", "Medvedev")]
    [InlineData("/timeline", "dmitry", "Dmitry Medvedev")]
    [InlineData("/who", "piro", "Nicoletta Pirozzi")]
    [InlineData("/who", "nato", "NATO")]
    [InlineData("/compare", "nat", "NATO")]
    [InlineData("/compare", "NATO", "NATO with Russia")]
    [InlineData("/compare", "NATO with osc", "NATO with OSCE")]
    [InlineData("/explain", "condi", "conditionality")]
    public void Each_command_completes_what_its_argument_can_be(string command, string typed, string expected) =>
        Assert.Contains(expected, new CommandDispatcher(new Library([Asked.Tavani])).Complete(command, typed, null, 25));
}
