using StudyBot.Testing.Slack;
using StudyBot.Testing.Slack.People;

namespace StudyBot.Testing.Tests.Slack;

/// <summary>The fake is Slack enough for a client that nobody here wrote.</summary>
public sealed class BoltTests
{
    [SkippableFact]
    public async Task Bolt_connects_answers_and_comes_back_after_a_cut()
    {
        await NodeProject.NeedAsync();
        await using var fake = await FakeSlack.StartAsync(FakeSlackOptions.ForForeignClient with { AckDeadline = TimeSpan.FromSeconds(30), Patience = TimeSpan.FromSeconds(30), TriggerLifetime = TimeSpan.FromSeconds(30), RateLimitFactor = 10 });
        using var client = NodeProject.Start("slack-echo.mjs", fake.ApiBaseUrl.ToString(), fake.BotToken, fake.AppToken);
        var errors = client.StandardError.ReadToEndAsync();
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
            Assert.Equal("STARTED", await client.StandardOutput.ReadLineAsync(limit.Token));
            await fake.WaitForConnectionsAsync(1, TimeSpan.FromSeconds(30));
            var seen = await fake.CommandAsync(new Person(), "/hello", "Ada", limit.Token);
            Assert.Equal((AckStatus.Acked, "(only visible to you)\nHello Ada\n[Again]"), (seen.Status, seen.Text));
            Assert.Equal("(only visible to you)\nPressed", (await fake.PressAsync(new Person(), seen.Messages[0].Ts, "Again", limit.Token)).Text);
            Assert.Equal("(in a thread)\nYou said hi", (await fake.MentionAsync(new Person(), "hi", limit.Token)).Text);

            var view = (await fake.GlobalShortcutAsync(new Person(), "ask", limit.Token)).View!;
            Assert.Equal("- nato!", (await fake.SuggestAsync(new Person(), view.Id, "Term", "nato", limit.Token)).Text);
            Assert.Equal("<Modal: Asked>\nnato", (await fake.SubmitViewAsync(new Person(), new Dictionary<string, string> { ["Term"] = "nato" }, limit.Token)).Text);

            fake.Disconnect("refresh_requested", notice: TimeSpan.FromMilliseconds(100));
            while (!fake.Statistics.Counts.TryGetValue("socket.open", out var opened) || opened < 2 || fake.Statistics.Connected != 1)
                await Task.Delay(10, limit.Token);
            // An event finds its way however the reconnection falls; a command would be lost with the old socket.
            Assert.Equal("(in a thread)\nYou said again", (await fake.MentionAsync(new Person(), "again", limit.Token)).Text);
            Assert.Empty(fake.Violations);
            Assert.Equal(0, fake.Statistics.AnsweredTwice);
        }
        finally
        {
            client.Kill();
        }
        Assert.Empty(await errors);
    }
}
