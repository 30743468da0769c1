using StudyBot.Testing.Discord;
using StudyBot.Testing.Processes;
using static StudyBot.Discord.Tests.EndToEnd.StudyGroup;

namespace StudyBot.Discord.Tests.EndToEnd;

/// <summary>What ends the worker for good: one line with the remedy, beside the log, and the token nowhere.</summary>
public sealed class FinalErrorTests
{
    private static readonly Dictionary<string, string> s_everything = new() { ["Logging:LogLevel:Default"] = "Trace" };

    [Fact]
    public async Task A_token_that_Discord_does_not_know()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var worker = WorkerProcess.Start(SettingsFor(discord, new Dictionary<string, string>(s_everything) { ["Discord:Token"] = "hush.hush.hush" }));
        Assert.Equal(1, await worker.WaitForExitAsync());
        var line = Assert.Single(worker.Said);
        Assert.Contains("set Discord:Token", line, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", string.Join('\n', worker.Log), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4004, "set Discord:Token")]
    [InlineData(4013, "Discord:GatewayUrl")]
    [InlineData(4014, "Discord:GatewayUrl")]
    public async Task A_close_code_after_which_there_is_no_coming_back(int code, string remedy)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var worker = await ReadyAsync(discord, s_everything);
        // On a busy machine the first connection may have needed a second try.
        var connections = discord.Statistics.Counts["connect"];
        await discord.CloseAllAsync(code);
        Assert.Equal(1, await worker.WaitForExitAsync());
        var line = Assert.Single(worker.Said);
        Assert.Contains($"close code {code}", line, StringComparison.Ordinal);
        Assert.Contains(remedy, line, StringComparison.Ordinal);
        Assert.DoesNotContain(discord.Token, string.Join('\n', worker.Log), StringComparison.Ordinal);
        Assert.Equal(connections, discord.Statistics.Counts["connect"]);
    }
}
