using StudyBot.Core.Chat;
using StudyBot.Core.Tests.Retrieval;

namespace StudyBot.Core.Tests.Commands;

public sealed class SourceCommandTests
{
    [Theory]
    [InlineData("I think NATO's enlargement to Ukraine and Georgia in 2008 is what lit the fuse of Crimea", "lit the Crimean fuse", "57")]
    [InlineData("Pirozzi says European countries prefer defence alliances outside the EU, e.g. for their own agendas", "as Nicoletta Pirozzi observed", "49")]
    [InlineData("the rationale of conditionality was soon perceived by the russians as an ANNOYING instrument", "annoying instrument of political and social leverage", "50")]
    [InlineData("Didn't the helsinki process help Gorbachev's idea of a common european home?", "Common European Home", null)]
    public void A_message_finds_the_passage_that_it_draws_on(string message, string words, string? page)
    {
        var reply = Asked.Tavani.Ask($"/source {message}");
        Assert.Equal(ReplyStatus.Ok, reply.Status);
        Assert.Contains(words, reply.Passages[0].Sentence, StringComparison.Ordinal);
        Assert.True(page is null || reply.Passages[0].Page == page);
    }

    [Theory]
    [InlineData("lol same, see you at the library tomorrow")]
    [InlineData("did you read the chapter on photosynthesis and chlorophyll? The plants absorb light")]
    [InlineData("can someone share the notes from last week? I missed the lecture because of a new job")]
    [InlineData("what time is the exam and where will it be held")]
    [InlineData("😀😀😀")]
    [InlineData("the of and to")]
    public void A_message_on_something_else_finds_nothing(string message)
    {
        var reply = Asked.Tavani.Ask($"/source {message}");
        Assert.Equal(ReplyStatus.NotFound, reply.Status);
        Assert.Empty(reply.Passages);
    }

    [Fact]
    public void Every_sentence_of_the_reading_finds_itself()
    {
        foreach (var sentence in Asked.Tavani.Reading.Sentences)
        {
            var text = sentence.Span.Of(Asked.Tavani.Reading.Text);
            Assert.Equal(text, Asked.Tavani.Ask($"/source {text}").Passages[0].Sentence);
        }
    }

    [Fact]
    public void A_text_longer_than_a_message_is_told_so() =>
        Assert.Equal(ReplyStatus.Usage, Asked.Tavani.Ask($"/source {new string('x', 10_001)}").Status);
}
