using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.Contract;
using StudyBot.Testing.Discord.People;

namespace StudyBot.Testing.Tests.Discord;

/// <summary>What the fake sends keeps Discord's contract too.</summary>
public sealed class ResponseTests : IAsyncLifetime
{
    private const string Message = """
        {"flags":32768,"allowed_mentions":{"parse":[]},"components":[{"type":17,"components":[{"type":10,"content":"x"},{"type":14}]},
          {"type":1,"components":[{"type":2,"style":1,"label":"More","custom_id":"m"}]},{"type":1,"components":[{"type":3,"custom_id":"c","options":[{"label":"APA","value":"apa"}]}]}]}
        """;
    private static readonly FakeDiscordOptions Defaults = new();
    private FakeDiscord _fake = null!;
    private RawBot _bot = null!;

    public async Task InitializeAsync()
    {
        _fake = await FakeDiscord.StartAsync();
        _bot = new RawBot(_fake);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _fake.DisposeAsync();
    }

    [Theory]
    [InlineData("users/@me")]
    [InlineData("users/@me/guilds")]
    [InlineData("applications/@me")]
    [InlineData("gateway")]
    [InlineData("gateway/bot")]
    [InlineData("guilds/{guild}")]
    [InlineData("guilds/{guild}/roles")]
    [InlineData("guilds/{guild}/channels")]
    [InlineData("guilds/{guild}/members/{application}")]
    [InlineData("channels/{channel}")]
    public async Task A_read_is_as_the_contract_has_it(string route)
    {
        var guild = Defaults.Guilds[0];
        var path = route.Replace("{guild}", $"{guild.Id}", StringComparison.Ordinal).Replace("{application}", $"{Defaults.ApplicationId}", StringComparison.Ordinal)
            .Replace("{channel}", $"{guild.Channels[0]}", StringComparison.Ordinal);
        await AssertKeepsContractAsync(HttpMethod.Get, path, null);
    }

    [Fact]
    public async Task Threads_posts_and_direct_channels_are_as_the_contract_has_them()
    {
        var (guild, channel, forum) = (Defaults.Guilds[0].Id, Defaults.Guilds[0].Channels[0], Defaults.Guilds[0].Forums[0]);
        const string Mentioning = """{"content":"<@&320000000000000001>","allowed_mentions":{"parse":[],"roles":["320000000000000001"]}}""";
        var message = (await AssertKeepsContractAsync(HttpMethod.Post, $"channels/{channel}/messages", Mentioning))["id"];
        await AssertKeepsContractAsync(HttpMethod.Post, $"channels/{channel}/messages/{message}/threads", """{"name":"Prompt","auto_archive_duration":10080}""", 201);
        await AssertKeepsContractAsync(HttpMethod.Get, $"channels/{channel}/messages/{message}", null);
        await AssertKeepsContractAsync(HttpMethod.Get, $"channels/{message}", null);
        var post = (await AssertKeepsContractAsync(HttpMethod.Post, $"channels/{forum}/threads", $$"""{"name":"Prompt","message":{{Message}}}""", 201))["id"];
        await AssertKeepsContractAsync(HttpMethod.Get, $"channels/{forum}", null);
        await AssertKeepsContractAsync(HttpMethod.Get, $"guilds/{guild}/threads/active", null);
        _fake.ArchiveThread(ulong.Parse((string)post!));
        var archived = await AssertKeepsContractAsync(HttpMethod.Get, $"channels/{forum}/threads/archived/public?limit=2", null);
        Assert.Single(archived["threads"]!.AsArray());
        await AssertKeepsContractAsync(HttpMethod.Post, "users/@me/channels", """{"recipient_id":"400000000000000001"}""");
        _fake.Deny(channel, 1UL << 35);
        await AssertKeepsContractAsync(HttpMethod.Get, $"channels/{channel}", null);
    }

    [Fact]
    public async Task Commands_are_as_the_contract_has_them()
    {
        const string Commands = """[{"name":"when","description":"x","default_member_permissions":"32","description_localizations":{"de":"y"},"options":[{"type":3,"name":"a","description":"x","required":true}]},{"name":"Find","type":3}]""";
        await AssertKeepsContractAsync(HttpMethod.Put, $"applications/{Defaults.ApplicationId}/commands", Commands);
        await AssertKeepsContractAsync(HttpMethod.Get, $"applications/{Defaults.ApplicationId}/commands", null);
    }

    [Fact]
    public async Task Messages_are_as_the_contract_has_them()
    {
        await AssertKeepsContractAsync(HttpMethod.Post, $"channels/{Defaults.Guilds[0].Channels[0]}/messages", Message);
        await AssertKeepsContractAsync(HttpMethod.Get, $"channels/{Defaults.Guilds[0].Channels[0]}/messages", null);
        await _bot.StartAsync();
        await _bot.RegisterAsync("""[{"name":"when","description":"x"}]""");
        _ = _fake.CommandAsync(new Person(), "when");
        var interaction = await _bot.ReceiveInteractionAsync();
        await AssertKeepsContractAsync(HttpMethod.Post, $"interactions/{interaction["id"]}/{interaction["token"]}/callback?with_response=true", $$$"""{"type":4,"data":{{{Message}}}}""");
        await AssertKeepsContractAsync(HttpMethod.Get, $"webhooks/{Defaults.ApplicationId}/{interaction["token"]}/messages/@original", null);
    }

    private async Task<JsonNode> AssertKeepsContractAsync(HttpMethod method, string path, string? body, int expected = 200)
    {
        var (status, answer) = await _bot.CallAsync(method, path, body);
        Assert.True((int)status == expected, answer?.ToJsonString());
        Assert.Empty(DiscordContract.ValidateResponse(method.Method, "/" + path, expected, JsonSerializer.SerializeToElement<JsonNode?>(answer)).Select(e => e.ToString()));
        return answer!;
    }
}
