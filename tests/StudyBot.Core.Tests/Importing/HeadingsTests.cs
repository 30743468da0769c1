namespace StudyBot.Core.Tests.Importing;

public sealed class HeadingsTests
{
    [Theory]
    [InlineData("1. Intro\n\nText here.\n\n2. More\n\nText there.", "1|Intro;2|More")]
    [InlineData("Before.\n\nI. Origins\n\nText here.\n\nII. Ends\n\nText there.", "0|;I|Origins;II|Ends")]
    [InlineData("1. Intro\n\n1.1 Scope\n\nText.\n\n1.2 Aims\n\nText.\n\n2. More\n\nText.", "1|Intro;1.1|Scope;1.2|Aims;2|More")]
    [InlineData("1. A heading that is set\nover two lines\n\nText here.\n\n2. More\n\nText.", "1|A heading that is set over two lines;2|More")]
    [InlineData("1. Milk\n\n2. Bread\n\nText that follows.", "0|")]
    [InlineData("1. Only one\n\nText that follows.", "0|")]
    public void Numbering_that_runs_on_makes_headings(string text, string sections)
    {
        var reading = Texts.Import(text);
        Assert.Equal(sections, string.Join(';', reading.Sections.Select(s => $"{s.Number}|{s.Title}")));
    }
}
