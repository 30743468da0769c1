namespace StudyBot.Core.Tests.Importing;

public sealed class LineHyphensTests
{
    [Theory]
    [InlineData("The develop-\nment was slow.", "The development was slow.")]
    [InlineData("An elec-\ntric lamp and an electric bell.", "An electric lamp and an electric bell.")]
    [InlineData("A post-\nbipolar world.", "A post-bipolar world.")]
    [InlineData("The Euro-\nRussian talks.", "The Euro-Russian talks.")]
    [InlineData("A long-\nterm plan; a term is long.", "A long-term plan; a term is long.")]
    [InlineData("A re-\nedition, this re-edition.", "A re-edition, this re-edition.")]
    [InlineData("The pre-\nand post-war years.", "The pre- and post-war years.")]
    [InlineData("A dash -\nlike this.", "A dash - like this.")]
    [InlineData("My mother-\nin-law came.", "My mother-in-law came.")]
    [InlineData("The state-of-the-\nart boat.", "The state-of-the-art boat.")]
    [InlineData("The state-of-\nthe-art boat.", "The state-of-the-art boat.")]
    [InlineData("An eighteen-year-\nold boy.", "An eighteen-year-old boy.")]
    [InlineData("The day-to-\nday work of today and today.", "The day-to-day work of today and today.")]
    [InlineData("A non-govern-\nmental body.", "A non-governmental body.")]
    [InlineData("A socio-eco-\nnomic and an economic plan.", "A socio-economic and an economic plan.")]
    [InlineData("From 1992–\n94 it lasted.", "From 1992–94 it lasted.")]
    [InlineData("A soft\u00AD\nware fault.", "A software fault.")]
    public void A_hyphen_at_a_line_end_stays_or_goes_by_what_the_text_shows(string raw, string clean)
    {
        var reading = Texts.Import(raw);
        Assert.Equal(clean, reading.Text);
        Conservation.Holds(reading, raw);
    }

    [Fact]
    public void A_hyphen_stays_where_the_next_line_is_not_joined()
    {
        const string Raw = "It is an extra-\n\nordinary break over a blank line.";
        var reading = Texts.Import(Raw);
        Assert.Equal(Raw, reading.Text);
        Assert.Empty(reading.Report.Items);
    }

    [Theory]
    [InlineData("A re‐\nedition, this re‐edition.", "A re‐edition, this re‐edition.")]
    [InlineData("My mother‐\nin‐law came.", "My mother‐in‐law came.")]
    [InlineData("The develop‐\nment was slow.", "The development was slow.")]
    public void The_true_hyphen_counts_as_the_one_of_keyboards_does(string raw, string clean) => Assert.Equal(clean, Texts.Import(raw).Text);
}
