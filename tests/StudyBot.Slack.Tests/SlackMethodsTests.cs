using StudyBot.Slack.Web;
using Contracted = StudyBot.Testing.Slack.Contract.SlackMethods;

namespace StudyBot.Slack.Tests;

public sealed class SlackMethodsTests
{
    [Fact]
    public void Are_methods_that_the_contract_has() =>
        Assert.All(SlackMethods.All, m => Assert.Contains(m.Name, Contracted.All.Keys));
}
