using StudyBot.Testing.Slack;
using StudyBot.Testing.Slack.People;
using static StudyBot.Slack.Tests.EndToEnd.StudyGroup;

namespace StudyBot.Slack.Tests.EndToEnd;

/// <summary>What Slack acts upon, from people and from a reading: it comes out dead, and every message pleases Slack.</summary>
public sealed class HostileInputTests(StudyGroup group) : IClassFixture<StudyGroup>
{
    private const string Hostile = "<!channel> <@U0ADA00001> &amp; <https://example.org|x> *b* `c` @here end";

    private static readonly string[] s_commands = ["explain", "when", "quote", "source"];

    [Theory]
    [InlineData("<!channel> <!here> <!everyone>")]
    [InlineData("<@U0ADA00001> <#C0STUDY001> <!subteam^S0TEACHERS>")]
    [InlineData("&amp; &lt;!channel&gt; & < >")]
    [InlineData("<https://example.org|x> mailto:a@example.org https://example.org")]
    [InlineData("*b* _i_ ~s~ `c` ```\nblock\n``` > q\n• :smile:")]
    [InlineData("\u202Eabc\u200F\u2067\u0007 مؤتمر 😀")]
    public async Task Whatever_is_asked_in_whatever_way_harms_nobody(string argument)
    {
        var slack = group.Slack;
        foreach (var text in new[] { argument, string.Concat(Enumerable.Repeat(argument + " ", 3_200 / (argument.Length + 1) + 1)) })
        {
            List<Seen> seen = [];
            foreach (var (command, room) in s_commands.Zip(Rooms))
            {
                var there = new Person { UserId = room.Id.Replace('C', 'U'), ChannelId = room.Id };
                seen.Add(await slack.CommandAsync(Ada, "/" + command, text));
                seen.Add(await slack.CommandAsync(Ada, "/studybot", $"{command} {text}"));
                seen.Add(await slack.MentionAsync(there, $"{command} {text}"));
                seen.Add(await slack.DirectMessageAsync(there, $"{command} {text}"));
            }

            seen.Add(await slack.MentionAsync(Ada, text));
            seen.Add(await slack.DirectMessageAsync(Ada, text));
            seen.Add(await slack.CommandAsync(Ada, "/studybot", text));
            seen.Add(await slack.CommandAsync(Admin, "/studybot", $"settings reading={argument}"));
            seen.Add(await slack.MessageShortcutAsync(Ada, "source-message", text));
            var ask = await slack.GlobalShortcutAsync(Ada, "ask");
            seen.Add(await slack.SuggestAsync(Ada, ask.View!.Id, "term", text));
            // A field of a form holds no more.
            var filled = text.Length > 3_000 ? text[..2_999] : text;
            seen.Add(await slack.SubmitViewAsync(Ada, new Dictionary<string, string> { ["text"] = filled.ReplaceLineEndings(" ") }));
            await slack.CommandAsync(Ada, "/source");
            seen.Add(await slack.SubmitViewAsync(Ada, new Dictionary<string, string> { ["text"] = filled }));
            Assert.All(seen, s => Assert.Equal(AckStatus.Acked, s.Status));
            // What is alive stands in such brackets.
            Assert.All(seen.SelectMany(s => s.Messages), m => Assert.DoesNotContain('⟨', m.Text + m.Fallback));
            Assert.All(seen.Select(s => s.View).OfType<SeenView>(), v => Assert.DoesNotContain('⟨', v.Text));
        }

        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task A_reading_that_is_full_of_it_is_shown_whole_by_every_reply_and_every_button()
    {
        var readings = Directory.CreateTempSubdirectory("studybot-readings-");
        try
        {
            await WriteAsync(readings.CreateSubdirectory("hostile").FullName);
            await using var slack = await FakeSlack.StartAsync(Shipped);
            await using var worker = await ReadyAsync(slack, new Dictionary<string, string> { ["Readings:Folder"] = readings.FullName, ["Readings:Default"] = "hostile" });
            foreach (var command in s_commands)
            {
                foreach (var asked in new[] { "vandalism", "gigantism", Hostile })
                    await PressEverythingAsync(slack, await slack.CommandAsync(Ada, "/" + command, asked));
            }

            Assert.Contains(Hostile, (await slack.CommandAsync(Ada, "/quote", "vandalism")).Text, StringComparison.Ordinal);
            foreach (var own in new[] { "readings", "settings", "help", "privacy" })
                Assert.Contains("(only visible to you)", (await slack.CommandAsync(Admin, "/studybot", own)).Text, StringComparison.Ordinal);
            Assert.DoesNotContain("⟨@c", (await slack.OpenHomeAsync(Admin)).Text, StringComparison.Ordinal);
            Assert.Empty(slack.Violations);
        }
        finally
        {
            readings.Delete(recursive: true);
        }
    }

    private static async Task PressEverythingAsync(FakeSlack slack, Seen answer)
    {
        Assert.DoesNotContain('⟨', answer.Text);
        foreach (var button in answer.Messages[0].Controls.Where(c => c.IsButton).DistinctBy(c => c.Label))
        {
            var next = await slack.PressAsync(Ada, answer.Messages[0].Ts, button.ActionId);
            Assert.NotEmpty(next.Messages);
            Assert.DoesNotContain('⟨', next.Text.Replace("Shared by ⟨@ada⟩", "", StringComparison.Ordinal));
            foreach (var message in next.Messages.Where(m => m.Controls.Any(c => c.ActionId == "style")))
                Assert.Single((await slack.PickAsync(Ada, message.Ts, "style", ["mla"])).Messages);
        }
    }

    private static async Task WriteAsync(string folder)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "reading.yaml"), $"""
            id: hostile
            file: hostile.txt
            title: '{Hostile}'
            author:
              - family: '{Hostile}'
                given: '# Ann'
            issued: 2001
            """);
        await File.WriteAllTextAsync(Path.Combine(folder, "hostile.txt"), $"""
            Vandalism is {Hostile} and came in 1999 to the city. Vandalism was then common {Hostile} among all.

            Gigantism {string.Concat(Enumerable.Repeat("goes on and on and ", 700))}has no end {Hostile} here. After it, gigantism was forgotten in 2003. Gigantism {Hostile} returned once more.
            """);
    }
}
