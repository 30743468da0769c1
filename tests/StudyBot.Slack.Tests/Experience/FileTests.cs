using System.Text;
using StudyBot.Core.Chat;
using StudyBot.Testing;
using static StudyBot.Slack.Tests.Experience.SlackApp;

namespace StudyBot.Slack.Tests.Experience;

public sealed class FileTests
{
    private static readonly Picture s_picture = new("timeline.png", "image/png", [137, 80, 78, 71], "Three events from 1991 to 2014.");
    private static readonly string s_long = string.Concat(Enumerable.Repeat("word ", 4_000)) + "end.";

    private static FakeDispatcher Drawing => new(r => SampleReplies.Full(r) with { Picture = s_picture }) { Commands = [.. new FakeDispatcher(SampleReplies.Echo).Commands.Select(c => c with { TakesLongText = c.Name == "/explain" })] };

    private static FakeDispatcher Long => new(r => SampleReplies.Full(r) with { Passages = [SampleReplies.Passage with { Text = s_long, Highlights = [] }] });

    [Fact]
    public async Task An_alternative_text_that_is_too_long_for_Slack_costs_no_picture()
    {
        var picture = s_picture with { AlternativeText = string.Concat(Enumerable.Repeat("An event. ", 150)) };
        await using var app = await SlackApp.StartAsync(new FakeDispatcher(r => SampleReplies.Echo(r) with { Picture = picture }));
        var message = Assert.Single((await app.WholeAsync(app.Slack.CommandAsync(Ada, "/when", "x"))).Messages);
        Assert.StartsWith("An event.", Assert.Single(message.Images).AltText, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Fact]
    public async Task A_picture_is_shown_in_place_with_its_alternative_text_wherever_it_was_asked()
    {
        await using var app = await SlackApp.StartAsync(Drawing);
        foreach (var seen in new[] { await app.Slack.CommandAsync(Ada, "/when", "x"), await app.Slack.MentionAsync(Ada, "when x"), await app.Slack.DirectMessageAsync(Ada, "when x") })
        {
            var image = Assert.Single(Assert.Single(seen.Messages).Images);
            Assert.Equal(s_picture.AlternativeText, image.AltText);
            Assert.Equal(s_picture.Content.AsEnumerable(), app.Slack.Download(image.FileId!));
        }
        await app.FinishAsync();
    }

    [Fact]
    public async Task In_a_form_the_picture_follows()
    {
        // Slack takes the answer to the form before what is sent after that answer has come to it.
        await using var app = await SlackApp.StartAsync(Drawing, change: o => o with { Latency = TimeSpan.FromMilliseconds(100) });
        await app.Slack.CommandAsync(Ada, "/explain");
        await app.Slack.SubmitViewAsync(Ada, new Dictionary<string, string> { ["text"] = "x" });
        await app.FinishAsync();
        Assert.Equal(s_picture.AlternativeText, Assert.Single(app.Slack.LookAtView(Ada)!.Images).AltText);
    }

    [Fact]
    public async Task A_picture_that_Slack_still_works_on_is_waited_for()
    {
        await using var app = await SlackApp.StartAsync(Drawing, change: o => o with { FileReadyAfter = TimeSpan.FromMilliseconds(300) });
        Assert.Single(Assert.Single((await app.Slack.CommandAsync(Ada, "/when", "x")).Messages).Images);
    }

    [Fact]
    public async Task A_picture_that_is_never_ready_comes_as_a_file_where_its_reader_is()
    {
        await using var app = await SlackApp.StartAsync(Drawing, change: o => o with { FileReadyAfter = TimeSpan.FromHours(1), Patience = TimeSpan.FromSeconds(30) });
        var seen = await app.WholeAsync(app.Slack.CommandAsync(Ada, "/when", "x"));
        var message = seen.Messages.First(m => m.Ephemeral);
        Assert.Contains(s_picture.AlternativeText, message.Text, StringComparison.Ordinal);
        Assert.Contains("turning point", message.Text, StringComparison.Ordinal);
        Assert.Contains(app.Slack.Look(Testing.Slack.People.Person.InDirectMessage()), m => m.Images.Any(i => i.AltText == s_picture.AlternativeText));
        Assert.DoesNotContain(app.Slack.Look(Grace), m => m.Images.Count > 0);
    }

    [Fact]
    public async Task A_quotation_too_long_for_a_message_comes_whole_as_a_file_to_the_person()
    {
        await using var app = await SlackApp.StartAsync(Long, new FakeViewer(s_long));
        var answer = (await app.WholeAsync(app.Slack.CommandAsync(Ada, "/when", "x"))).Messages.First(m => m.Ephemeral);
        Assert.Contains("as a file in your direct messages", answer.Text, StringComparison.Ordinal);
        Assert.Contains("pp. 48–49", answer.Text, StringComparison.Ordinal);
        Assert.Contains(s_long, Received(app, "D0ADA00001"), StringComparison.Ordinal);
        Assert.NotEmpty((await app.PressAsync(Ada, answer, "Cite")).Messages);
        var shared = await app.WholeAsync(app.PressAsync(Ada, answer, "Share"));
        Assert.Contains(shared.Messages, m => !m.Ephemeral && m.Text.Contains("Shared by", StringComparison.Ordinal));
        Assert.Contains(s_long, Received(app, "C0STUDY001"), StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Fact]
    public async Task Asked_by_mention_the_file_comes_into_the_thread()
    {
        await using var app = await SlackApp.StartAsync(Long);
        var asked = await app.Slack.MentionAsync(Ada, "when x");
        await app.FinishAsync();
        Assert.Contains(app.Slack.Look(Ada with { ThreadTs = asked.Ts }), m => m.Images.Count > 0);
        Assert.Contains(s_long, Received(app, "C0STUDY001"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_Slack_takes_no_file_the_person_is_told()
    {
        await using var app = await SlackApp.StartAsync(Long, change: o => o with { Scopes = [.. o.Scopes.Where(s => s != "files:write")] });
        Assert.Contains("Slack did not take it as a file", (await app.WholeAsync(app.Slack.CommandAsync(Ada, "/when", "x"))).Messages.First(m => m.Ephemeral).Text, StringComparison.Ordinal);
    }

    private static string Received(SlackApp app, string channel) => string.Concat(
        app.Slack.Look(Ada with { ChannelId = channel }).SelectMany(m => m.Images).Where(i => i.FileId is not null).Select(i => Encoding.UTF8.GetString(app.Slack.Download(i.FileId!)!)));
}
