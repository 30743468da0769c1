using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.People;
using StudyBot.Testing.Processes;
using static StudyBot.Discord.Tests.EndToEnd.StudyGroup;

namespace StudyBot.Discord.Tests.EndToEnd;

/// <summary>A reading that holds what platforms act upon: everything it can put into a reply goes through every reply.</summary>
public sealed class HostileReadingTests : IAsyncLifetime
{
    private const string Hostile = "@everyone <@&1> **bold** ~~s~~ ||x|| `c` [l](https://example.org) <t:0:R> ``` end";

    private static readonly string s_long = $"Gigantism {string.Concat(Enumerable.Repeat("goes on and on and ", 320))}has no end {Hostile} here.";

    private readonly DirectoryInfo _readings = Directory.CreateTempSubdirectory("studybot-readings-");
    private FakeDiscord _discord = null!;
    private WorkerProcess _worker = null!;

    public async Task InitializeAsync()
    {
        var folder = _readings.CreateSubdirectory("hostile");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "reading.yaml"), $"""
            id: hostile
            file: hostile.txt
            title: '{Hostile}'
            author:
              - family: '{Hostile}'
                given: '# Ann'
            issued: 2001
            """);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "hostile.txt"), $"""
            Vandalism is {Hostile} and came in 1999 to the city. Vandalism was then common {Hostile} among all.

            {s_long} After it, gigantism was forgotten in 2003. Gigantism {Hostile} returned once more.
            """);
        _discord = await FakeDiscord.StartAsync();
        _worker = WorkerProcess.Start(new Dictionary<string, string>(SettingsFor(_discord)) { ["Readings:Folder"] = _readings.FullName, ["Readings:Default"] = "hostile" });
        await _discord.WaitForReadyAsync(TimeSpan.FromSeconds(30));
        while (_discord.Commands().Count == 0)
            await Task.Delay(10);
    }

    public async Task DisposeAsync()
    {
        await _worker.DisposeAsync();
        await _discord.DisposeAsync();
        _readings.Delete(recursive: true);
    }

    [Fact]
    public async Task Every_reply_and_every_button_shows_it_dead_and_whole()
    {
        foreach (var (command, option) in new[] { ("explain", "term"), ("when", "event"), ("quote", "subject"), ("source", "text") })
            foreach (var asked in new[] { "vandalism", "gigantism", Hostile })
            {
                var answer = await _discord.CommandAsync(Ada, command, option, asked);
                Assert.Equal(AnswerStatus.Answered, answer.Status);
                foreach (var button in answer.Messages[0].Controls.Where(c => !c.IsSelect).DistinctBy(c => c.Label))
                {
                    var next = await _discord.PressAsync(Ada, answer.Messages[0].Id, button.CustomId);
                    Assert.Equal(AnswerStatus.Answered, next.Status);
                    foreach (var select in next.Messages.SelectMany(m => m.Controls).Where(c => c.IsSelect))
                        Assert.Equal(AnswerStatus.Answered, (await _discord.PickAsync(Ada, next.Messages[0].Id, select.CustomId, [select.Values[^1]])).Status);
                }
            }

        foreach (var own in new[] { "readings", "settings", "help", "privacy" })
            Assert.Equal(AnswerStatus.Answered, (await _discord.CommandAsync(Teacher, own)).Status);
        Assert.Empty(_discord.Violations);
    }
}
