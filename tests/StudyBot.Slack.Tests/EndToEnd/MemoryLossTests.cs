using StudyBot.Testing.Memory;
using StudyBot.Testing.Processes;
using StudyBot.Testing.Slack;
using StudyBot.Testing.Slack.People;
using static StudyBot.Slack.Tests.EndToEnd.StudyGroup;

namespace StudyBot.Slack.Tests.EndToEnd;

/// <summary>The database goes while the worker runs; then it is to start without one.</summary>
public sealed class MemoryLossTests : IDisposable
{
    private const string Failed = "My memory does not work at the moment";

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("studybot-data-");

    private string Database => Path.Combine(_data.FullName, "studybot.db");

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public async Task Without_its_database_it_still_answers_and_says_so_and_does_not_start_again()
    {
        await using var slack = await FakeSlack.StartAsync(Shipped);
        await using (var worker = await ReadyAsync(slack, dataFolder: _data.FullName))
        {
            Assert.DoesNotContain(Failed, (await slack.CommandAsync(Admin, "/studybot", "settings citation=mla")).Text, StringComparison.Ordinal);
            var home = (await slack.OpenHomeAsync(Admin)).View!;
            File.Delete(Database);
            var answer = (await slack.CommandAsync(Ada, "/when", "bucharest summit")).Messages[0];
            Assert.Contains("2008", answer.Text, StringComparison.Ordinal);
            Assert.Contains(Failed, answer.Text, StringComparison.Ordinal);
            Assert.Contains("2008", (await slack.MentionAsync(Ada, "when bucharest summit")).Text, StringComparison.Ordinal);
            Assert.Contains("Tavani 2019", (await slack.PressAsync(Ada, answer.Ts, "In context")).Text, StringComparison.Ordinal);
            // Its longer list would need the memory for its button.
            Assert.Contains("Tavani 2019", (await slack.CommandAsync(Ada, "/quote", "EU")).Text, StringComparison.Ordinal);
            Assert.Contains(Failed, (await slack.CommandAsync(Admin, "/studybot", "settings citation=author-date")).Text, StringComparison.Ordinal);
            var question = (await slack.PressAsync(Ada, answer.Ts, "Was this right?")).Messages[0];
            Assert.Contains(Failed, (await slack.PressAsync(Ada, question.Ts, "Yes")).Text, StringComparison.Ordinal);
            await slack.PickAsync(Admin, home.Id, "set-answers", ["public"]);
            Assert.Contains(Failed, slack.LookAtHome(Admin)!.Text, StringComparison.Ordinal);
            // Once, though every question asks it.
            Assert.Contains(Database, Assert.Single(worker.Log, l => l.Contains("The memory does not work", StringComparison.Ordinal)), StringComparison.Ordinal);
            Assert.Empty(slack.Violations);
            Assert.Equal(0, await worker.StopAsync());
        }

        await using var second = WorkerProcess.Start(SettingsFor(slack), _data.FullName);
        Assert.Equal(1, await second.WaitForExitAsync());
        Assert.Contains("studybot restore FILE", Assert.Single(second.Said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_another_program_has_locked_it_everything_is_acknowledged_in_time_and_no_socket_is_lost()
    {
        await using var slack = await FakeSlack.StartAsync(Shipped with { PingInterval = TimeSpan.FromSeconds(1), Patience = TimeSpan.FromSeconds(60) });
        await using var worker = await ReadyAsync(slack, dataFolder: _data.FullName);
        var answer = (await slack.CommandAsync(Ada, "/when", "bucharest summit")).Messages[0];
        var yes = (await slack.PressAsync(Ada, answer.Ts, "Was this right?")).Messages[0];
        Task<Seen>[] pressed;
        await using (await DatabaseLock.HoldAsync(Database))
        {
            pressed = [.. Enumerable.Range(0, 120).Select(_ => slack.PressAsync(Ada, yes.Ts, "Yes"))];
            Assert.All(await Task.WhenAll(pressed), seen => Assert.Equal(AckStatus.Acked, seen.Status));
        }

        Assert.Contains("2008", (await slack.CommandAsync(Ada, "/when", "bucharest summit")).Text, StringComparison.Ordinal);
        Assert.Equal(2, slack.Statistics.Counts["apps.connections.open"]);
        Assert.Equal((0, 0, 0), (slack.Statistics.Late, slack.Statistics.Never, slack.Statistics.CutOff));
        Assert.Empty(slack.Violations);
    }
}
