using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Slack.Handling;
using StudyBot.Slack.Intake;
using StudyBot.Testing.Slack;
using StudyBot.Testing.Slack.People;

namespace StudyBot.Slack.Tests.Connection;

public sealed class SocketConnectionTests
{
    private static readonly Person Ada = new();

    [Fact]
    public async Task A_command_is_acknowledged_and_answered_over_two_sockets()
    {
        await using var fake = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.ReadyAsync(fake);
        var seen = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => fake.CommandAsync(Ada, "/when", "bucharest")));
        Assert.All(seen, s => Assert.Equal((AckStatus.Acked, "(only visible to you)\npong"), (s.Status, s.Text)));
        Assert.Equal(("U0STUDYBOT", "T0STUDY001", "B0STUDYBOT"), (bot.Identity!.BotUserId, bot.Identity.TeamId, bot.Identity.BotId));
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task A_token_that_is_revoked_while_the_bot_runs_ends_it_with_one_line()
    {
        await using var fake = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.ReadyAsync(fake);
        fake.RefuseNext("chat.postMessage", "token_revoked");
        _ = fake.MentionAsync(Ada, "when bucharest");
        var failure = await Assert.ThrowsAsync<AdapterFailedException>(() => bot.Run.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.StartsWith("Slack refused Slack:BotToken: token_revoked: the app was removed from the workspace", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_the_handler_does_all_is_acknowledged_in_time_and_the_next_is_received()
    {
        await using var fake = await FakeSlack.StartAsync(new() { Patience = TimeSpan.FromMilliseconds(100) });
        using var stuck = new ManualResetEventSlim();
        await using var bot = await RunningSlack.ReadyAsync(fake, _ => new ScriptedHandler(async (_, token) => await Task.Delay(Timeout.Infinite, token))
        {
            Along = delivery => (string?)delivery.Payload["text"] switch
            {
                "throw" => throw new InvalidOperationException("A handler's own fault."),
                "block" => stuck.Wait(TimeSpan.FromSeconds(30)) ? null : null,
                _ => null,
            },
        });
        var seen = await Task.WhenAll(new[] { "hang", "throw", "block", "hang", "throw" }.Select(text => fake.CommandAsync(Ada, "/when", text)));
        Assert.All(seen, s => Assert.Equal(AckStatus.Acked, s.Status));
        stuck.Set();
        Assert.Contains("acknowledged before the handler", bot.Log, StringComparison.Ordinal);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task What_goes_along_is_the_handler_s()
    {
        await using var fake = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.ReadyAsync(fake, _ => new ScriptedHandler { Along = d => d.Kind == SlackDeliveryKind.Command ? new JsonObject { ["text"] = "along" } : null });
        Assert.Contains("along", (await fake.CommandAsync(Ada, "/when")).Text, StringComparison.Ordinal);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task An_envelope_that_comes_twice_and_an_event_that_comes_again_are_acknowledged_each_time_and_answered_once()
    {
        await using var fake = await FakeSlack.StartAsync();
        ScriptedHandler? handler = null;
        await using var bot = await RunningSlack.ReadyAsync(fake, api => handler = ScriptedHandler.Answering(api));
        fake.DuplicateNext();
        Assert.Equal(AckStatus.Acked, (await fake.CommandAsync(Ada, "/when")).Status);
        var mention = await fake.MentionAsync(Ada, "when bucharest");
        await fake.RepeatAsync(mention);
        await bot.UntilAsync(() => fake.Statistics.Counts["ack"] == 4);
        Assert.Equal(2, handler!.Handled.Count);
        Assert.Equal(0, fake.Statistics.AnsweredTwice);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task Whoever_comes_when_all_is_taken_is_put_off_kindly_and_in_time()
    {
        const int all = DeliveryIntake.MaxAtOnce + DeliveryIntake.MaxWaiting, beyond = 60;
        await using var fake = await FakeSlack.StartAsync(new() { Patience = TimeSpan.FromSeconds(60) });
        var freed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var bot = await RunningSlack.ReadyAsync(fake, api => new ScriptedHandler(async (delivery, token) =>
        {
            await freed.Task.WaitAsync(token);
            await ScriptedHandler.AnswerAsync(api, delivery, "pong", token);
        }));
        var asked = Enumerable.Range(0, all + beyond).Select(i => fake.CommandAsync(new Person { UserId = $"U{i:D9}" }, "/when")).ToArray();
        await bot.UntilAsync(() => fake.Statistics.Acked == all + beyond);
        freed.SetResult();
        var seen = await Task.WhenAll(asked);
        Assert.Equal((all, beyond), (seen.Count(s => s.Text.Contains("pong", StringComparison.Ordinal)), seen.Count(s => s.Text.Contains("busy", StringComparison.Ordinal))));
        Assert.Equal(beyond, bot.Intake.PutOff);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task Stopping_finishes_what_is_under_way()
    {
        await using var fake = await FakeSlack.StartAsync();
        var begun = new TaskCompletionSource();
        await using var bot = await RunningSlack.ReadyAsync(fake, api => new ScriptedHandler(async (delivery, token) =>
        {
            begun.SetResult();
            await Task.Delay(300, token);
            await ScriptedHandler.AnswerAsync(api, delivery, "late but there", token);
        }));
        var seen = fake.CommandAsync(Ada, "/when");
        await begun.Task.WaitAsync(RunningSlack.Patience);
        await bot.StopAsync();
        Assert.Contains("late but there", (await seen).Text, StringComparison.Ordinal);
        Assert.Equal(2, fake.Statistics.Counts["socket.closed"]);
    }
}
