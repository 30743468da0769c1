using StudyBot.Testing.Slack;
using StudyBot.Testing.Slack.People;

namespace StudyBot.Slack.Tests.Connection;

public sealed class ReconnectionTests
{
    private static readonly Person Ada = new();

    [Theory]
    [InlineData("warning", "Slack closes the connection soon")]
    [InlineData("refresh_requested", "Slack asks for a fresh connection")]
    [InlineData("link_disabled", "Socket Mode is switched off in the app's settings")]
    public async Task The_next_connection_stands_before_the_old_one_goes_and_nothing_is_lost_between(string reason, string why)
    {
        await using var fake = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.ReadyAsync(fake);
        fake.Disconnect(reason, notice: TimeSpan.FromSeconds(1));
        // The old two and the new two.
        await fake.WaitForConnectionsAsync(4, RunningSlack.Patience);
        var asked = new List<Task<Seen>>();
        while (fake.Statistics.Connected > 2 || asked.Count < 20)
        {
            asked.Add(fake.CommandAsync(Ada, "/when"));
            await Task.Delay(25);
        }

        asked.Add(fake.CommandAsync(Ada, "/when"));
        Assert.All(await Task.WhenAll(asked), s => Assert.Equal(AckStatus.Acked, s.Status));
        Assert.Contains(why, bot.Log, StringComparison.Ordinal);
        Assert.Equal(2, fake.Statistics.Connected);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task Cut_sockets_come_back_and_no_event_is_lost_or_answered_twice()
    {
        await using var fake = await FakeSlack.StartAsync(new() { RateLimitFactor = 100, EventRetries = [.. Enumerable.Repeat(TimeSpan.FromMilliseconds(100), 50)] });
        await using var bot = await RunningSlack.ReadyAsync(fake);
        var asked = new List<Task<Seen>>();
        for (var i = 0; i < 60; i++)
        {
            asked.Add(fake.DirectMessageAsync(new Person { UserId = $"U{i:D9}" }, "when bucharest"));
            if (i % 20 == 10)
                fake.CutAll();
            else if (i % 20 == 15)
                fake.CutOne();
            await Task.Delay(5);
        }

        Assert.All(await Task.WhenAll(asked), s => Assert.True(s.IsAcked && s.Text.Contains("pong", StringComparison.Ordinal), $"{s.Status}: {s.Text}"));
        Assert.Equal((0, 0), (fake.Statistics.AnsweredTwice, fake.Statistics.Never));
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task A_socket_that_falls_silent_is_noticed_and_replaced()
    {
        await using var fake = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.ReadyAsync(fake);
        fake.GoZombie();
        await bot.UntilAsync(() => fake.Statistics is { Connected: 2, ZombiesNoticed.Count: 2 });
        Assert.Equal(AckStatus.Acked, (await fake.CommandAsync(Ada, "/when")).Status);
        Assert.Contains("no answer to a ping", bot.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slack_s_troubles_are_waited_out()
    {
        await using var fake = await FakeSlack.StartAsync();
        fake.FailNext("auth.test", 1, Fault.InternalError);
        fake.FailNext("apps.connections.open", 2, Fault.BadGateway);
        fake.RefuseNext("apps.connections.open", "internal_error");
        await using var bot = await RunningSlack.ReadyAsync(fake);
        Assert.Equal(AckStatus.Acked, (await fake.CommandAsync(Ada, "/when")).Status);
    }

    [Theory]
    [InlineData("invalid_auth")]
    [InlineData("not_allowed_token_type")]
    [InlineData("account_inactive")]
    [InlineData("token_revoked")]
    [InlineData("missing_scope")]
    public async Task A_token_that_Slack_refuses_ends_the_adapter_with_one_line_that_names_the_setting(string error)
    {
        foreach (var (method, setting) in new[] { ("auth.test", "Slack:BotToken"), ("apps.connections.open", "Slack:AppToken") })
        {
            await using var fake = await FakeSlack.StartAsync();
            fake.RefuseNext(method, error, 2);
            await using var bot = RunningSlack.Start(fake);
            var failure = await bot.FailsAsync();
            Assert.StartsWith($"Slack refused {setting}: {error}: ", failure.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', failure.Message);
        }
    }

    [Fact]
    public async Task Tokens_that_are_swapped_or_wrong_stand_neither_in_the_failure_nor_in_the_log()
    {
        await using var fake = await FakeSlack.StartAsync();
        foreach (var settings in (Func<SlackOptions, SlackOptions>[])[o => o with { BotToken = "xoxb-hush" }, o => o with { AppToken = "xapp-hush" }, o => o with { AppToken = o.BotToken }])
        {
            await using var bot = RunningSlack.Start(fake, settings);
            var failure = await bot.FailsAsync();
            Assert.DoesNotContain("hush", failure + bot.Log, StringComparison.Ordinal);
            Assert.DoesNotContain(fake.BotToken, failure + bot.Log, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Socket_Mode_that_is_switched_off_ends_the_adapter_and_says_so()
    {
        await using var fake = await FakeSlack.StartAsync(new() { SocketMode = false });
        await using var bot = RunningSlack.Start(fake);
        Assert.StartsWith("Socket Mode is switched off in the app's settings", (await bot.FailsAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_tokens_nor_addresses_stand_in_the_log()
    {
        await using var fake = await FakeSlack.StartAsync();
        string? url = null;
        await using var bot = await RunningSlack.ReadyAsync(fake, api => new ScriptedHandler(async (delivery, token) =>
        {
            await ScriptedHandler.AnswerAsync(api, delivery, "pong", token);
            url = (string)delivery.Payload["response_url"]!;
            throw new InvalidOperationException("A handler's own fault.");
        }));
        await fake.CommandAsync(Ada, "/when");
        fake.CutAll();
        await bot.UntilAsync(() => bot.Log.Contains("the handler failed", StringComparison.Ordinal) && bot.Log.Split("is ready").Length > 4);
        foreach (var secret in new[] { fake.BotToken, fake.AppToken, fake.SigningSecret, url!, new Uri(url!).AbsolutePath, "ticket" })
            Assert.DoesNotContain(secret, bot.Log, StringComparison.Ordinal);
    }
}
