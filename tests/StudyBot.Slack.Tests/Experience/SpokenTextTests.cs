using StudyBot.Slack.Experience;

namespace StudyBot.Slack.Tests.Experience;

public sealed class SpokenTextTests
{
    [Theory]
    [InlineData("<@U0BOT> when x", "when x")]
    [InlineData("when x <@U0BOT|studybot>", "when x")]
    [InlineData("a &amp;lt; b &lt; c &gt; d &amp; e", "a &lt; b < c > d & e")]
    [InlineData("<https://example.org>", "https://example.org")]
    [InlineData("<https://example.org|our page>", "our page")]
    [InlineData("<mailto:a@example.org|a@example.org>", "a@example.org")]
    [InlineData("<@U1> <@U1|ada> <#C1|general> <!channel> <!subteam^S1|@teachers> <!date^0^{date}|1 January>", "@U1 @ada #general @channel @teachers 1 January")]
    [InlineData("&lt;@U0BOT&gt;", "<@U0BOT>")]
    public void Is_what_the_person_saw(string sent, string seen) => Assert.Equal(seen, SpokenText.Of(sent, "U0BOT"));

    [Theory]
    [InlineData("when bucharest", "when", "bucharest")]
    [InlineData("  /When  bucharest  summit ", "when", "bucharest  summit")]
    [InlineData("", "", "")]
    [InlineData("/", "", "")]
    [InlineData("when\nbucharest", "when", "bucharest")]
    public void A_command_is_its_first_word(string text, string name, string argument) => Assert.Equal(new Spoken(name, argument), Spoken.Parse(text));
}
