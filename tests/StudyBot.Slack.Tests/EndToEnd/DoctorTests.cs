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
