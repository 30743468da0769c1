using StudyBot.Slack.Web;
using StudyBot.Testing.Slack.Contract;
using Contracted = StudyBot.Testing.Slack.Contract.SlackMethods;
using SlackMethods = StudyBot.Slack.Web.SlackMethods;

namespace StudyBot.Slack.Tests;

public sealed class SlackMethodsTests
{
    public static TheoryData<string> Names => [.. SlackMethods.All.Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Are_as_the_contract_has_them(string name)
    {
        var (method, contracted) = (SlackMethods.All.Single(m => m.Name == name), Contracted.All[name]);
        Assert.Equal((contracted.TakesJson, contracted.PerMinute, contracted.Token == TokenKind.App), (method.TakesJson, method.PerMinute, method.IsOfApplication));
        Assert.Subset(contracted.Scopes.ToHashSet(), method.Scopes.ToHashSet());
        Assert.Equal(contracted.Scopes.Count == 0, method.Scopes.Count == 0);
    }
}
