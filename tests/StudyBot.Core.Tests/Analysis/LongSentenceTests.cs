using StudyBot.Core.Analysis;
using StudyBot.Core.Tests.Importing;

namespace StudyBot.Core.Tests.Analysis;

public sealed class LongSentenceTests
{
    [Theory]
    [InlineData("alpha beta gamma; ", 400)]
    [InlineData("alpha, beta ", 500)]
    [InlineData("x", 6000)]
    public void A_sentence_too_long_to_show_is_parted_and_nothing_of_it_is_lost(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times)).Trim();
        var reading = Texts.Import(text);
        Assert.All(reading.Sentences, s => Assert.InRange(s.Span.Length, 1, SentenceSplitter.LongestSentence));
        Assert.Equal(text.Replace(" ", ""), string.Concat(Texts.Sentences(reading)).Replace(" ", ""));
    }
}
