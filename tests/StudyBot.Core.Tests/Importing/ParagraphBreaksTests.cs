namespace StudyBot.Core.Tests.Importing;

public sealed class ParagraphBreaksTests
{
    [Theory]
    [InlineData("One paragraph here.\n\nAnother one there.", 2)]
    [InlineData("    Indented lines open paragraphs\nwhen they follow an end.\n    So does this one\nwhich goes on.\n", 2)]
    [InlineData("A sentence goes on\fover the page.", 1)]
    [InlineData("A full line that ends with a stop here.\nAnother full line that ends on a page.\fNext sentence begins without a break.\nIt is full too.", 1)]
    [InlineData("A full line of the first page that is long.\nIt ends here.\fNext sentence begins after a short line.", 2)]
    public void Paragraphs_are_counted(string text, int count) => Assert.Equal(count, Texts.Import(text).Paragraphs.Length);
}
