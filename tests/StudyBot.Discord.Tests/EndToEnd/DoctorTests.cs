using StudyBot.Testing.Discord;
using StudyBot.Testing.Processes;
using static StudyBot.Discord.Tests.EndToEnd.StudyGroup;

namespace StudyBot.Discord.Tests.EndToEnd;

/// <summary><c>studybot doctor</c> in a process of its own.</summary>
public sealed class DoctorTests
{
    [Fact]
    public async Task Commands_that_are_not_registered_are_a_warning_until_the_worker_has_run()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var before = await DoctorAsync(SettingsFor(discord));
        Assert.Equal(0, before.Code);
        Assert.StartsWith("warn", Assert.Single(before.Lines, l => l.Contains("registration:", StringComparison.Ordinal)), StringComparison.Ordinal);

        await using (var worker = await ReadyAsync(discord))
            Assert.Equal(0, await worker.StopAsync());
        var after = await DoctorAsync(SettingsFor(discord));
        Assert.Equal(0, after.Code);
        var lines = after.Lines.Where(l => l.Contains(" discord ", StringComparison.Ordinal)).ToArray();
        foreach (var subject in new[] { "token", "sessions", "application", "intents", "delivery", "permissions", "registration" })
            Assert.StartsWith("ok", Assert.Single(lines, l => l.Contains($" {subject}: ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain(discord.Token, string.Join('\n', after.Lines), StringComparison.Ordinal);
        Assert.Empty(discord.Violations);
    }

    [Fact]
    public async Task A_refused_token_is_a_failure_with_the_setting()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var (code, lines) = await DoctorAsync(SettingsFor(discord, new Dictionary<string, string> { ["Discord:Token"] = "hush.hush.hush" }));
        Assert.Equal(1, code);
        Assert.Contains("set Discord:Token", Assert.Single(lines, l => l.StartsWith("fail", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain("hush", string.Join('\n', lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Discord_that_cannot_be_reached_is_a_warning_since_the_bot_waits_for_it()
    {
        var discord = await FakeDiscord.StartAsync();
        var settings = SettingsFor(discord);
        await discord.DisposeAsync();
        var (code, lines) = await DoctorAsync(settings);
        Assert.Equal(0, code);
        Assert.Contains("check the network", Assert.Single(lines, l => l.StartsWith("warn", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static async Task<(int Code, IReadOnlyCollection<string> Lines)> DoctorAsync(Dictionary<string, string> settings)
    {
        await using var doctor = WorkerProcess.Start(settings, arguments: "doctor");
        return (await doctor.WaitForExitAsync(), doctor.Log);
    }
}
