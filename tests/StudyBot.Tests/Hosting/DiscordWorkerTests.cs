using StudyBot.Testing.Discord;
using StudyBot.Testing.Processes;
using StudyBot.Testing.Slack;

namespace StudyBot.Tests.Hosting;

/// <summary>The built program against the fake Discord.</summary>
public sealed class DiscordWorkerTests
{
    [Fact]
    public async Task A_refused_token_is_one_line_that_names_the_setting_and_exit_code_1()
    {
        await using var fake = await FakeDiscord.StartAsync();
        var result = await BuiltProgram.RunAsync(new BuiltProgram.Call([]) { Environment = Settings(fake, "hush.hush.hush") });
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("discord: Discord refused the token (401): set Discord:Token", result.Error.TrimEnd('\n').Split('\n')[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("hush", result.Error, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task Being_told_to_stop_while_it_starts_is_a_clean_end()
    {
        await using var fake = await FakeDiscord.StartAsync();
        foreach (var mode in new[] { "Http", "Gateway", "Http", "Gateway" })
        {
            await using var worker = WorkerProcess.Start(new Dictionary<string, string>
            {
                ["Discord:Token"] = fake.Token,
                ["Discord:ApiBaseUrl"] = fake.ApiBaseUrl.ToString(),
                ["Discord:Mode"] = mode,
                ["Web:Url"] = FreeAddress.Next().ToString(),
            });
            await worker.WaitForAsync("readings indexed");
            Assert.True(await worker.StopAsync() == 0, string.Join('\n', worker.Log));
        }
    }

    [Fact]
    public async Task Discord_without_its_token_leaves_Slack_served()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions());
        await using var worker = WorkerProcess.Start(new Dictionary<string, string>
        {
            ["Discord:Token"] = "hush.hush.hush",
            ["Discord:ApiBaseUrl"] = discord.ApiBaseUrl.ToString(),
            ["Slack:BotToken"] = slack.BotToken,
            ["Slack:AppToken"] = slack.AppToken,
            ["Slack:ApiBaseUrl"] = slack.ApiBaseUrl.ToString(),
        });
        await worker.WaitForAsync("discord: Discord refused the token (401): set Discord:Token");
        await worker.WaitForAsync("is ready");
        Assert.False(worker.HasExited);
        Assert.Empty(worker.Said);
    }

    [Fact]
    public async Task Doctor_says_what_stands_and_what_does_not_before_the_first_start()
    {
        await using var fake = await FakeDiscord.StartAsync();
        var result = await BuiltProgram.RunAsync(new BuiltProgram.Call(["doctor"]) { Environment = Settings(fake, fake.Token) });
        Assert.Contains("ok   discord     token: accepted, never shown", result.Output, StringComparison.Ordinal);
        Assert.Contains("warn discord     registration: the commands that Discord has are not those of this build (everywhere): start the program", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(fake.Token, result.Output, StringComparison.Ordinal);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task Doctor_fails_on_a_refused_token_and_says_what_to_do()
    {
        await using var fake = await FakeDiscord.StartAsync();
        var result = await BuiltProgram.RunAsync(new BuiltProgram.Call(["doctor"]) { Environment = Settings(fake, "hush.hush.hush") });
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("fail discord     token: refused by Discord: set Discord:Token", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_on_this_machine_alone_asks_nobody()
    {
        await using var fake = await FakeDiscord.StartAsync();
        var result = await BuiltProgram.RunAsync(new BuiltProgram.Call(["doctor", "--local"]) { Environment = Settings(fake, "hush.hush.hush") });
        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("discord     token", result.Output, StringComparison.Ordinal);
        Assert.Empty(fake.Statistics.Counts);
    }

    [Fact]
    public async Task Doctor_without_a_network_warns_and_goes_on()
    {
        var result = await BuiltProgram.RunAsync(new BuiltProgram.Call(["doctor"])
        {
            Environment = new() { ["STUDYBOT_Discord__Token"] = "t", ["STUDYBOT_Discord__ApiBaseUrl"] = "http://127.0.0.1:9/api/v10" },
        });
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("warn discord     connection: Discord cannot be reached", result.Output, StringComparison.Ordinal);
        Assert.Contains("clock", result.Output, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Settings(FakeDiscord fake, string token) =>
        new() { ["STUDYBOT_Discord__Token"] = token, ["STUDYBOT_Discord__ApiBaseUrl"] = fake.ApiBaseUrl.ToString() };
}
