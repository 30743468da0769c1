using StudyBot.Core.Citing;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Tests.Importing;

namespace StudyBot.Core.Tests.Citing;

public sealed class SentenceCapitalsTests
{
    private const string Text =
        "After the war the security relations of Ruritania were poor. In the new order the Cold War had no place, and the problems of the international system were old. " +
        "Some say that the Old Guard of the Baltic Sea ruled. The sea was calm. A lake is a water. It was called the Reform Act, and reform was wanted. By the Act all acts ended. An act is an act.";

    [Theory]
    [InlineData("Ruritania Security Relations: Old Problems in a New International System", "Ruritania security relations: Old problems in a new international system")]
    [InlineData("The Cold War and Its Problems", "The Cold War and its problems")]
    [InlineData("Security in the Baltic Sea", "Security in the Baltic Sea")]
    [InlineData("Order at Sea", "Order at sea")]
    [InlineData("What Is a Lake? Waters of Ruritania", "What is a lake? Waters of Ruritania")]
    [InlineData("The OSCE and iPhone Security: 1990s Relations", "The OSCE and iPhone security: 1990s relations")]
    public void Names_keep_their_capitals_and_other_words_do_not(string title, string expected) =>
        Assert.Equal(expected, Set(title, Texts.Import(Text), afterColon: true));

    [Fact]
    public void A_subtitle_begins_as_the_style_has_it() =>
        Assert.Equal("Ruritania security relations: old problems", Set("Ruritania Security Relations: Old Problems", Texts.Import(Text), afterColon: false));

    [Theory]
    [InlineData("Security and Prosperity in Ruritania")]
    [InlineData("Old problems of Ruritania")]
    [InlineData("Security")]
    public void Where_the_text_does_not_tell_the_title_stays(string title) =>
        Assert.Equal(title, Set(title, Texts.Import(Text), afterColon: true));

    [Theory]
    [InlineData("SECURITY RELATIONS OF RURITANIA. Of SECURITY RELATIONS of old much is told. The security relations are poor in Ruritania.", "Security relations of Ruritania")]
    [InlineData("THE SECURITY COUNCIL OF RURITANIA. The Security Council met in Ruritania, and its security is poor. The council of the king and the security of Ruritania are poor.", "Security Council of Ruritania")]
    public void A_line_in_capitals_makes_no_name(string text, string expected) =>
        Assert.Equal(expected, Set(expected.Replace("security", "Security", StringComparison.Ordinal).Replace("relations", "Relations", StringComparison.Ordinal), Texts.Import(text), afterColon: true));

    [Fact]
    public void The_text_is_read_for_its_title_once()
    {
        var reading = IndexedReading.Build(Texts.Shipped("tavani-2019").Reading);
        var style = CitationStyles.Of("apa");
        var first = style.Cite(reading, "57");
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(first.Parts[1].Text, style.Cite(reading, "57").Parts[1].Text);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, reading.Reading.Text.Length);
    }

    [Fact]
    public void Titles_in_another_language_stay() =>
        Assert.Equal("Vom Problem der Order", Set("Vom Problem der Order", Texts.Import(Text, "language: de"), afterColon: true));

    [Fact]
    public void The_shipped_title_is_told_by_its_text() =>
        Assert.Equal(
            "EU-Russia security relations: Old problems in a new international system",
            Set("EU-Russia Security Relations: Old Problems in a New International System", Texts.Shipped("tavani-2019").Reading, afterColon: true));

    private static string Set(string title, Reading reading, bool afterColon) =>
        new SentenceCapitals(title, reading, IndexedReading.Build(reading).Terms.Sentences).Title(afterColon);
}
