using StudyBot.Core.Chat;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.People;
using StudyBot.Testing.Discord.Rest;

namespace StudyBot.Discord.Tests.Connection;

public sealed class GatewayConnectionTests
{
    private static readonly Person Ada = new();

    [Fact]
    public async Task A_connection_that_cannot_be_made_is_told_with_its_cause_and_what_to_check()
    {
        await using var fake = await FakeDiscord.StartAsync();
        await using var bot = RunningBot.Start(fake, ScriptedHandler.Answering, o => o with { GatewayUrl = new Uri("ws://127.0.0.1:9") });
        await bot.UntilAsync(() => bot.Log.Contains("Warning: Shard 0: connection lost (127.0.0.1:9: ", StringComparison.Ordinal));
        Assert.Contains("check the network, a proxy (HTTPS_PROXY), Discord:GatewayUrl", bot.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_is_answered()
    {
        await using var fake = await FakeDiscord.StartAsync();
        await using var bot = await RunningBot.ReadyAsync(fake, ScriptedHandler.Answering);
        var seen = await fake.CommandAsync(Ada, "ping");
        Assert.Equal((AnswerStatus.Answered, 4), (seen.Status, seen.CallbackType));
        Assert.Contains("pong", seen.Text, StringComparison.Ordinal);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task Cuts_and_requests_to_reconnect_lose_nothing_and_answer_nothing_twice()
    {
        await using var fake = await FakeDiscord.StartAsync();
        await using var bot = await RunningBot.ReadyAsync(fake, ScriptedHandler.Answering);
        var asked = new List<Task<Seen>>();
        for (var i = 0; i < 100; i++)
        {
            asked.Add(fake.CommandAsync(Ada, "ping"));
            if (i % 20 == 10)
                fake.CutAll();
            if (i == 55)
                fake.SendReconnect();
            await Task.Delay(5);
        }

        Assert.All(await Task.WhenAll(asked), seen => Assert.Equal(AnswerStatus.Answered, seen.Status));
        Assert.Empty(fake.Violations);
        Assert.Equal(1, fake.Statistics.Counts["identify"]);
        Assert.True(fake.Statistics.Counts["resumed"] >= 5);
    }

    [Fact]
    public async Task A_connection_that_falls_silent_is_noticed_within_one_heartbeat_and_resumed()
    {
        var interval = TimeSpan.FromSeconds(1);
        await using var fake = await FakeDiscord.StartAsync(new() { HeartbeatInterval = interval });
        await using var bot = await RunningBot.ReadyAsync(fake, ScriptedHandler.Answering);
        fake.GoZombie();
        var seen = fake.CommandAsync(Ada, "ping");
        Assert.Equal(AnswerStatus.Answered, (await seen).Status);
        Assert.Equal(1, fake.Statistics.Counts["identify"]);
        Assert.Single(fake.Statistics.ZombiesNoticed);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task A_session_whose_own_address_is_gone_is_resumed_at_the_ordinary_one()
    {
        await using var fake = await FakeDiscord.StartAsync(new() { ResumeHostIsGone = true });
        await using var bot = await RunningBot.ReadyAsync(fake, ScriptedHandler.Answering);
        fake.CutAll();
        await bot.UntilAsync(() => fake.Statistics is { Connected: 1 } s && s.Counts.GetValueOrDefault("resumed") == 1);
        Assert.Equal(1, fake.Statistics.Counts["identify"]);
        Assert.Equal(AnswerStatus.Answered, (await fake.CommandAsync(Ada, "ping")).Status);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task Commands_whose_creations_are_used_up_for_the_day_are_registered_later()
    {
        await using var fake = await FakeDiscord.StartAsync(new() { CommandCreatesADay = 0 });
        await using var bot = RunningBot.Start(fake, ScriptedHandler.Answering);
        await bot.UntilAsync(() => bot.Log.Contains("30034", StringComparison.Ordinal));
        Assert.Contains("next try in", bot.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("fault of this build", bot.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_that_takes_the_interactions_away_from_the_gateway_is_warned_of()
    {
        await using var fake = await FakeDiscord.StartAsync(new() { InteractionsEndpointUrl = "https://bot.example/discord" });
        await using var bot = await RunningBot.ReadyAsync(fake, ScriptedHandler.Answering);
        Assert.Contains("Discord sends interactions to https://bot.example/discord", bot.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invalid_session_is_followed_by_a_new_one()
    {
        await using var fake = await FakeDiscord.StartAsync(new() { IdentifyInterval = TimeSpan.FromSeconds(1) });
        await using var bot = await RunningBot.ReadyAsync(fake, ScriptedHandler.Answering);
        fake.SendInvalidSession(resumable: false);
        await bot.UntilAsync(() => fake.Statistics is { Connected: 1 } s && s.Counts["identify"] == 2);
        Assert.Equal(AnswerStatus.Answered, (await fake.CommandAsync(Ada, "ping")).Status);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task A_refused_token_ends_the_adapter_with_the_setting_and_without_the_token()
    {
        await using var fake = await FakeDiscord.StartAsync();
        await using var bot = RunningBot.Start(fake, ScriptedHandler.Answering, o => o with { Token = "hush.hush.hush" });
        var failure = await Assert.ThrowsAsync<AdapterFailedException>(() => bot.Run.WaitAsync(RunningBot.Patience));
        Assert.Contains("Discord:Token", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", failure + bot.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4004, "Discord:Token")]
    [InlineData(4011, "Discord:Shards")]
    public async Task A_final_close_code_ends_the_adapter_with_one_line(int code, string setting)
    {
        await using var fake = await FakeDiscord.StartAsync();
        await using var bot = await RunningBot.ReadyAsync(fake, ScriptedHandler.Answering);
        await fake.CloseAllAsync(code);
        var failure = await Assert.ThrowsAsync<AdapterFailedException>(() => bot.Run.WaitAsync(RunningBot.Patience));
        Assert.Contains(setting, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public async Task Stopping_ends_the_session_and_finishes_what_is_under_way()
    {
        await using var fake = await FakeDiscord.StartAsync();
        var begun = new TaskCompletionSource();
        var handler = new ScriptedHandler(async (_, channel, token) =>
        {
            begun.SetResult();
            await Task.Delay(300, token);
            await channel.RespondAsync(ScriptedHandler.Say("late but there"), token);
        });
        await using var bot = await RunningBot.ReadyAsync(fake, handler);
        var seen = fake.CommandAsync(Ada, "ping");
        await begun.Task.WaitAsync(RunningBot.Patience);
        await bot.StopAsync();
        Assert.Contains("late but there", (await seen).Text, StringComparison.Ordinal);
        Assert.Equal(1, fake.Statistics.Counts["end.LeftForGood"]);
    }

    [Fact]
    public async Task A_slow_handler_is_covered_by_a_private_deferral_that_its_answer_then_fills()
    {
        await using var fake = await FakeDiscord.StartAsync();
        await using var bot = await RunningBot.ReadyAsync(fake, new ScriptedHandler(async (_, channel, token) =>
        {
            await Task.Delay(2_500, token);
            Assert.True((await channel.RespondAsync(ScriptedHandler.Say("at last", 64), token)).Succeeded);
        }));
        var seen = await fake.CommandAsync(Ada, "ping");
        Assert.Equal((AnswerStatus.Answered, 5), (seen.Status, seen.CallbackType));
        Assert.Contains("at last", seen.Text, StringComparison.Ordinal);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task A_callback_that_fails_on_the_way_is_repeated_in_time()
    {
        await using var fake = await FakeDiscord.StartAsync();
        await using var bot = await RunningBot.ReadyAsync(fake, ScriptedHandler.Answering);
        foreach (var fault in new[] { Fault.BadGateway, Fault.Cut, Fault.RateLimited })
        {
            fake.FailNext("POST", "/callback", 1, fault);
            Assert.Equal(AnswerStatus.Answered, (await fake.CommandAsync(Ada, "ping")).Status);
        }

        Assert.DoesNotContain("Warning: Interaction", bot.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_are_written_once_and_not_again_by_the_next_start()
    {
        await using var fake = await FakeDiscord.StartAsync();
        await using (var first = await RunningBot.ReadyAsync(fake, ScriptedHandler.Answering))
            await first.UntilAsync(() => first.Log.Contains("1 registered anew", StringComparison.Ordinal));
        await using var second = RunningBot.Start(fake, ScriptedHandler.Answering);
        await second.UntilAsync(() => second.Log.Contains("registered as they should be", StringComparison.Ordinal));
        Assert.DoesNotContain("anew", second.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_token_stands_in_the_log()
    {
        await using var fake = await FakeDiscord.StartAsync();
        string? interactionToken = null;
        await using var bot = await RunningBot.ReadyAsync(fake, new ScriptedHandler(async (interaction, channel, token) =>
        {
            interactionToken = interaction.Token;
            fake.FailNext("POST", "/callback", 9, Fault.InternalError);
            await channel.RespondAsync(ScriptedHandler.Say("pong"), token);
            throw new InvalidOperationException("A handler's own fault.");
        }));
        _ = fake.CommandAsync(Ada, "ping");
        await bot.UntilAsync(() => bot.Log.Contains("the handler failed", StringComparison.Ordinal));
        Assert.DoesNotContain(interactionToken!, bot.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(fake.Token, bot.Log, StringComparison.Ordinal);
    }
}
