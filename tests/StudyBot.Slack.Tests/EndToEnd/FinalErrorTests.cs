using StudyBot.Testing.Processes;
using StudyBot.Testing.Slack;
using static StudyBot.Slack.Tests.EndToEnd.StudyGroup;

namespace StudyBot.Slack.Tests.EndToEnd;

/// <summary>What ends the worker for good: one line with the remedy, beside the log, and the token nowhere.</summary>
public sealed class FinalErrorTests
{
    private const int Refused = 1;
    private const int WronglySet = 2;

    [Theory]
    [InlineData("Slack:BotToken", "xoxb-hush", Refused)]
    [InlineData("Slack:AppToken", "xapp-hush", Refused)]
    [InlineData("Slack:BotToken", "xapp-hush", WronglySet)]
    public async Task A_token_that_is_wrong(string setting, string token, int code)
    {
        await using var slack = await FakeSlack.StartAsync(Shipped);
        var line = await EndsWithAsync(slack, new() { [setting] = token, ["Logging:LogLevel:Default"] = "Trace" }, code);
        Assert.Contains(setting, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_the_wrong_kind_over_HTTP_and_a_secret_that_is_missing()
    {
        await using var slack = await FakeSlack.StartAsync(Shipped);
        Assert.Contains("Slack:BotToken", await EndsWithAsync(slack, new(OverHttp(slack)) { ["Slack:BotToken"] = "xoxb-hush" }, Refused), StringComparison.Ordinal);
        Assert.Contains("Slack:SigningSecret", await EndsWithAsync(slack, new(OverHttp(slack)) { ["Slack:SigningSecret"] = "" }, WronglySet), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Socket_Mode_that_is_switched_off()
    {
        await using var slack = await FakeSlack.StartAsync(Shipped with { SocketMode = false });
        Assert.Contains("Socket Mode is switched off", await EndsWithAsync(slack, [], Refused), StringComparison.Ordinal);
    }

    private static async Task<string> EndsWithAsync(FakeSlack slack, Dictionary<string, string> settings, int code)
    {
        await using var worker = WorkerProcess.Start(SettingsFor(slack, settings));
        Assert.Equal(code, await worker.WaitForExitAsync());
        var all = string.Join('\n', worker.Log);
        Assert.DoesNotContain("hush", all, StringComparison.Ordinal);
        Assert.DoesNotContain(slack.BotToken, all, StringComparison.Ordinal);
        return Assert.Single(worker.Said);
    }
}
