using StudyBot.Core.Analysis;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Tests.Importing;

namespace StudyBot.Core.Tests.Analysis;

public sealed class LongSentenceTests
{
    [Theory]
    [InlineData("alpha beta gamma; ", 800)]
    [InlineData("alpha, beta ", 1000)]
    [InlineData("x", 12_000)]
    public void What_is_too_long_for_a_sentence_is_parted_and_nothing_of_it_is_lost(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times)).Trim();
        var reading = Texts.Import(text);
        Assert.All(reading.Sentences, s => Assert.InRange(s.Span.Length, 1, SentenceSplitter.LongestPart));
        Assert.Equal(text.Replace(" ", ""), string.Concat(Texts.Sentences(reading)).Replace(" ", ""));
    }

    [Theory]
    [InlineData("/quote heron")]
    [InlineData("/explain heron")]
    [InlineData("/source the heron waits on the northern bank of the river, and with the patience of a fisherman")]
    public void A_long_sentence_is_quoted_whole(string command)
    {
        var sentence = "The heron waits on the northern bank of the river" + string.Concat(Enumerable.Repeat(", and with the patience of a fisherman it looks for what the water brings", 60)) + ".";
        var reply = Ask($"Winter is long. {sentence} Spring is short.", command);
        Assert.Contains($"“{sentence}”", PlainText.Render(reply, null), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_cut_out_of_a_text_without_a_sentence_end_is_marked_where_it_is_cut()
    {
        var list = string.Concat(Enumerable.Range(0, 900).Select(i => i == 450 ? "the heron; " : $"item {i} of it; "));
        var reply = Ask(list, "/quote heron");
        var passage = Assert.Single(reply.Passages);
        Assert.InRange(passage.Text.Length, 1, SentenceSplitter.LongestPart);
        Assert.Contains(passage.Text, list, StringComparison.Ordinal);
        Assert.Contains($"“[…] {passage.Text} […]”", PlainText.Render(reply, null), StringComparison.Ordinal);
        Assert.DoesNotContain(" […]”", PlainText.Render(Ask(list, "/quote \"item 899\""), null), StringComparison.Ordinal);
    }

    private static Reply Ask(string text, string command) =>
        new CommandDispatcher(new Library([IndexedReading.Build(Texts.Import(text))])).Dispatch(CommandRequest.Parse(command));
}
