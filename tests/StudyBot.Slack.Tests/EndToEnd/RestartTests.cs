using StudyBot.Testing.Slack;
using StudyBot.Testing.Slack.Load;
using StudyBot.Testing.Slack.People;
using static StudyBot.Slack.Tests.EndToEnd.StudyGroup;

namespace StudyBot.Slack.Tests.EndToEnd;

/// <summary>What must survive processes and connections that end.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task Buttons_work_after_a_restart_with_the_same_store()
    {
        await using var slack = await FakeSlack.StartAsync(Shipped);
        var data = Directory.CreateTempSubdirectory("studybot-data-");
        try
        {
            SeenMessage answer;
            SeenView modal;
            await using (var first = await ReadyAsync(slack, dataFolder: data.FullName))
            {
                // A long list, which no button holds.
                answer = (await slack.CommandAsync(Ada, "/quote", "EU")).Messages[0];
                await slack.GlobalShortcutAsync(Ada, "ask");
                modal = (await slack.SubmitViewAsync(Ada, new Dictionary<string, string> { ["command"] = "quote", ["text"] = "russia" })).View!;
                Assert.Equal(0, await first.StopAsync());
            }

            await using var second = await ReadyAsync(slack, dataFolder: data.FullName);
            foreach (var button in new[] { "more", "In context", "Cite", "Share" })
                Assert.Contains("Tavani 2019", (await slack.PressAsync(Ada, answer.Ts, button)).Text, StringComparison.Ordinal);
            Assert.Contains("Tavani 2019", (await slack.PressAsync(Ada, modal.Id, "more")).View!.Text, StringComparison.Ordinal);
            Assert.Empty(slack.Violations);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_under_way_when_the_process_is_told_to_stop_is_answered(bool http)
    {
        await using var slack = await FakeSlack.StartAsync(Shipped);
        await using var worker = await ReadyAsync(slack, http ? OverHttp(slack) : null);
        // Each answer fails once on its way, so that all fifty wait to be sent again when the signal comes.
        slack.FailNext("response_url", 50, Fault.RateLimited);
        var asked = Enumerable.Range(0, 50).Select(i => slack.CommandAsync(new Person { UserId = $"U{i:D9}" }, "/when", "bucharest summit")).ToArray();
        while (slack.Statistics.Counts.GetValueOrDefault("fault.RateLimited") < 50)
            await Task.Delay(2);
        Assert.Equal(0, await worker.StopAsync());
        Assert.All(await Task.WhenAll(asked), seen => Assert.Contains("2008", seen.Text, StringComparison.Ordinal));
        Assert.Empty(worker.Said);
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task Five_hundred_commands_over_five_disconnects_are_acknowledged_and_answered_once_each()
    {
        await using var slack = await FakeSlack.StartAsync(Shipped);
        await using var worker = await ReadyAsync(slack);
        var report = await SlackLoadRun.RunAsync(slack, new SlackLoadPlan(Commands: 500, PerSecond: 100, Disconnects: 5), worker);
        Assert.True(report.IsClean, $"{report.Statistics} busy {report.Busy} wrong {report.Wrong}\n{string.Join('\n', report.Violations)}\n{string.Join('\n', worker.Log)}");
        Assert.InRange(report.Delivered, 300, 500);
    }
}
