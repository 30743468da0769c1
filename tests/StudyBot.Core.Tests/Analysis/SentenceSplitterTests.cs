using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Tests.Analysis;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("One. Two! Three? Four")]
    [InlineData("It rose 10.5 per cent. | It fell.")]
    [InlineData("See Cf. Smith, e.g. Jones, i.e. him. | Then go.")]
    [InlineData("P. J. J. Welfens wrote it. | G. W. Bush read it.")]
    [InlineData("After the inauguration of the G. W. Bush administration, in 2001, it changed. | So be it.")]
    [InlineData("Written by J. A. Smith in haste. | It shows.")]
    [InlineData("In Vol. 2, No. 2 of it. | He said no. | She left.")]
    [InlineData("“It is over.” | He left. | (They stayed.) | Done.")]
    [InlineData("“What?” he asked. | Nobody knew.")]
    [InlineData("The U.S. Senate met. | He lives in the U.S. | The end.")]
    [InlineData("Dr. Brown met Mr. White at St. Paul's. | They spoke.")]
    [InlineData("It happened in 1998. | In 1999 it ended.")]
    [InlineData("They ate apples, pears, etc. | Then they slept.")]
    [InlineData("Smith et al. (2004) disagree. | So do we.")]
    [InlineData("He took vitamin C. | The rest took none.")]
    [InlineData("At 5 p.m. on Monday it rained. | At 6 p.m. | It stopped.")]
    [InlineData("Wait... what? | No.")]
    [InlineData("1. Buy milk. | 2. Buy bread.")]
    [InlineData("He uses it. | iPhone users do not.")]
    public void Sentences_end_where_a_reader_ends_them(string marked)
    {
        var expected = marked.Contains('|') ? marked.Split(" | ") : ["One.", "Two!", "Three?", "Four"];
        var text = marked.Replace(" | ", " ", StringComparison.Ordinal);
        var spans = SentenceSplitter.Split(text, new TextSpan(0, text.Length));
        Assert.Equal(expected, spans.Select(s => s.Of(text)));
    }
}
