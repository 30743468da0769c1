using StudyBot.Testing.Slack;
using StudyBot.Testing.Slack.Load;

namespace StudyBot.Slack.Tests.Connection;

public sealed class LoadTests
{
    /// <summary>The load's short form; `dotnet run -c Release --project tests/StudyBot.Benchmarks -- slack` is the full one.</summary>
    [Fact]
    public async Task Commands_over_disconnects_of_every_kind_are_acknowledged_and_answered_once_each()
    {
        await using var fake = await FakeSlack.StartAsync(new() { RateLimitFactor = 100 });
        await using var bot = await RunningSlack.ReadyAsync(fake, api => ScriptedHandler.Answering(api, "conditionality, 2008, Nicoletta Pirozzi, OSCE, 1992, not in this reading, Crimean fuse"));
        var report = await SlackLoadRun.RunAsync(fake, new SlackLoadPlan(Commands: 400, PerSecond: 100, Disconnects: 10));
        Assert.True(report.IsClean, string.Join('\n', report.Violations.Select(v => v.ToString()).Prepend(report.ToString())));
        Assert.InRange(report.Delivered, 300, 400);
    }
}
