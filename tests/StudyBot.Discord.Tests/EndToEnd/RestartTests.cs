using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.Load;
using StudyBot.Testing.Processes;
using static StudyBot.Discord.Tests.EndToEnd.StudyGroup;

namespace StudyBot.Discord.Tests.EndToEnd;

/// <summary>What must survive processes and connections that end.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task Buttons_work_after_a_restart_on_another_replica_with_the_same_store()
    {
        // Two processes in turn identify sooner after each other than one may.
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { IdentifyInterval = TimeSpan.Zero });
        var data = Directory.CreateTempSubdirectory("studybot-data-");
        try
        {
            ulong message;
            string more;
            await using (var first = WorkerProcess.Start(SettingsFor(discord), data.FullName))
            {
                await discord.WaitForReadyAsync(TimeSpan.FromSeconds(30));
                await RegisteredAsync(discord);
                // A long list, which no button holds.
                var answer = (await discord.CommandAsync(Ada, "quote", "subject", "EU")).Messages[0];
                (message, more) = (answer.Id, answer.Controls[^1].CustomId);
                Assert.Contains("|k|", more, StringComparison.Ordinal);
                Assert.Equal(0, await first.StopAsync());
            }

            await using var second = WorkerProcess.Start(SettingsFor(discord), data.FullName);
            await discord.WaitForReadyAsync(TimeSpan.FromSeconds(30));
            Assert.Contains("Tavani 2019", (await discord.PressAsync(Ada, message, more)).Text, StringComparison.Ordinal);
            Assert.Contains("Tavani 2019", (await discord.PressAsync(Ada, message, "In context")).Text, StringComparison.Ordinal);
            Assert.Empty(discord.Violations);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Five_hundred_interactions_over_five_cuts_are_all_answered_once_and_in_time()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var worker = WorkerProcess.Start(SettingsFor(discord));
        await discord.WaitForReadyAsync(TimeSpan.FromSeconds(30));
        await RegisteredAsync(discord);
        var report = await LoadRun.RunAsync(discord, new LoadPlan(Interactions: 500, PerSecond: 100, Cuts: 5), worker);
        Assert.True(report.IsClean, $"{report.Statistics} busy {report.Busy} wrong {report.Wrong}\n{string.Join('\n', report.Violations)}\n{string.Join('\n', worker.Log)}");
    }

    private static async Task RegisteredAsync(FakeDiscord discord)
    {
        while (discord.Commands().Count == 0)
            await Task.Delay(10);
    }
}
