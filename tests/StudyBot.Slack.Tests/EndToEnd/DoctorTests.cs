using StudyBot.Testing.Processes;
using StudyBot.Testing.Slack;
using static StudyBot.Slack.Tests.EndToEnd.StudyGroup;

namespace StudyBot.Slack.Tests.EndToEnd;

/// <summary><c>studybot doctor</c> in a process of its own.</summary>
public sealed class DoctorTests
{
    [Fact]
    public async Task All_is_well_and_the_channels_that_have_settings_are_looked_at()
    {
        await using var slack = await FakeSlack.StartAsync(Shipped);
        var data = Directory.CreateTempSubdirectory("studybot-data-");
        try
        {
            await using (var worker = await ReadyAsync(slack, dataFolder: data.FullName))
            {
                await slack.CommandAsync(Admin, "/studybot", "settings where=channel answers=public");
                await slack.CommandAsync(Admin with { ChannelId = "C0RANDOM01" }, "/studybot", "settings where=channel answers=public");
                Assert.Equal(0, await worker.StopAsync());
            }

            var (code, lines) = await DoctorAsync(SettingsFor(slack), data.FullName);
            Assert.Equal(0, code);
            foreach (var subject in new[] { "token: ", "scopes: ", "socket: ", "channel: C0STUDY001" })
                Assert.StartsWith("ok", Assert.Single(lines, l => l.Contains($" {subject}", StringComparison.Ordinal)), StringComparison.Ordinal);
            var outside = Assert.Single(lines, l => l.Contains("C0RANDOM01", StringComparison.Ordinal));
            Assert.StartsWith("warn", outside, StringComparison.Ordinal);
            Assert.Contains("/invite @StudyBot", outside, StringComparison.Ordinal);
            Assert.DoesNotContain("-fake-", string.Join('\n', lines), StringComparison.Ordinal);
            Assert.Empty(slack.Violations);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_channel_of_prompts_that_the_bot_was_put_out_of_fails_with_the_remedy()
    {
        await using var slack = await FakeSlack.StartAsync(Shipped);
        var data = Directory.CreateTempSubdirectory("studybot-data-");
        try
        {
            await using (var worker = await ReadyAsync(slack, dataFolder: data.FullName))
            {
                Assert.Contains("Scheduled as", (await slack.CommandAsync(Admin, "/prompt", "schedule 09:00 Europe/Rome")).Text, StringComparison.Ordinal);
                Assert.Equal(0, await worker.StopAsync());
            }

            var before = await DoctorAsync(SettingsFor(slack), data.FullName);
            Assert.Equal(0, before.Code);
            Assert.Contains(before.Lines, l => l.Contains("may post and read where they are posted (1 of 1 looked at)", StringComparison.Ordinal));

            slack.Invite("C0STUDY001", isMember: false);
            var after = await DoctorAsync(SettingsFor(slack), data.FullName);
            Assert.Equal(1, after.Code);
            foreach (var part in new[] { "C0STUDY001 cannot be posted as scheduled", "/invite @StudyBot" })
                Assert.Contains(part, Failure(after.Lines), StringComparison.Ordinal);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_fault_among_the_prompts_of_ones_own_is_said_by_the_worker_which_serves_all_the_same()
    {
        await using var slack = await FakeSlack.StartAsync(Shipped);
        var home = Directory.CreateTempSubdirectory("studybot-home-");
        try
        {
            Directory.CreateDirectory(Path.Combine(home.FullName, "config"));
            await File.WriteAllTextAsync(Path.Combine(home.FullName, "config", "appsettings.json"), "{}");
            var reading = Directory.CreateDirectory(Path.Combine(home.FullName, "seeds", "fuse")).FullName;
            await File.WriteAllTextAsync(Path.Combine(reading, "reading.yaml"), "title: A fuse\nfile: fuse.txt\n");
            await File.WriteAllTextAsync(Path.Combine(reading, "fuse.txt"), "The summit of Bucharest lit the Crimean fuse. Nobody saw it burn.\n");
            await File.WriteAllTextAsync(Path.Combine(home.FullName, "config", "prompts.yaml"), "prompts:\n  - key: a\n    text: Who lit it?\n  - key: b\n    text: Who lit it?\n");
            await using var worker = await ReadyAsync(slack, new Dictionary<string, string> { ["HOME"] = home.FullName });
            Assert.Contains("prompts.yaml, line 5: the text is that of 'a' at line 3 as well: keep one of the two.", Assert.Single(worker.Said), StringComparison.Ordinal);
            Assert.Contains("Bucharest", (await slack.CommandAsync(Ada, "/when", "bucharest")).Text, StringComparison.Ordinal);
            Assert.Equal(0, await worker.StopAsync());
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("Slack:BotToken", "xoxb-hush", "token:", "copy it again")]
    [InlineData("Slack:AppToken", "xapp-hush", "socket:", "Slack:AppToken")]
    public async Task A_wrong_token_is_a_failure_with_its_setting_and_remedy(string setting, string token, string subject, string remedy)
    {
        await using var slack = await FakeSlack.StartAsync(Shipped);
        var (code, lines) = await DoctorAsync(SettingsFor(slack, new Dictionary<string, string> { [setting] = token }));
        Assert.Equal(1, code);
        var line = Failure(lines);
        foreach (var part in new[] { subject, setting, remedy })
            Assert.Contains(part, line, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", string.Join('\n', lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Socket_Mode_that_is_off_and_a_scope_that_is_missing_are_failures_with_their_remedy()
    {
        await using var off = await FakeSlack.StartAsync(Shipped with { SocketMode = false });
        var socket = await DoctorAsync(SettingsFor(off));
        Assert.Equal(1, socket.Code);
        Assert.Contains("switched off", Failure(socket.Lines), StringComparison.Ordinal);
        await using var less = await FakeSlack.StartAsync(Shipped with { Scopes = [.. Shipped.Scopes.Where(s => s != "app_mentions:read")] });
        var scopes = await DoctorAsync(SettingsFor(less));
        Assert.Equal(1, scopes.Code);
        foreach (var part in new[] { "missing: app_mentions:read", "slack-manifest.yaml", "reinstall" })
            Assert.Contains(part, Failure(scopes.Lines), StringComparison.Ordinal);
    }

    private static string Failure(IReadOnlyCollection<string> lines) => Assert.Single(lines, l => l.StartsWith("fail", StringComparison.Ordinal));

    private static async Task<(int Code, IReadOnlyCollection<string> Lines)> DoctorAsync(Dictionary<string, string> settings, string? dataFolder = null)
    {
        await using var doctor = WorkerProcess.Start(settings, dataFolder, arguments: "doctor");
        return (await doctor.WaitForExitAsync(), doctor.Log);
    }
}
