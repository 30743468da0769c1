using StudyBot.Core.Importing;

namespace StudyBot.Core.Tests.Importing;

public sealed class FootnoteMarkersTests
{
    [Theory]
    [InlineData("A divide1. Another one2, and a third3.", "1,2,3")]
    [InlineData("After the stop.1 After the quote.”2 After a comma,3 it goes on.", "1,2,3")]
    [InlineData("First1, then order”, appeared in 19962, at last3.", "1,2,3")]
    [InlineData("One end1. Two ends2. Three ends3. Her “special interest” 4. Five ends5.", "1,2,3,4,5")]
    [InlineData("The G7 met1. The G8 met2. CO2 rose3. In 1999 it fell4.", "1,2,3,4")]
    [InlineData("Superscripts too¹ are read², all of them³.", "1,2,3")]
    [InlineData("One1 two2 three3 lost five5.", "1,2,3,5")]
    [InlineData("Only one1 and two2.", "")]
    [InlineData("The files file1, file2 and file3.", "")]
    [InlineData("Runs that begin elsewhere4, here5, there6.", "")]
    [InlineData("Values 1.1, 2.2, 3.3 and Genesis 1:1, Exodus 2:2, Numbers 3:3.", "")]
    [InlineData("The Group of G1 and H2 and K3 and L4.", "")]
    public void Markers_are_believed_as_a_run(string text, string labels)
    {
        var reading = Texts.Import(text);
        Conservation.Holds(reading, text);
        Assert.Equal(labels, string.Join(',', reading.Report.Items.Where(i => i.Kind == SetAsideKind.FootnoteMarker).Select(i => i.Label)));
    }

    [Fact]
    public void A_marker_after_the_full_stop_belongs_to_the_sentence_before()
    {
        var reading = Texts.Import("One ends.1 Two ends.2 Three ends.3");
        Assert.Equal(["One ends.", "Two ends.", "Three ends."], Texts.Sentences(reading));
        Assert.Equal(["1", "2", "3"], reading.Sentences.Select(s => Assert.Single(s.Footnotes)));
    }
}
