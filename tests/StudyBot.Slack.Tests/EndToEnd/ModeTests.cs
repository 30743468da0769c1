using StudyBot.Testing.Slack;
using StudyBot.Testing.Slack.People;
using static StudyBot.Slack.Tests.EndToEnd.StudyGroup;

namespace StudyBot.Slack.Tests.EndToEnd;

/// <summary>Socket Mode and signed requests differ in nothing that people see.</summary>
public sealed class ModeTests
{
    [Fact]
    public async Task A_conversation_is_the_same_in_both_modes()
    {
        var socket = await ConverseAsync(_ => []);
        var http = await ConverseAsync(OverHttp);
        Assert.Equal(socket, http);
        Assert.Contains(socket, s => s.Contains("Tavani 2019", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Over_HTTP_no_connection_is_opened_and_what_nobody_signed_is_refused()
    {
        await using var slack = await FakeSlack.StartAsync(Shipped);
        await using var worker = await ReadyAsync(slack, OverHttp(slack));
        Assert.Equal((200, """{"challenge":"3eZbrw1aB10"}"""), await slack.VerifyUrlAsync());
        Assert.Equal(401, (await slack.PostAsync("command=%2Fwhen&text=bucharest&user_id=U0ADA00001&channel_id=C0STUDY001", goodSignature: false)).Status);
        Assert.Equal(401, (await slack.PostAsync("""{"type":"event_callback"}""", age: TimeSpan.FromMinutes(6))).Status);
        var asked = await slack.MentionAsync(Ada, "when bucharest summit");
        await slack.RepeatAsync(asked);
        Assert.Single(slack.Look(Ada));
        Assert.False(slack.Statistics.Counts.ContainsKey("apps.connections.open"));
        Assert.DoesNotContain(slack.SigningSecret, string.Join('\n', worker.Log), StringComparison.Ordinal);
        Assert.Empty(slack.Violations);
        Assert.Equal(0, await worker.StopAsync());
    }

    private static async Task<string[]> ConverseAsync(Func<FakeSlack, Dictionary<string, string>> settings)
    {
        await using var slack = await FakeSlack.StartAsync(Shipped);
        await using var worker = await ReadyAsync(slack, settings(slack));
        var answer = await slack.CommandAsync(Ada, "/quote", "russia");
        async Task<Seen> PressAsync(string button) => await slack.PressAsync(Ada, answer.Messages[0].Ts, button);
        List<Seen> seen = [answer];
        foreach (var button in new[] { "In context", "Cite", "more", "Was this right?", "Share", "Share" })
            seen.Add(await PressAsync(button));
        seen.Add(await slack.MentionAsync(Ada, "when bucharest summit"));
        seen.Add(await slack.MentionAsync(Ada with { ThreadTs = seen[^1].Ts }, "explain OSCE"));
        seen.Add(await slack.DirectMessageAsync(Ada, "help"));
        seen.Add(await slack.MessageShortcutAsync(Ada, "source-message", "the fuse of Crimea was lit by NATO's enlargement"));
        seen.Add(await slack.CommandAsync(Ada, "/source"));
        seen.Add(await slack.SubmitViewAsync(Ada, new Dictionary<string, string> { ["text"] = "conditionality was perceived as an annoying instrument" }));
        var ask = await slack.GlobalShortcutAsync(Ada, "ask");
        seen.Add(await slack.SuggestAsync(Ada, ask.View!.Id, "term", "cond"));
        seen.Add(await slack.SubmitViewAsync(Ada));
        seen.Add(await slack.SubmitViewAsync(Ada, new Dictionary<string, string> { ["term"] = "conditionality" }));
        seen.Add(await slack.OpenHomeAsync(Admin));
        seen.Add(await slack.PickAsync(Admin, seen[^1].View!.Id, "set-answers", ["public"]));
        seen.Add(await slack.CommandAsync(Ada, "/when", "bucharest summit"));
        Assert.All(seen, s => Assert.Equal(AckStatus.Acked, s.Status));
        Assert.Empty(slack.Violations);
        Assert.Equal(0, await worker.StopAsync());
        return [.. seen.Select(s => s.Text)];
    }
}
