using StudyBot.Discord.Rest;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Tests.Rest;

public sealed class RestClientTests
{
    private static readonly Interaction Asked = new() { Id = "11", ApplicationId = "22", Type = InteractionType.Command, Token = "interaction-secret" };
    private static readonly TimeSpan Left = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task A_bot_s_request_is_authorized_and_says_who_asks()
    {
        await using var server = await LoopbackServer.StartAsync(new LoopbackServer.Answer(200, "[]"));
        Assert.True((await Api(server).GetCommandsAsync("22", null, default)).Succeeded);
        var request = Assert.Single(server.Requests);
        Assert.Equal(("Bot token-secret", "/api/v10/applications/22/commands?with_localizations=true"), (request.Authorization, request.Path));
        Assert.Matches(@"^DiscordBot \(https://\S+, \d+\.\d+\.\d+\)", request.UserAgent);
    }

    [Fact]
    public async Task An_interaction_s_requests_carry_no_authorization()
    {
        await using var server = await LoopbackServer.StartAsync(new LoopbackServer.Answer(204));
        var api = Api(server);
        await api.RespondAsync(Asked, ScriptedHandler.Say("x"), Left, default);
        await api.EditOriginalAsync(Asked, new MessagePayload([]), default);
        await api.FollowUpAsync(Asked, new MessagePayload([]), default);
        Assert.All(server.Requests, r => Assert.Null(r.Authorization));
        Assert.Equal(["POST", "PATCH", "POST"], server.Requests.Select(r => r.Method));
    }

    [Fact]
    public async Task Files_travel_as_a_form_behind_their_message()
    {
        await using var server = await LoopbackServer.StartAsync(new LoopbackServer.Answer(204));
        var response = ScriptedHandler.Say("see") with { Files = [new Attachment("a.png", "image/png", "PNG!"u8.ToArray())] };
        await Api(server).RespondAsync(Asked, response, Left, default);
        var request = Assert.Single(server.Requests);
        Assert.StartsWith("multipart/form-data", request.ContentType, StringComparison.Ordinal);
        foreach (var part in new[] { "name=payload_json", "\"content\":\"see\"", "name=\"files[0]\"", "filename=a.png", "image/png", "PNG!" })
            Assert.Contains(part, request.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(0)]
    public async Task What_can_be_repeated_is_repeated_after_a_failure_of_the_server_s(int status)
    {
        await using var server = await LoopbackServer.StartAsync(new LoopbackServer.Answer(status), new LoopbackServer.Answer(200, "[]"));
        Assert.True((await Api(server).GetCommandsAsync("22", null, default)).Succeeded);
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(0)]
    public async Task A_further_message_that_may_have_arrived_is_not_sent_again(int status)
    {
        await using var server = await LoopbackServer.StartAsync(new LoopbackServer.Answer(status), new LoopbackServer.Answer(200));
        Assert.False((await Api(server).FollowUpAsync(Asked, new MessagePayload([]), default)).Succeeded);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_first_response_that_arrived_before_its_repetition_has_succeeded()
    {
        await using var server = await LoopbackServer.StartAsync(new LoopbackServer.Answer(502), new LoopbackServer.Answer(400, """{"message":"…","code":40060}"""));
        Assert.True((await Api(server).RespondAsync(Asked, ScriptedHandler.Say("x"), Left, default)).Succeeded);
    }

    [Fact]
    public async Task A_first_response_that_is_refused_as_the_second_at_once_has_failed()
    {
        await using var server = await LoopbackServer.StartAsync(new LoopbackServer.Answer(400, """{"message":"…","code":40060}"""));
        var result = await Api(server).RespondAsync(Asked, ScriptedHandler.Say("x"), Left, default);
        Assert.Equal((400, 40060, "POST /interactions/{id}/{token}/callback: 400 (code 40060)"), (result.Status, result.Code, result.Problem));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task A_refusal_is_final(int status)
    {
        await using var server = await LoopbackServer.StartAsync(new LoopbackServer.Answer(status, "<html>"));
        var result = await Api(server).GetApplicationAsync(default);
        Assert.Equal((status, $"GET /applications/@me: {status}"), (result.Status, result.Problem));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Too_many_requests_wait_as_long_as_Discord_says()
    {
        await using var server = await LoopbackServer.StartAsync(
            new LoopbackServer.Answer(429, """{"message":"…","retry_after":0.3,"global":false}""", ("Retry-After", "1")), new LoopbackServer.Answer(200));
        var started = TimeProvider.System.GetTimestamp();
        Assert.True((await Api(server).FollowUpAsync(Asked, new MessagePayload([]), default)).Succeeded);
        Assert.True(TimeProvider.System.GetElapsedTime(started) >= TimeSpan.FromSeconds(0.29));
    }

    [Fact]
    public async Task A_wait_beyond_the_deadline_is_not_waited()
    {
        await using var server = await LoopbackServer.StartAsync(new LoopbackServer.Answer(429, """{"retry_after":60,"global":false}"""));
        var result = await Api(server).RespondAsync(Asked, ScriptedHandler.Say("x"), Left, default);
        Assert.Equal(429, result.Status);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_value_without_a_secret()
    {
        var result = await new DiscordApi(Client(new Uri("http://127.0.0.1:9/api/v10"))).RespondAsync(Asked, ScriptedHandler.Say("x"), TimeSpan.FromSeconds(3), default);
        // A loaded machine may not refuse the connection in time.
        Assert.Contains(result.Problem, new[] { "ConnectionError", "timeout" }.Select(why => $"POST /interactions/{{id}}/{{token}}/callback: no answer ({why})"));
    }

    [Fact]
    public async Task Ban_worthy_refusals_stop_everything_long_before_the_ban()
    {
        await using var server = await LoopbackServer.StartAsync(new LoopbackServer.Answer(403));
        var api = Api(server);
        for (var i = 0; i < 5_000; i++)
            await api.EditOriginalAsync(Asked, new MessagePayload([]), default);
        var result = await api.GetApplicationAsync(default);
        Assert.Equal(0, result.Status);
        Assert.Contains("bans the address", result.Problem, StringComparison.Ordinal);
        Assert.Equal(5_000, server.Requests.Count);
    }

    [Fact]
    public void Nothing_that_could_be_printed_holds_a_secret()
    {
        var options = new DiscordOptions { Token = "token-secret" };
        var callback = Route.Callback("11", "interaction-secret");
        object[] printable = [options, Asked, callback, new RestRequest(callback, default, Left), new Attempt(500, 0, default).ToResult(callback)];
        Assert.All(printable, p => Assert.DoesNotContain("secret", p.ToString(), StringComparison.Ordinal));
    }

    private static DiscordApi Api(LoopbackServer server) => new(Client(server.Url));

    private static RestClient Client(Uri url) => new(RestClient.CreateHttp(url), new DiscordOptions { Token = "token-secret", ApiBaseUrl = url }, TimeProvider.System);
}
