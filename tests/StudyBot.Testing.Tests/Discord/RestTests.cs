using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text.Json.Nodes;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.Rest;

namespace StudyBot.Testing.Tests.Discord;

public sealed class RestTests : IAsyncLifetime
{
    private static readonly FakeDiscordOptions Defaults = new();
    private static readonly string Commands = $"applications/{Defaults.ApplicationId}/commands";
    private static readonly string Messages = $"channels/{Defaults.Guilds[0].Channels[0]}/messages";
    private readonly ManualClock _clock = new();
    private FakeDiscord _fake = null!;
    private RawBot _bot = null!;

    public async Task InitializeAsync()
    {
        _fake = await FakeDiscord.StartAsync(new() { Time = _clock });
        _bot = new RawBot(_fake);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _fake.DisposeAsync();
    }

    [Fact]
    public async Task A_wrong_token_is_unauthorized()
    {
        _bot.Http.DefaultRequestHeaders.Authorization = new("Bot", "other");
        var (status, body) = await _bot.CallAsync(HttpMethod.Get, "users/@me");
        Assert.Equal((HttpStatusCode.Unauthorized, 0), (status, (int)body!["code"]!));
        Assert.Equal(1, _fake.Statistics.Counts["invalid"]);
    }

    [Fact]
    public async Task Another_agent_is_refused()
    {
        _bot.Http.DefaultRequestHeaders.Remove("User-Agent");
        _bot.Http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "curl/8");
        Assert.Equal(HttpStatusCode.Forbidden, (await _bot.CallAsync(HttpMethod.Get, "users/@me")).Status);
    }

    [Theory]
    [InlineData("users/@me")]
    [InlineData("users/@me/guilds")]
    [InlineData("applications/@me")]
    [InlineData("gateway/bot")]
    public async Task The_bot_can_ask_who_it_is(string path) =>
        Assert.Equal(HttpStatusCode.OK, (await _bot.CallAsync(HttpMethod.Get, path)).Status);

    [Fact]
    public async Task The_bot_can_ask_what_it_may()
    {
        var guild = Defaults.Guilds[0];
        var member = (await _bot.CallAsync(HttpMethod.Get, $"guilds/{guild.Id}/members/{Defaults.ApplicationId}")).Body!;
        var roles = (await _bot.CallAsync(HttpMethod.Get, $"guilds/{guild.Id}")).Body!["roles"]!.AsArray();
        var own = roles.Single(r => (string?)r!["id"] == (string?)member["roles"]![0])!;
        Assert.Equal(guild.BotPermissions.ToString(), (string?)own["permissions"]);
        Assert.Equal(guild.Id.ToString(), (string?)(await _bot.CallAsync(HttpMethod.Get, $"channels/{guild.Channels[0]}")).Body!["guild_id"]);
    }

    [Fact]
    public async Task An_unknown_route_is_not_found_and_noted()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _bot.CallAsync(HttpMethod.Get, "stickers/1")).Status);
        Assert.NotEmpty(_fake.Violations);
    }

    public static TheoryData<string, string> RefusedCommands { get; } = new()
    {
        { "upper case", """[{"name":"When","description":"x"}]""" },
        { "a space", """[{"name":"w n","description":"x"}]""" },
        { "no description", """[{"name":"when"}]""" },
        { "a description of 101 characters", $$"""[{"name":"when","description":"{{new string('x', 101)}}"}]""" },
        { "a context menu with a description", """[{"name":"Find","type":3,"description":"x"}]""" },
        { "one name twice", """[{"name":"when","description":"x"},{"name":"when","description":"y"}]""" },
        { "an optional before a required option", """[{"name":"when","description":"x","options":[{"type":3,"name":"a","description":"x"},{"type":3,"name":"b","description":"x","required":true}]}]""" },
        { "choices with autocomplete", """[{"name":"when","description":"x","options":[{"type":3,"name":"a","description":"x","autocomplete":true,"choices":[{"name":"a","value":"a"}]}]}]""" },
        { "an unknown locale", """[{"name":"when","description":"x","description_localizations":{"xx":"y"}}]""" },
        { "an upper-case localization", """[{"name":"when","description":"x","name_localizations":{"de":"Wann"}}]""" },
        { "an unknown property", """[{"name":"when","description":"x","colour":1}]""" },
        { "an option of unknown type", """[{"name":"when","description":"x","options":[{"type":99,"name":"a","description":"x"}]}]""" },
        { "101 commands", $"[{string.Join(',', Enumerable.Range(0, 101).Select(i => $$"""{"name":"c{{i}}","description":"x"}"""))}]" },
        { "8,001 characters", $$"""[{"name":"when","description":"x","options":[{{string.Join(',', Enumerable.Range(0, 25).Select(i => $$"""{"type":3,"name":"o{{i}}","description":"{{new string('d', 100)}}","choices":[{"name":"{{new string('n', 100)}}","value":"{{new string('v', 100)}}"},{"name":"n","value":"{{new string('v', 100)}}"}]}"""))}}]}]""" },
    };

    [Theory]
    [MemberData(nameof(RefusedCommands))]
    [SuppressMessage("Usage", "xUnit1026", Justification = "The first column names the case.")]
    public async Task A_set_of_commands_is_refused_for(string what, string commands)
    {
        var (status, body) = await _bot.CallAsync(HttpMethod.Put, Commands, commands);
        Assert.Equal((HttpStatusCode.BadRequest, 50035), (status, (int)body!["code"]!));
        Assert.Empty(_fake.Commands());
    }

    [Fact]
    public async Task Commands_are_overwritten_kept_by_name_and_given_back_with_their_defaults()
    {
        await _bot.CallAsync(HttpMethod.Put, Commands, """[{"name":"when","description":"x","description_localizations":{"de":"y"},"options":[{"type":3,"name":"a","description":"x","required":false}]},{"name":"old","description":"x"}]""");
        var id = (string?)_fake.Commands()[0]["id"];
        await _bot.CallAsync(HttpMethod.Put, Commands, """[{"name":"when","description":"z","description_localizations":{"de":"y"}}]""");
        var listed = (await _bot.CallAsync(HttpMethod.Get, Commands)).Body!.AsArray();
        var command = Assert.Single(listed)!.AsObject();
        Assert.Equal((id, "z", 1), ((string?)command["id"], (string?)command["description"], (int)command["type"]!));
        Assert.False(command.ContainsKey("description_localizations"));
        var localized = (await _bot.CallAsync(HttpMethod.Get, Commands + "?with_localizations=true")).Body![0]!;
        Assert.Equal("y", (string?)localized["description_localizations"]!["de"]);
    }

    [Fact]
    public async Task A_command_is_created_changed_and_deleted()
    {
        var (status, made) = await _bot.CallAsync(HttpMethod.Post, Commands, """{"name":"when","description":"x"}""");
        Assert.Equal(HttpStatusCode.Created, status);
        await _bot.CallAsync(HttpMethod.Patch, $"{Commands}/{made!["id"]}", """{"description":"y"}""");
        Assert.Equal("y", (string?)_fake.Commands()[0]["description"]);
        Assert.Equal(HttpStatusCode.NoContent, (await _bot.CallAsync(HttpMethod.Delete, $"{Commands}/{made["id"]}")).Status);
        Assert.Equal(10063, (int)(await _bot.CallAsync(HttpMethod.Get, $"{Commands}/{made["id"]}")).Body!["code"]!);
    }

    [Fact]
    public async Task A_bucket_runs_dry_and_fills_again()
    {
        const string Body = """{"content":"x","allowed_mentions":{"parse":[]}}""";
        for (var i = 4; i >= 0; i--)
        {
            using var answer = await _bot.Http.PostAsync(Messages, new StringContent(Body, null, "application/json"));
            Assert.Equal(i.ToString(), Assert.Single(answer.Headers.GetValues("X-RateLimit-Remaining")));
        }
        using var refused = await _bot.Http.PostAsync(Messages, new StringContent(Body, null, "application/json"));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("user", Assert.Single(refused.Headers.GetValues("X-RateLimit-Scope")));
        var body = JsonNode.Parse(await refused.Content.ReadAsStringAsync())!;
        Assert.Equal(5, (double)body["retry_after"]!);
        Assert.False((bool)body["global"]!);
        // Another channel has a bucket of its own.
        Assert.Equal(HttpStatusCode.OK, (await _bot.CallAsync(HttpMethod.Post, $"channels/{Defaults.Guilds[0].Channels[1]}/messages", Body)).Status);
        _clock.Pass(TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.OK, (await _bot.CallAsync(HttpMethod.Post, Messages, Body)).Status);
    }

    [Fact]
    public async Task The_second_has_fifty_requests()
    {
        await using var fake = await FakeDiscord.StartAsync(new() { GlobalRequestsPerSecond = 2, Time = _clock });
        await using var bot = new RawBot(fake);
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => bot.CallAsync(HttpMethod.Get, "users/@me")));
        Assert.True((bool)Assert.Single(answers, a => (int)a.Status == 429).Body!["global"]!);
    }

    [Fact]
    public async Task Too_many_invalid_requests_ban_the_address()
    {
        await using var fake = await FakeDiscord.StartAsync(new() { InvalidRequestLimit = 3 });
        await using var bot = new RawBot(fake);
        bot.Http.DefaultRequestHeaders.Authorization = new("Bot", "other");
        for (var i = 0; i < 4; i++)
            Assert.Equal(401, (int)(await bot.CallAsync(HttpMethod.Get, "users/@me")).Status);
        Assert.Equal(429, (int)(await bot.CallAsync(HttpMethod.Get, "gateway")).Status);
    }

    [Fact]
    public async Task Faults_happen_as_often_as_asked()
    {
        _fake.FailNext("GET", "/users/@me", 1, Fault.BadGateway);
        _fake.FailNext("GET", "/users/@me", 1, Fault.RateLimited);
        _fake.FailNext("GET", "/users/@me", 1, Fault.Cut);
        Assert.Equal(502, (int)(await _bot.CallAsync(HttpMethod.Get, "users/@me")).Status);
        Assert.Equal(429, (int)(await _bot.CallAsync(HttpMethod.Get, "users/@me")).Status);
        await Assert.ThrowsAsync<HttpRequestException>(() => _bot.CallAsync(HttpMethod.Get, "users/@me"));
        Assert.Equal(200, (int)(await _bot.CallAsync(HttpMethod.Get, "users/@me")).Status);
    }

    [Fact]
    public async Task An_enforced_nonce_makes_one_message()
    {
        const string Body = """{"content":"x","nonce":"n1","enforce_nonce":true,"allowed_mentions":{"parse":[]}}""";
        var first = (await _bot.CallAsync(HttpMethod.Post, Messages, Body)).Body!;
        var second = (await _bot.CallAsync(HttpMethod.Post, Messages, Body)).Body!;
        Assert.Equal((string?)first["id"], (string?)second["id"]);
        _clock.Pass(TimeSpan.FromMinutes(6));
        Assert.NotEqual((string?)first["id"], (string?)(await _bot.CallAsync(HttpMethod.Post, Messages, Body)).Body!["id"]);
    }

    [Fact]
    public async Task A_fault_after_the_fact_leaves_the_message_there()
    {
        const string Body = """{"content":"x","allowed_mentions":{"parse":[]}}""";
        _fake.FailNext("POST", "/messages", 1, Fault.InternalErrorAfter);
        _fake.FailNext("POST", "/messages", 1, Fault.CutAfter);
        _fake.FailNext("POST", "/messages", 1, Fault.Twice);
        Assert.Equal(500, (int)(await _bot.CallAsync(HttpMethod.Post, Messages, Body)).Status);
        await Assert.ThrowsAsync<HttpRequestException>(() => _bot.CallAsync(HttpMethod.Post, Messages, Body));
        Assert.Equal(200, (int)(await _bot.CallAsync(HttpMethod.Post, Messages, Body)).Status);
        Assert.Equal(4, (await _bot.CallAsync(HttpMethod.Get, Messages)).Body!.AsArray().Count);
        _fake.FailNext("POST", "/messages", 1, Fault.Forbidden);
        Assert.Equal(50013, (int)(await _bot.CallAsync(HttpMethod.Post, Messages, Body)).Body!["code"]!);
    }

    [Fact]
    public async Task Faults_may_befall_a_share_of_the_requests_until_that_ends()
    {
        _fake.FailOften("GET", "/gateway", 0.5, [Fault.BadGateway, Fault.InternalError]);
        var asked = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => _bot.CallAsync(HttpMethod.Get, "gateway")));
        Assert.InRange(asked.Count(a => (int)a.Status >= 500), 5, 35);
        _fake.FailOften("GET", "/gateway", 0, []);
        Assert.Equal(200, (int)(await _bot.CallAsync(HttpMethod.Get, "gateway")).Status);
    }

    [Fact]
    public async Task Of_several_shares_the_one_told_first_counts_where_both_fit()
    {
        _fake.FailOften("*", "/gateway/bot", 1, [Fault.BadGateway]);
        _fake.FailOften("*", "/gateway", 1, [Fault.InternalError]);
        Assert.Equal(502, (int)(await _bot.CallAsync(HttpMethod.Get, "gateway/bot")).Status);
        Assert.Equal(500, (int)(await _bot.CallAsync(HttpMethod.Get, "gateway")).Status);
        _fake.FailOften("*", "/gateway/bot", 0, []);
        Assert.Equal(500, (int)(await _bot.CallAsync(HttpMethod.Get, "gateway/bot")).Status);
    }

    [Fact]
    public async Task What_is_done_late_is_not_there_before()
    {
        const string Body = """{"content":"x","allowed_mentions":{"parse":[]}}""";
        _fake.FailNext("POST", "/messages", 1, Fault.DoneLate);
        var posting = _bot.CallAsync(HttpMethod.Post, Messages, Body);
        while (!_fake.Statistics.Counts.ContainsKey("fault.DoneLate"))
            await Task.Delay(5);
        Assert.Empty((await _bot.CallAsync(HttpMethod.Get, Messages)).Body!.AsArray());
        while (!posting.IsCompleted)
        {
            _clock.Pass(Defaults.LateBy);
            await Task.Delay(5);
        }

        Assert.Equal(200, (int)(await posting).Status);
        Assert.Single((await _bot.CallAsync(HttpMethod.Get, Messages)).Body!.AsArray());
    }

    [Fact]
    public async Task Who_leaves_before_the_answer_is_counted()
    {
        _fake.FailNext("GET", "/gateway", 1, Fault.Late);
        using var leaves = new CancellationTokenSource();
        var asking = _bot.Http.GetAsync(new Uri(_fake.ApiBaseUrl + "/gateway"), leaves.Token);
        while (!_fake.Statistics.Counts.ContainsKey("fault.Late"))
            await Task.Delay(5);
        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        while (!_fake.Statistics.Counts.ContainsKey("abandoned"))
            await Task.Delay(5);
        Assert.Equal(200, (int)(await _bot.CallAsync(HttpMethod.Get, "gateway")).Status);
        Assert.Equal(1, _fake.Statistics.Counts["abandoned"]);
    }

    [Fact]
    public async Task History_comes_in_pages_the_newest_first_and_not_at_all_without_the_permission()
    {
        var channel = Defaults.Guilds[0].Channels[0];
        var said = Enumerable.Range(0, 5).Select(i => _fake.Say(new(), $"{i}")).ToArray();
        async Task<string[]> Page(string query) => [.. (await _bot.CallAsync(HttpMethod.Get, $"{Messages}?{query}")).Body!.AsArray().Select(m => (string)m!["content"]!)];

        Assert.Equal(["4", "3"], await Page("limit=2"));
        Assert.Equal(["2", "1"], await Page($"limit=2&before={said[3]}"));
        Assert.Equal(["3", "2"], await Page($"limit=2&after={said[1]}"));
        Assert.Equal(400, (int)(await _bot.CallAsync(HttpMethod.Get, $"{Messages}?limit=101")).Status);
        _clock.Pass(TimeSpan.FromSeconds(2));
        _fake.Deny(channel, 1UL << 16);
        Assert.Empty(await Page("limit=2"));
        _fake.Deny(channel, 1UL << 10);
        Assert.Equal(50001, (int)(await _bot.CallAsync(HttpMethod.Get, Messages)).Body!["code"]!);
    }

    [Theory]
    [InlineData("""{"parse":["everyone"]}""")]
    [InlineData("""{"parse":["roles"]}""")]
    [InlineData("""{"parse":[],"roles":["320000000000000001","320000000000000002"]}""")]
    [InlineData("""{"parse":[],"roles":["320000000000000001"],"users":["400000000000000001"]}""")]
    public async Task To_notify_more_than_one_is_against_the_house_s_rule(string allowed) =>
        Assert.Equal(50035, (int)(await _bot.CallAsync(HttpMethod.Post, Messages, $$"""{"content":"x","allowed_mentions":{{allowed}}}""")).Body!["code"]!);

    [Theory]
    [InlineData(0UL, 50001)]
    [InlineData(1UL << 10, 50013)]
    public async Task A_missing_permission_is_told(ulong permissions, int code)
    {
        await using var fake = await FakeDiscord.StartAsync(new() { Guilds = [new() { BotPermissions = permissions }] });
        await using var bot = new RawBot(fake);
        var (status, body) = await bot.CallAsync(HttpMethod.Post, Messages, """{"content":"x","allowed_mentions":{"parse":[]}}""");
        Assert.Equal((HttpStatusCode.Forbidden, code), (status, (int)body!["code"]!));
    }
}
