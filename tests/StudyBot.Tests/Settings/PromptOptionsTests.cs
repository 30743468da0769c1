using NodaTime;
using StudyBot.Settings;

namespace StudyBot.Tests.Settings;

public sealed class PromptOptionsTests
{
    [Theory]
    [InlineData("CatchUpHours", "0", "Prompts:CatchUpHours: '0' is no number of hours from 1 to 168")]
    [InlineData("CatchUpHours", "169", "Prompts:CatchUpHours: '169' is no number of hours from 1 to 168")]
    [InlineData("LeaseSeconds", "1", "Prompts:LeaseSeconds: '1' is no number of seconds from 2 to 600")]
    [InlineData("SettleSeconds", "a minute", "Prompts:SettleSeconds: 'a minute' is no number of seconds from 1 to 600")]
    [InlineData("PollSeconds", "-5", "Prompts:PollSeconds: '-5' is no number of seconds from 1 to 60")]
    [InlineData("PollSeconds", "2.5", "Prompts:PollSeconds: '2.5' is no number of seconds from 1 to 60")]
    public void A_wrong_value_is_told_with_what_it_may_be(string name, string value, string line) =>
        Assert.Equal(line, PromptOptions.TryRead(new Dictionary<string, string> { [$"Prompts:{name}"] = value }, out _));

    [Fact]
    public void Values_become_rules_and_what_is_left_empty_keeps_its_default()
    {
        var values = new Dictionary<string, string> { ["Prompts:CatchUpHours"] = "168", ["Prompts:LeaseSeconds"] = "2", ["Prompts:SettleSeconds"] = "1", ["Prompts:PollSeconds"] = "" };
        Assert.Null(PromptOptions.TryRead(values, out var options));
        Assert.Equal(5, options?.PollSeconds);
        Assert.Equal((Duration.FromDays(7), Duration.FromSeconds(2), Duration.FromSeconds(1)), options?.ToRules() is { } rules ? (rules.CatchUp, rules.Lease, rules.Settling) : default);
    }
}
