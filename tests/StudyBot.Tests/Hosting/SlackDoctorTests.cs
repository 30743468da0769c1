using StudyBot.Testing.Slack;

namespace StudyBot.Tests.Hosting;

/// <summary>The built program's <c>doctor</c> against the fake Slack.</summary>
public sealed class SlackDoctorTests
{
    [Fact]
    public async Task Doctor_says_what_stands()
    {
        await using var fake = await FakeSlack.StartAsync(new FakeSlackOptions().WithManifest(ShippedManifest.Read()));
        var result = await BuiltProgram.RunAsync(new BuiltProgram.Call(["doctor"]) { Environment = Settings(fake, fake.BotToken) });
        Assert.Contains("ok   slack       token: accepted, never shown", result.Output, StringComparison.Ordinal);
        Assert.Contains("ok   slack       scopes: all that the bot uses", result.Output, StringComparison.Ordinal);
        Assert.Contains("ok   slack       socket: Socket Mode is on", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(fake.BotToken, result.Output, StringComparison.Ordinal);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task Doctor_fails_on_a_refused_token_and_says_what_to_do()
    {
        await using var fake = await FakeSlack.StartAsync();
        var result = await BuiltProgram.RunAsync(new BuiltProgram.Call(["doctor"]) { Environment = Settings(fake, "xoxb-hush") });
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("fail slack       token: Slack refused Slack:BotToken: invalid_auth: Slack does not know the token, copy it again", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", result.Output, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Settings(FakeSlack fake, string token) =>
        new() { ["STUDYBOT_Slack__BotToken"] = token, ["STUDYBOT_Slack__AppToken"] = fake.AppToken, ["STUDYBOT_Slack__ApiBaseUrl"] = fake.ApiBaseUrl.ToString() };
}
