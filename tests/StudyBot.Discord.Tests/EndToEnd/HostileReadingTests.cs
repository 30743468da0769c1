using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.People;
using StudyBot.Testing.Processes;
using static StudyBot.Discord.Tests.EndToEnd.StudyGroup;

namespace StudyBot.Discord.Tests.EndToEnd;

/// <summary>A reading that holds what platforms act upon: everything it can put into a reply goes through every reply.</summary>
public sealed partial class HostileReadingTests : IAsyncLifetime
{
    private const string Hostile = "@everyone <@&1> **bold** ~~s~~ ||x|| `c` [l](https://example.org) <t:0:R> ``` end";

    private static readonly string s_long = $"Gigantism {string.Concat(Enumerable.Repeat("goes on and on and ", 320))}has no end {Hostile} here.";

    private readonly DirectoryInfo _readings = Directory.CreateTempSubdirectory("studybot-readings-");
    private FakeDiscord _discord = null!;
    private WorkerProcess _worker = null!;
    private string _source = "";
    private int _quotationsWhole;

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
        var text = $"""
            Vandalism is {Hostile} and came in 1999 to the city. Vandalism was then common {Hostile} among all.

            {s_long} After it, gigantism was forgotten in 2003. Gigantism {Hostile} returned once more.
            """;
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "hostile.txt"), text);
        _source = Blanks().Replace(text, " ");
        // What is shown is looked at here, not how fast a busy machine shows it.
        _discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { AnswerDeadline = TimeSpan.FromSeconds(60), Patience = TimeSpan.FromSeconds(60) });
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
                AssertDead(answer);
                foreach (var button in answer.Messages[0].Controls.Where(c => !c.IsSelect).DistinctBy(c => c.Label))
                {
                    var next = await _discord.PressAsync(Ada, answer.Messages[0].Id, button.CustomId);
                    Assert.Equal(AnswerStatus.Answered, next.Status);
                    AssertDead(next);
                    foreach (var select in next.Messages.SelectMany(m => m.Controls).Where(c => c.IsSelect))
                        AssertDead(await _discord.PickAsync(Ada, next.Messages[0].Id, select.CustomId, [select.Values[^1]]));
                }
            }

        foreach (var own in new[] { "readings", "settings", "help", "privacy" })
            AssertDead(await _discord.CommandAsync(Teacher, own));
        // Of what the loops have seen, that they have seen what they are for.
        Assert.InRange(_quotationsWhole, 1, int.MaxValue);
        Assert.Empty(_discord.Violations);
    }

    /// <summary>Nothing of the text is left to Discord's markup, outside of a block that shows all as it stands; and each quotation is the reading's, whole.</summary>
    private void AssertDead(Seen seen)
    {
        Assert.Equal(AnswerStatus.Answered, seen.Status);
        foreach (var message in seen.Messages)
        {
            foreach (var text in Texts(JsonNode.Parse(message.Raw)!))
            {
                Assert.DoesNotMatch(Alive(), CodeBlock().Replace(text, ""));
                // As Discord shows it: our own bold and the frame taken away, then the escapes.
                if (text.StartsWith("> “", StringComparison.Ordinal))
                    AssertOfTheReading(Escape().Replace(Bold().Replace(text.Replace("\n> ", "\n", StringComparison.Ordinal)[2..], ""), "$1"));
            }

            foreach (var file in message.Attachments.Where(a => a.FileName is "quotation.txt" or "citation.txt"))
                AssertOfTheReading(Encoding.UTF8.GetString(_discord.Download(message.Id, file.FileName)!));
        }
    }

    private void AssertOfTheReading(string shown)
    {
        var quotation = shown[1..shown.LastIndexOf('”')];
        Assert.Contains(Blanks().Replace(quotation, " "), _source, StringComparison.Ordinal);
        _quotationsWhole++;
    }

    private static IEnumerable<string> Texts(JsonNode node) => node switch
    {
        JsonObject component => component.SelectMany(p => p.Key == "content" && p.Value is JsonValue text ? [(string)text!] : p.Value is { } inner ? Texts(inner) : []),
        JsonArray list => list.SelectMany(n => n is null ? [] : Texts(n)),
        _ => [],
    };

    // Each special sign of the hostile text where no backslash takes its power.
    [GeneratedRegex(@"(?<!\\)(@everyone|<@&|\*bold|~s~|\|x|`c|\[l\]|\(https|<t:)")]
    private static partial Regex Alive();

    [GeneratedRegex(@"\\([^0-9A-Za-z\s])")]
    private static partial Regex Escape();

    [GeneratedRegex(@"(?<!\\)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("```[^`]*```")]
    private static partial Regex CodeBlock();
}
