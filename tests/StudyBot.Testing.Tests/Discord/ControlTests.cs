using System.Net.Http.Json;
using System.Text.Json.Nodes;
using StudyBot.Testing.Discord;

namespace StudyBot.Testing.Tests.Discord;

/// <summary>The control methods over HTTP, as a fake in a process of its own is driven.</summary>
public sealed class ControlTests : IAsyncLifetime
{
    private FakeDiscord _fake = null!;
    private RawBot _bot = null!;
    private HttpClient _control = null!;

    public async Task InitializeAsync()
    {
        _fake = await FakeDiscord.StartAsync(new() { IdentifyInterval = TimeSpan.Zero });
        _bot = new RawBot(_fake);
        _control = new HttpClient { BaseAddress = new Uri(_fake.BaseUrl, "control/") };
        await _bot.StartAsync();
        await _bot.RegisterAsync("""[{"name":"when","description":"x","options":[{"type":3,"name":"event","description":"x"}]}]""");
    }

    public async Task DisposeAsync()
    {
        _control.Dispose();
        await _bot.DisposeAsync();
        await _fake.DisposeAsync();
    }

    [Fact]
    public async Task A_person_asks_presses_and_looks()
    {
        var asked = PostAsync("command", """{"person":{"userId":"7","name":"grace"},"command":"when","options":{"event":"bucharest"}}""");
        var interaction = await _bot.ReceiveInteractionAsync();
        Assert.Equal(("7", "grace"), ((string?)interaction["member"]!["user"]!["id"], (string?)interaction["member"]!["user"]!["username"]));
        await _bot.AnswerAsync(interaction, """{"type":4,"data":{"content":"2008","components":[{"type":1,"components":[{"type":2,"style":1,"label":"More","custom_id":"m"}]}],"allowed_mentions":{"parse":[]}}}""");
        var seen = await asked;
        Assert.Equal(("Answered", "2008\n[More]"), ((string?)seen["status"], (string?)seen["text"]));
        Assert.True((double)seen["microseconds"]! > 0);
        var pressed = PostAsync("press", $$"""{"messageId":"{{seen["messages"]![0]!["id"]}}","control":"More"}""");
        await _bot.AnswerAsync(await _bot.ReceiveInteractionAsync(), """{"type":6}""");
        await _bot.HookAsync(HttpMethod.Patch, interaction, "/messages/@original", """{"content":"2009","components":[],"allowed_mentions":{"parse":[]}}""");
        Assert.Equal("2009", (string?)(await PostAsync("look", "{}"))[0]!["text"]);
        Assert.Equal(2, (int)(await PostAsync("statistics", "{}"))["interactions"]!);
        Assert.Empty((await PostAsync("violations", "{}")).AsArray());
        _ = pressed;
    }

    [Fact]
    public async Task The_record_names_every_message_that_carries_a_prompt_s_key_and_faults_and_permissions_are_switched_from_outside()
    {
        const string Route = "channels/300000000000000001/messages";
        const string Prompt = """{"flags":32768,"allowed_mentions":{"parse":[]},"components":[{"type":17,"components":[{"type":1,"components":[{"type":2,"style":2,"label":"For instructors","custom_id":"1|q|k3v9x2qd-20261124"}]}]}]}""";
        await PostAsync("often", """{"method":"POST","path":"/messages","share":1,"faults":["InternalErrorAfter"]}""");
        Assert.Equal(500, (int)(await _bot.CallAsync(HttpMethod.Post, Route, Prompt)).Status);
        await PostAsync("often", """{"method":"POST","path":"/messages","share":0}""");
        Assert.Equal(200, (int)(await _bot.CallAsync(HttpMethod.Post, Route, Prompt)).Status);
        await PostAsync("deny", """{"channelId":"300000000000000001","permissions":"2048"}""");
        Assert.Equal(403, (int)(await _bot.CallAsync(HttpMethod.Post, Route, Prompt)).Status);
        var prompts = (await PostAsync("prompts", "{}")).AsArray();
        Assert.Equal(2, prompts.Count);
        Assert.All(prompts, p => Assert.Equal(("300000000000000001", "k3v9x2qd-20261124"), ((string?)p!["channel"], (string?)p["key"])));
    }

    [Fact]
    public async Task What_a_person_cannot_do_is_a_conflict_with_the_reason()
    {
        using var answer = await _control.PostAsJsonAsync("command", new { command = "nothing" });
        Assert.Equal(409, (int)answer.StatusCode);
        Assert.Contains("No command nothing", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", "{}")]
    [InlineData("command", """{"comand":"when"}""")]
    [InlineData("command", "{}")]
    public async Task A_request_that_is_not_understood_is_told_what_there_is(string name, string body)
    {
        using var answer = await _control.PostAsync(name, new StringContent(body, null, "application/json"));
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains("POST /control/NAME", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<JsonNode> PostAsync(string name, string body)
    {
        using var answer = await _control.PostAsync(name, new StringContent(body, null, "application/json"));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }
}
