using StudyBot.Testing.Prompts;

namespace StudyBot.Tests.Prompts;

/// <summary>The short form of <c>StudyBot.Benchmarks -- prompts</c>: real processes, one SQLite file, both fakes.</summary>
public sealed class KillTests
{
    [Fact]
    public async Task Three_workers_killed_while_the_platforms_misbehave_post_every_prompt_and_its_thread_once()
    {
        // Half of the settling time has to be more than a platform is late by, and that more than the ten seconds for which it is waited for.
        var report = await KillRun.RunAsync(new KillPlan
        {
            Schedules = 48,
            Minutes = 0,
            Kills = 18,
            Workers = 3,
            Channels = 8,
            Forums = 2,
            SettleSeconds = 24,
            Lateness = TimeSpan.FromSeconds(10.5),
            KillsWithin = TimeSpan.FromSeconds(20),
            MisbehavesToTheEnd = false,
        });
        Assert.Empty(report.Offences);
        Assert.Equal((48, 18), (report.Audit.Once, report.Kills));
        // It went wrong often enough to prove something.
        Assert.True(KillReport.FaultsIn(report.Discord).Sum(f => f.Count) + KillReport.FaultsIn(report.Slack).Sum(f => f.Count) >= 10);
    }
}
