using StudyBot.Core.Citing;

namespace StudyBot.Core.Tests.Citing;

public sealed class QuotesTests
{
    [Theory]
    [InlineData("The 'blue' century", "The “blue” century")]
    [InlineData("“Soft” and 'hard' and \"deep\" water", "“Soft” and “hard” and “deep” water")]
    [InlineData("„Blau“ und ‘rot’", "“Blau” und “rot”")]
    [InlineData("‘The “word ‘history’” again’", "“The ‘word “history”’ again”")]
    [InlineData("Reading '\"Kapital\"', again", "Reading “‘Kapital’”, again")]
    [InlineData("\"1984\" and after", "“1984” and after")]
    [InlineData("A ‘Workers’ State’ Revisited", "A “Workers’ State” Revisited")]
    [InlineData("A 'Workers' State' Revisited", "A “Workers' State” Revisited")]
    [InlineData("‘Home’ and Workers’ Rights", "“Home” and Workers’ Rights")]
    [InlineData("‘Workers’ and ‘Peasants’ in Ruritania", "“Workers” and “Peasants” in Ruritania")]
    [InlineData("‘The Workers’ Friends’", "“The Workers’ Friends”")]
    [InlineData("'Bringin' It Home', a Song", "“Bringin' It Home”, a Song")]
    [InlineData("The 'Will o' the Wisp'", "The “Will o' the Wisp”")]
    [InlineData("“The Workers’ State” and ‘Home’", "“The Workers’ State” and “Home”")]
    public void Quotations_in_a_title_get_the_marks_of_the_style(string title, string expected) =>
        Assert.Equal(expected, Quotes.American.Within(title).Text);

    [Theory]
    [InlineData("Rock 'n' Roll")]
    [InlineData("Rock ’n’ Roll")]
    [InlineData("Rock ‘n’ Roll")]
    [InlineData("'Tis the Season: the Workers' Paradise")]
    [InlineData("‘Twas the Workers’ Night")]
    [InlineData("The Workers' and Peasants' State")]
    [InlineData("Songs of the '60s and the Workers' State")]
    [InlineData("A Boy's 12\" Record")]
    public void Apostrophes_are_no_quotation_marks(string title)
    {
        Assert.Equal(new SetTitle(title, 0), Quotes.American.Within(title));
        Assert.Equal(new SetTitle(title, 0), Quotes.British.Within(title));
    }

    [Theory]
    [InlineData("The ‘Workers’ and the Peasants’ Revolt")]
    [InlineData("The ‘Home’ of ‘the Workers’ and Bosses’ State")]
    [InlineData("An ‘Open Title")]
    public void Where_nobody_can_tell_which_mark_closes_the_title_stays(string title)
    {
        Assert.Equal(title, Quotes.American.Within(title).Text);
        Assert.Equal(title, Quotes.British.Within(title).Text);
    }

    [Fact]
    public void Marks_within_a_quoted_title_alternate()
    {
        Assert.Equal(new SetTitle("“‘Rock 'n' Roll’ and the ‘Workers’ State’”", 2), Quotes.American.Around("“Rock 'n' Roll” and the ‘Workers’ State’"));
        Assert.Equal(new SetTitle("‘“Rock 'n' Roll” and the “Workers’ State”’", 2), Quotes.British.Around("“Rock 'n' Roll” and the ‘Workers’ State’"));
    }
}
