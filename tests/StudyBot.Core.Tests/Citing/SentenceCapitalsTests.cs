using StudyBot.Core.Citing;
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
        Assert.Equal(expected, SentenceCapitals.Of(title, Texts.Import(Text), afterColon: true));

    [Fact]
    public void A_subtitle_begins_as_the_style_has_it() =>
        Assert.Equal("Ruritania security relations: old problems", SentenceCapitals.Of("Ruritania Security Relations: Old Problems", Texts.Import(Text), afterColon: false));

    [Theory]
    [InlineData("Security and Prosperity in Ruritania")]
    [InlineData("Old problems of Ruritania")]
    [InlineData("Security")]
    public void Where_the_text_does_not_tell_the_title_stays(string title) =>
        Assert.Equal(title, SentenceCapitals.Of(title, Texts.Import(Text), afterColon: true));

    [Fact]
    public void Titles_in_another_language_stay() =>
        Assert.Equal("Vom Problem der Order", SentenceCapitals.Of("Vom Problem der Order", Texts.Import(Text, "language: de"), afterColon: true));

    [Fact]
    public void The_shipped_title_is_told_by_its_text() =>
        Assert.Equal(
            "EU-Russia security relations: Old problems in a new international system",
            SentenceCapitals.Of("EU-Russia Security Relations: Old Problems in a New International System", Texts.Shipped("tavani-2019").Reading, afterColon: true));
}
