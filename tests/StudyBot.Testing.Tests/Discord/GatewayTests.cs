using System.Net.WebSockets;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.People;

namespace StudyBot.Testing.Tests.Discord;

public sealed class GatewayTests : IAsyncLifetime
{
    private const string Commands = """[{"name":"when","description":"Says when."}]""";
    private FakeDiscord _fake = null!;
    private RawBot _bot = null!;

    public async Task InitializeAsync()
    {
        _fake = await FakeDiscord.StartAsync(new() { IdentifyInterval = TimeSpan.Zero, AnswerDeadline = TimeSpan.FromSeconds(30) });
        _bot = new RawBot(_fake);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _fake.DisposeAsync();
    }

    [Theory]
    [InlineData("""{"op":2,"d":{"token":"wrong","intents":0,"properties":{"os":"","browser":"","device":""}}}""", 4004)]
    [InlineData("""{"op":2,"d":{"token":"fake.discord.token","intents":2,"properties":{"os":"","browser":"","device":""}}}""", 4014)]
    [InlineData("""{"op":2,"d":{"token":"fake.discord.token","intents":32768,"properties":{"os":"","browser":"","device":""}}}""", 4014)]
    [InlineData("""{"op":2,"d":{"token":"fake.discord.token","intents":1073741824,"properties":{"os":"","browser":"","device":""}}}""", 4013)]
    [InlineData("""{"op":2,"d":{"token":"fake.discord.token","properties":{"os":"","browser":"","device":""}}}""", 4013)]
    [InlineData("""{"op":2,"d":{"token":"fake.discord.token","intents":0,"shard":[2,2],"properties":{"os":"","browser":"","device":""}}}""", 4010)]
    [InlineData("""{"op":2,"d":{"token":"fake.discord.token","intents":0}}""", 4002)]
    [InlineData("""{"op":2,"d":{"token":"fake.discord.token","intents":0,"colour":1,"properties":{"os":"","browser":"","device":""}}}""", 4002)]
    [InlineData("""{"op":3,"d":{"since":null,"activities":[],"status":"online","afk":false}}""", 4003)]
    [InlineData("""{"op":12,"d":null}""", 4001)]
    [InlineData("not json", 4002)]
    [InlineData("""{"op":6,"d":{"token":"wrong","session_id":"x","seq":1}}""", 4004)]
    public async Task A_payload_against_the_rules_is_closed_with_its_code(string payload, int code)
    {
        await _bot.ConnectAsync();
        await _bot.SendAsync(payload);
        Assert.Equal(code, await _bot.ReceiveCloseAsync());
        Assert.NotEmpty(_fake.Violations);
    }

    [Fact]
    public async Task A_second_identify_is_already_authenticated()
    {
        await _bot.StartAsync();
        await _bot.SendAsync(RawBot.Identify);
        Assert.Equal(4005, await _bot.ReceiveCloseAsync());
    }

    [Fact]
    public async Task A_payload_over_4096_bytes_is_refused()
    {
        await _bot.StartAsync();
        await _bot.SendAsync($$"""{"op":1,"d":null,"x":"{{new string('x', 4096)}}"}""");
        Assert.Equal(4002, await _bot.ReceiveCloseAsync());
    }

    [Fact]
    public async Task More_than_120_sends_a_minute_are_rate_limited()
    {
        await _bot.StartAsync();
        for (var i = 0; i < 120; i++)
            await _bot.SendAsync("""{"op":1,"d":null}""");
        Assert.Equal(4008, await _bot.ReceiveCloseAsync());
    }

    [Fact]
    public async Task Another_version_or_encoding_is_refused()
    {
        await _bot.ConnectAsync(query: "?v=9&encoding=json");
        Assert.Equal(4012, await _bot.ReceiveCloseAsync());
    }

    [Fact]
    public async Task A_heartbeat_is_acknowledged()
    {
        await _bot.StartAsync();
        await _bot.SendAsync("""{"op":1,"d":1}""");
        Assert.Equal(11, (int)(await _bot.ReceiveAsync())!["op"]!);
    }

    [Fact]
    public async Task A_client_that_does_not_beat_is_timed_out()
    {
        await using var fake = await FakeDiscord.StartAsync(new() { HeartbeatInterval = TimeSpan.FromSeconds(1) });
        await using var bot = new RawBot(fake);
        await bot.StartAsync();
        Assert.Equal(4009, await bot.ReceiveCloseAsync());
    }

    [Fact]
    public async Task A_cut_session_resumes_with_what_it_missed()
    {
        await _bot.StartAsync();
        await _bot.RegisterAsync(Commands);
        _fake.CutAll();
        await Assert.ThrowsAnyAsync<WebSocketException>(_bot.ReceiveAsync);
        var missed = _fake.CommandAsync(new Person(), "when");
        await ResumeAsync();
        var interaction = await _bot.ReceiveInteractionAsync();
        Assert.Equal("RESUMED", (string?)(await _bot.ReceiveAsync())!["t"]);
        await _bot.AnswerAsync(interaction, """{"type":4,"data":{"content":"Then.","allowed_mentions":{"parse":[]}}}""");
        Assert.Equal(AnswerStatus.Answered, (await missed).Status);
        Assert.Empty(_fake.Violations);
    }

