using StudyBot.Core.Chat;
using StudyBot.Core.Tests.Retrieval;

namespace StudyBot.Core.Tests.Commands;

public sealed class AskCommandTests
{
    private const string Lighthouse =
        "The lighthouse of Bellmore was begun in 1811 and first lit in 1814. Its architect, Anna Petersen, had studied under John Smeaton. " +
        "The tower is 43 metres high and has 211 steps. It was built of granite because sandstone had crumbled in the storms of 1805.\n\n" +
        "In 1902 the keepers were given a telephone. Thomas Hale, the last keeper, left the island in 1978. " +
        "The lamp is called the Old Eye by the fishermen of the bay. Today the lamp is controlled from a station on the mainland.\n";

    private const string Harbour =
        "\nThe trade of the harbour, in the ‘80s the richest of the coast, declined in 1991. The fish market of the harbour was closed on 4 March 1986. " +
        "The Bellmore Harbour Board (BHB) sold the fleet. Visitors love the BHB and the RNLI, and the RNLI loves them.\n";

    [Theory]
    [InlineData("When was the lighthouse first lit?", "first lit in 1814")]
    [InlineData("who was the last keeper of the lighthouse", "Thomas Hale")]
    [InlineData("How many steps does the tower have?", "211 steps")]
    [InlineData("Why was granite used to build the tower?", "because sandstone had crumbled")]
    [InlineData("What do fishermen call the lamp?", "the Old Eye")]
    [InlineData("Under whom did the architect study?", "John Smeaton")]
    public void A_question_is_answered_by_its_sentence_first(string question, string words)
    {
        var reply = Asked.Of(Lighthouse).Ask($"/ask {question}");
        Assert.Equal(ReplyStatus.Ok, reply.Status);
        Assert.Contains(words, reply.Passages[0].Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("When was the lighthouse first lit?", "1814")]
    [InlineData("When was the lighthouse begun?", "1811")]
    [InlineData("In what year did Thomas Hale leave the island?", "1978")]
    public void A_question_for_a_time_gets_the_date_nearest_to_its_words(string question, string edtf) =>
        Assert.Equal(edtf, Asked.Of(Lighthouse).Ask($"/ask {question}").Dates[0].Edtf);

    [Theory]
    [InlineData("when was NATO founded")]
    [InlineData("when was Putin born")]
    [InlineData("when did World War II end")]
    [InlineData("when was the Helsinki Final Act")]
    [InlineData("when was the Helsinki Final Act signed")]
    [InlineData("when did Medvedev die")]
    [InlineData("when was the European Neighbourhood Policy launched")]
    [InlineData("when was Moscow destroyed")]
    public void What_the_reading_mentions_and_does_not_date_gets_no_date(string question) =>
        Assert.Empty(Asked.Tavani.Ask($"/ask {question}").Dates);

    [Theory]
    [InlineData("When was the lighthouse lit that was begun in 1811?", "1811")]
    [InlineData("When did the harbour's trade of the '80s decline?", "198X")]
    [InlineData("When did the harbour's trade of the 1980s decline?", "198X")]
    [InlineData("When was the fleet of the harbour of the '80s sold?", "198X")]
    public void A_time_that_the_question_names_is_no_answer_to_it(string question, string edtf) =>
        Assert.DoesNotContain(Asked.Of(Lighthouse + Harbour).Ask($"/ask {question}").Dates, d => d.Edtf == edtf);

    [Fact]
    public void A_day_within_a_year_that_the_question_names_answers_it() =>
        Assert.Equal("1986-03-04", Asked.Of(Lighthouse + Harbour).Ask("/ask On what day in 1986 was the fish market of the harbour closed?").Dates[0].Edtf);

    [Theory]
    [InlineData("How many steps does the tower have?", "211")]
    [InlineData("When was the lighthouse first lit?", "1814")]
    [InlineData("who was the last keeper of the lighthouse", "Thomas Hale")]
    public void The_words_that_answer_are_marked(string question, string words)
    {
        var passage = Asked.Of(Lighthouse).Ask($"/ask {question}").Passages[0];
        Assert.Equal(words, Assert.Single(passage.Highlights).Of(passage.Text));
    }

    [Theory]
    [InlineData("Which enzymes take part in photosynthesis?")]
    [InlineData("How did the Roman senate elect its consuls?")]
    [InlineData("What did Angela Merkel say about Greek debt?")]
    [InlineData("What did Margaret Thatcher say at the Bucharest summit?")]
    public void A_question_on_something_else_is_refused_with_what_could_be_asked(string question)
    {
        var reply = Asked.Tavani.Ask($"/ask {question}");
        Assert.Equal(ReplyStatus.NotFound, reply.Status);
        Assert.Empty(reply.Passages);
        Assert.NotEmpty(reply.Suggestions);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("why")]
    [InlineData("the of and to")]
    [InlineData("when was it")]
    [InlineData("😀 who 😀")]
    public void Without_a_question_it_says_how_to_ask(string nothing) =>
        Assert.Equal(ReplyStatus.Usage, Asked.Tavani.Ask($"/ask {nothing}").Status);

    [Theory]
    [InlineData("12 34 56 78")]
    public void Whatever_is_asked_gets_an_answer_or_a_refusal(string question) =>
        Assert.Contains(Asked.Tavani.Ask($"/ask {question}").Status, new[] { ReplyStatus.Ok, ReplyStatus.NotFound });

    [Fact]
    public void A_question_of_more_words_than_are_looked_at_is_still_answered() =>
        Assert.Contains(Asked.Tavani.Ask("/ask " + string.Join(' ', Asked.Tavani.Glossary.Take(60).Select(t => t.Display)).PadRight(900, 'x')[..900]).Status, new[] { ReplyStatus.Ok, ReplyStatus.NotFound });

    [Theory]
    [InlineData("what is conditionality?", "/explain conditionality")]
    [InlineData("What does ENP stand for?", "/explain ENP")]
    [InlineData("when was the Bucharest summit?", "/when Bucharest summit")]
    public void A_question_that_hides_a_command_gets_what_the_command_knows(string question, string command)
    {
        var (asked, known) = (Asked.Tavani.Ask($"/ask {question}"), Asked.Tavani.Ask(command));
        Assert.Equal("/ask", asked.Request.Command);
        Assert.Equal(known.Passages.Select(p => p.Sentence), asked.Passages.Select(p => p.Sentence));
        Assert.Equal(known.Dates.Select(d => d.Edtf), asked.Dates.Select(d => d.Edtf));
    }

    [Theory]
    [InlineData("what does BHB stand for?")]
    [InlineData("What is the BHB short for?")]
    [InlineData("what is BHB an abbreviation of")]
    [InlineData("what does bhb mean")]
    [InlineData("What is the full name of the BHB?")]
    public void An_acronym_is_answered_by_the_sentence_that_expands_it(string question) =>
        Assert.Contains("Bellmore Harbour Board (BHB)", Asked.Of(Lighthouse + Harbour).Ask($"/ask {question}").Passages[0].Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData("what does RNLI stand for?")]
    [InlineData("what is the RNLI short for")]
    public void An_acronym_that_the_reading_never_expands_is_said_to_be_that(string question)
    {
        var reply = Asked.Of(Lighthouse + Harbour).Ask($"/ask {question}");
        Assert.Equal(ReplyStatus.NotFound, reply.Status);
        Assert.Contains("does not say what it stands for", reply.Title, StringComparison.Ordinal);
        Assert.Empty(reply.Passages);
    }

    [Fact]
    public void Asked_what_an_unexpanded_acronym_means_what_the_reading_says_of_it_comes_with_that_remark()
    {
        var reply = Asked.Tavani.Ask("/ask what does NATO mean?");
        Assert.Equal(Asked.Tavani.Ask("/explain NATO").Passages.Select(p => p.Sentence), reply.Passages.Select(p => p.Sentence));
        Assert.Contains(reply.Notes, n => n.Contains("does not say what it stands for", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("is Russia")]
    [InlineData("does NATO")]
    [InlineData("and the EU?")]
    [InlineData("are the Eastern Partnership")]
    public void A_fragment_that_asks_nothing_gets_a_question_that_it_could_have_meant(string fragment)
    {
        var reply = Asked.Tavani.Ask($"/ask {fragment}");
        Assert.Equal(ReplyStatus.NotFound, reply.Status);
        Assert.StartsWith("Did you mean: what is ", Assert.Single(reply.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("conditionality")]
    [InlineData("the Eastern Partnership")]
    public void A_term_alone_is_explained(string term) =>
        Assert.Equal(Asked.Tavani.Ask($"/explain {term}").Passages.Select(p => p.Sentence), Asked.Tavani.Ask($"/ask {term}").Passages.Select(p => p.Sentence));

    [Fact]
    public void Asked_who_said_it_the_sentence_that_somebody_speaks_in_comes_first() =>
        Assert.Equal("Benedetta Voltolini", Asked.Tavani.Ask("/ask Who said that institutions tend to export their model?").Passages[0].Speaker);
}
