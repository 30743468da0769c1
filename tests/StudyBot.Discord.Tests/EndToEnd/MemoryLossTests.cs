using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.People;
using StudyBot.Testing.Memory;
using StudyBot.Testing.Processes;
using static StudyBot.Discord.Tests.EndToEnd.StudyGroup;

namespace StudyBot.Discord.Tests.EndToEnd;

/// <summary>The database goes while the worker runs; then it is to start without one.</summary>
public sealed class MemoryLossTests : IDisposable
{
    private const string Failed = "My memory does not work at the moment";

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("studybot-data-");

    private string Database => Path.Combine(_data.FullName, "studybot.db");

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public async Task A_deleted_database() => await LoseAsync(() => File.Delete(Database), "is missing, and there was one");

    [Fact]
    public async Task A_file_in_its_place_that_is_no_database() => await LoseAsync(
        () =>
        {
            File.Delete(Database);
            File.WriteAllText(Database, string.Concat(Enumerable.Repeat("This is no database. ", 1_000)));
        },
        "is no database");

    [Fact]
    public async Task While_another_program_has_locked_it_everybody_is_answered_in_time_and_no_heartbeat_is_missed()
    {
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { HeartbeatInterval = TimeSpan.FromSeconds(3) });
        await using var worker = await ReadyAsync(discord, dataFolder: _data.FullName);
        var answer = await discord.CommandAsync(Ada, "when", "event", "bucharest summit");
        var yes = (await discord.PressAsync(Ada, answer.Messages[0].Id, "Was this right?")).Messages[0];
        await using (await DatabaseLock.HoldAsync(Database))
        {
            var pressed = Enumerable.Range(0, 120).Select(_ => discord.PressAsync(Ada, yes.Id, yes.Controls[0].CustomId)).ToArray();
            Assert.All(await Task.WhenAll(pressed), seen => Assert.Equal(AnswerStatus.Answered, seen.Status));
        }

        Assert.Contains("2008", (await discord.CommandAsync(Ada, "when", "event", "bucharest summit")).Text, StringComparison.Ordinal);
        Assert.Equal(1, discord.Statistics.Counts["identify"]);
        Assert.False(discord.Statistics.Counts.ContainsKey("resume"));
        Assert.Empty(discord.Violations);
    }

    private async Task LoseAsync(Action lose, string refusal)
    {
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { IdentifyInterval = TimeSpan.Zero });
        await using (var worker = await ReadyAsync(discord, dataFolder: _data.FullName))
        {
            Assert.DoesNotContain(Failed, (await discord.CommandAsync(Teacher, "settings", "citation", "mla")).Text, StringComparison.Ordinal);
            lose();
            var answer = await discord.CommandAsync(Ada, "when", "event", "bucharest summit");
            Assert.Contains("2008", answer.Text, StringComparison.Ordinal);
            Assert.Contains(Failed, answer.Text, StringComparison.Ordinal);
            Assert.Contains("Tavani 2019", (await discord.PressAsync(Ada, answer.Messages[0].Id, "In context")).Text, StringComparison.Ordinal);
            Assert.NotEmpty((await discord.AutocompleteAsync(Ada, "explain", "term", "cond")).Choices);
            // Its longer list would need the memory for its button.
            Assert.Contains("Tavani 2019", (await discord.CommandAsync(Ada, "quote", "subject", "EU")).Text, StringComparison.Ordinal);
            Assert.Contains(Failed, (await discord.CommandAsync(Teacher, "settings", "citation", "author-date")).Text, StringComparison.Ordinal);
            var question = await discord.PressAsync(Ada, answer.Messages[0].Id, "Was this right?");
            Assert.Contains(Failed, (await discord.PressAsync(Ada, question.Messages[0].Id, question.Messages[0].Controls[0].CustomId)).Text, StringComparison.Ordinal);
            // Once, though every question asks it.
            Assert.Contains(Database, Assert.Single(worker.Log, l => l.Contains("The memory does not work", StringComparison.Ordinal)), StringComparison.Ordinal);
            Assert.Equal(discord.Statistics.Interactions, discord.Statistics.Answered);
            Assert.Empty(discord.Violations);
            Assert.Equal(0, await worker.StopAsync());
        }

        await using var second = WorkerProcess.Start(SettingsFor(discord), _data.FullName);
        Assert.Equal(1, await second.WaitForExitAsync());
        var line = Assert.Single(second.Said);
        Assert.Contains(refusal, line, StringComparison.Ordinal);
        Assert.Contains("studybot restore FILE", line, StringComparison.Ordinal);
    }
}