    [Fact]
    public async Task A_session_that_was_left_with_1000_is_gone()
    {
        await _bot.StartAsync();
        await _bot.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);
        await ResumeAsync();
        var refused = await _bot.ReceiveAsync();
        Assert.Equal((9, false), ((int)refused!["op"]!, (bool)refused["d"]!));
    }

    [Fact]
    public async Task A_session_that_was_left_with_4000_is_kept()
    {
        await _bot.StartAsync();
        await _bot.Socket.CloseAsync((WebSocketCloseStatus)4000, null, default);
        await ResumeAsync();
        Assert.Equal("RESUMED", (string?)(await _bot.ReceiveAsync())!["t"]);
    }

    [Fact]
    public async Task A_sequence_from_the_future_is_invalid()
    {
        await _bot.StartAsync();
        _fake.CutAll();
        await ResumeAsync(beyond: 5);
        Assert.Equal(4007, await _bot.ReceiveCloseAsync());
    }

    [Fact]
    public async Task A_resume_away_from_the_resume_url_is_noted()
    {
        await _bot.StartAsync();
        _fake.CutAll();
        await ResumeAsync(_fake.GatewayUrl.ToString());
        Assert.Equal("RESUMED", (string?)(await _bot.ReceiveAsync())!["t"]);
        Assert.Contains(_fake.Violations, v => v.What.Contains("resume_gateway_url", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reconnect_and_invalid_session_are_sent_as_told()
    {
        await _bot.StartAsync();
        _fake.SendReconnect();
        Assert.Equal(7, (int)(await _bot.ReceiveAsync())!["op"]!);
        _fake.SendInvalidSession(resumable: false);
        var invalid = await _bot.ReceiveAsync();
        Assert.Equal((9, false), ((int)invalid!["op"]!, (bool)invalid["d"]!));
        await _bot.SendAsync(RawBot.Identify);
        Assert.Equal("READY", (string?)(await _bot.ReceiveAsync())!["t"]);
    }

    [Fact]
    public async Task A_zombie_says_nothing_and_its_events_wait_for_the_resume()
    {
        await _bot.StartAsync();
        await _bot.RegisterAsync(Commands);
        _fake.GoZombie();
        await _bot.SendAsync("""{"op":1,"d":1}""");
        var waiting = _fake.CommandAsync(new Person(), "when");
        await _bot.Socket.CloseOutputAsync((WebSocketCloseStatus)4000, null, default);
        await ResumeAsync();
        await _bot.AnswerAsync(await _bot.ReceiveInteractionAsync(), """{"type":5}""");
        await WaitUntil(() => _fake.Statistics.ZombiesNoticed.Count == 1);
        _ = waiting;
    }

    [Fact]
    public async Task A_close_code_is_sent_as_told()
    {
        await _bot.StartAsync();
        await _fake.CloseAllAsync(4014);
        Assert.Equal(4014, await _bot.ReceiveCloseAsync());
    }

    [Fact]
    public async Task Identifies_are_counted_and_end()
    {
        await using var fake = await FakeDiscord.StartAsync(new() { IdentifyLimit = 1, IdentifyInterval = TimeSpan.Zero });
        await using var bot = new RawBot(fake);
        await bot.StartAsync();
        var (_, limit) = await bot.CallAsync(HttpMethod.Get, "gateway/bot");
        Assert.Equal(0, (int)limit!["session_start_limit"]!["remaining"]!);
        await bot.ConnectAsync();
        await bot.SendAsync(RawBot.Identify);
        Assert.Equal(4004, await bot.ReceiveCloseAsync());
        Assert.Contains(fake.Violations, v => v.What.Contains("session_start_limit", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_identifies_of_a_key_within_the_interval_are_refused()
    {
        await using var fake = await FakeDiscord.StartAsync();
        await using var bot = new RawBot(fake);
        await bot.StartAsync();
        await bot.ConnectAsync();
        await bot.ReceiveAsync();
        await bot.SendAsync(RawBot.Identify);
        Assert.Equal(9, (int)(await bot.ReceiveAsync())!["op"]!);
    }

    [Fact]
    public async Task Events_go_to_the_shard_of_their_guild()
    {
        FakeGuild[] guilds = [new() { Id = 2UL << 22, Channels = [11] }, new() { Id = 3UL << 22, Channels = [12] }];
        await using var fake = await FakeDiscord.StartAsync(new() { Shards = 2, IdentifyInterval = TimeSpan.Zero, Guilds = guilds });
        await using var even = new RawBot(fake);
        await using var odd = new RawBot(fake);
        await even.StartAsync(RawBot.Identify.Replace("\"intents\"", "\"shard\":[0,2],\"intents\"", StringComparison.Ordinal));
        await odd.StartAsync(RawBot.Identify.Replace("\"intents\"", "\"shard\":[1,2],\"intents\"", StringComparison.Ordinal));
        await even.RegisterAsync(Commands);
        _ = fake.CommandAsync(new Person { GuildId = 3UL << 22, ChannelId = 12 }, "when");
        Assert.Equal("12", (string?)(await odd.ReceiveInteractionAsync())["channel_id"]);
        _ = fake.CommandAsync(new Person { GuildId = 2UL << 22, ChannelId = 11 }, "when");
        Assert.Equal("11", (string?)(await even.ReceiveInteractionAsync())["channel_id"]);
    }

    private async Task ResumeAsync(string? url = null, int beyond = 0)
    {
        await _bot.ConnectAsync(url ?? (string?)_bot.Ready!["d"]!["resume_gateway_url"]);
        Assert.Equal(10, (int)(await _bot.ReceiveAsync())!["op"]!);
        await _bot.SendAsync($$$"""{"op":6,"d":{"token":"fake.discord.token","session_id":"{{{_bot.Ready!["d"]!["session_id"]}}}","seq":{{{_bot.Sequence + beyond}}}}}""");
    }

    private static async Task WaitUntil(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!condition())
            await Task.Delay(5, limit.Token);
    }
}
