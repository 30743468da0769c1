using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using StudyBot.Slack.Web;
using StudyBot.Testing;
using StudyBot.Testing.Slack;
using StudyBot.Testing.Slack.People;

namespace StudyBot.Slack.Tests.Web;

public sealed class SlackApiTests : IAsyncLifetime
{
    private readonly LogLines _log = new();
    private FakeSlack _fake = null!;
    private SlackApi _api = null!;
    private ILoggerFactory _loggers = null!;

    public async Task InitializeAsync()
    {
        _fake = await FakeSlack.StartAsync();
        _loggers = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log));
        _api = SlackRegistration.Api(new SlackOptions { BotToken = _fake.BotToken, AppToken = _fake.AppToken, ApiBaseUrl = _fake.ApiBaseUrl }, TimeProvider.System, _loggers);
    }

    public async Task DisposeAsync()
    {
        _api.Dispose();
        _loggers.Dispose();
        await _fake.DisposeAsync();
        Assert.DoesNotContain(_fake.BotToken, _log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_method_is_called_with_its_token_and_the_body_that_it_takes()
    {
        Assert.Equal("U0STUDYBOT", (string?)(await CallAsync(SlackMethods.AuthTest)).Body!["user_id"]);
        Assert.NotNull((await CallAsync(SlackMethods.ConnectionsOpen)).Body!["url"]);
        Assert.Equal("ada", (string?)(await CallAsync(SlackMethods.UsersInfo, ("user", "U0ADA00001"), ("include_locale", true))).Body!["user"]!["name"]);
        Assert.True((await CallAsync(SlackMethods.PostMessage, ("channel", "C0STUDY001"), ("text", "naïve"), ("blocks", new JsonArray(new JsonObject { ["type"] = "divider" })))).Succeeded);
        Assert.Contains("chat:write", (await CallAsync(SlackMethods.AuthTest)).GrantedScopes!, StringComparison.Ordinal);
        Assert.Empty(_fake.Violations);
    }

    [Fact]
    public async Task What_Slack_refuses_is_a_value_with_its_remedy()
    {
        var notIn = await CallAsync(SlackMethods.PostMessage, ("channel", "C0RANDOM01"), ("text", "x"));
        Assert.Equal("not_in_channel", notIn.Error);
        Assert.Contains("/invite @StudyBot", SlackErrors.Remedy(notIn), StringComparison.Ordinal);
        _fake.RefuseNext("auth.test", "some_new_error");
        Assert.Contains("some_new_error: see the method's page", SlackErrors.Remedy(await CallAsync(SlackMethods.AuthTest)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_scope_is_named()
    {
        await using var poor = await FakeSlack.StartAsync(new() { Scopes = ["commands"] });
        using var api = SlackRegistration.Api(new SlackOptions { BotToken = poor.BotToken, ApiBaseUrl = poor.ApiBaseUrl }, TimeProvider.System, _loggers);
        var refused = await api.CallAsync(SlackMethods.PostMessage, new JsonObject { ["channel"] = "C0STUDY001", ["text"] = "x" }, default);
        Assert.Contains("lacks chat:write", SlackErrors.Remedy(refused), StringComparison.Ordinal);
        Assert.Contains("reinstall", SlackErrors.Remedy(refused), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Fault.InternalError)]
    [InlineData(Fault.BadGateway)]
    [InlineData(Fault.Cut)]
    [InlineData(Fault.RateLimited)]
    public async Task What_may_be_repeated_is(Fault fault)
    {
        _fake.FailNext("users.info", 1, fault);
        Assert.True((await CallAsync(SlackMethods.UsersInfo, ("user", "U0ADA00001"))).Succeeded);
    }

    [Theory]
    [InlineData(Fault.InternalError, "http_500")]
    [InlineData(Fault.Cut, "network")]
    public async Task A_message_that_may_have_arrived_is_not_sent_again(Fault fault, string error)
    {
        _fake.FailNext("chat.postMessage", 1, fault);
        Assert.Equal(error, (await CallAsync(SlackMethods.PostMessage, ("channel", "C0STUDY001"), ("text", "x"))).Error);
        Assert.Equal(0, _fake.Statistics.Counts.GetValueOrDefault("chat.postMessage"));
    }

    [Fact]
    public async Task A_message_that_was_refused_unread_is_sent_again_after_the_time_that_Slack_names()
    {
        _fake.FailNext("chat.postMessage", 1, Fault.RateLimited);
        Assert.True((await CallAsync(SlackMethods.PostMessage, ("channel", "C0STUDY001"), ("text", "x"))).Succeeded);
        Assert.Equal((1, 1), ((int)_fake.Statistics.Counts["fault.RateLimited"], (int)_fake.Statistics.Counts["chat.postMessage"]));
        Assert.Equal(0, _fake.Statistics.Counts.GetValueOrDefault("429.ignored"));
    }

    [Fact]
    public async Task Messages_to_one_channel_keep_their_distance_and_those_to_others_do_not_wait()
    {
        var started = TimeProvider.System.GetTimestamp();
        var elsewhere = CallAsync(SlackMethods.PostMessage, ("channel", "C0SEMINAR1"), ("text", "elsewhere"));
        var here = Task.WhenAll(Enumerable.Range(0, 3).Select(i => CallAsync(SlackMethods.PostMessage, ("channel", "C0STUDY001"), ("text", $"{i}"))));
        Assert.Same(elsewhere, await Task.WhenAny(elsewhere, here));
        Assert.All([await elsewhere, .. await here], r => Assert.Null(r.Error));
        Assert.True(TimeProvider.System.GetElapsedTime(started) >= TimeSpan.FromSeconds(2));
        // On a busy machine the way there may take more than the margin: then Slack says so, and that is heeded.
        Assert.Equal(0, _fake.Statistics.Counts.GetValueOrDefault("429.ignored"));
    }

    [Fact]
    public async Task A_burst_of_one_member_does_not_hold_up_another_in_the_same_channel()
    {
        // Whose turn it is, is the bot's own affair: no request is refused here that the way there has brought too close to the one before.
        await using var patient = await FakeSlack.StartAsync(new() { PostsPerSecondAndChannel = 100 });
        using var api = SlackRegistration.Api(new SlackOptions { BotToken = patient.BotToken, ApiBaseUrl = patient.ApiBaseUrl }, TimeProvider.System, _loggers);
        var burst = Enumerable.Range(0, 5).Select(i => PostAsync(api, "U0ADA00001", $"{i}")).ToArray();
        var other = PostAsync(api, "U0GRACE001", "one question");
        Assert.All(await Task.WhenAll([other, .. burst]), r => Assert.Null(r.Error));
        var texts = patient.Look(new Person()).Select(m => m.Text).ToList();
        Assert.Equal(6, texts.Count);
        Assert.True(texts.IndexOf("one question") < texts.IndexOf("2"), string.Join(", ", texts));
    }

    [Fact]
    public async Task What_Slack_refused_unread_to_the_end_is_known_not_to_be_sent()
    {
        _fake.FailNext("chat.postMessage", 5, Fault.RateLimited);
        Assert.True(SlackErrors.IsUnsent((await PostAsync("U0ADA00001", "x")).Error));
    }

    [Fact]
    public async Task A_file_is_uploaded_into_a_thread_or_nowhere()
    {
        var file = new SlackFile("map.png", "image/png", "not really a picture"u8.ToArray(), "A map", "A map of Europe");
        var nowhere = await _api.UploadAsync(file, null, null, default);
        var id = (string)nowhere.Body!["file"]!["id"]!;
        Assert.Equal("not really a picture"u8.ToArray(), _fake.Download(id));
        var root = await CallAsync(SlackMethods.PostMessage, ("channel", "C0STUDY001"), ("text", "root"));
        Assert.True((await _api.UploadAsync(file, "C0STUDY001", (string)root.Body!["ts"]!, default)).Succeeded);
        Assert.Equal("not_in_channel", (await _api.UploadAsync(file, "C0RANDOM01", null, default)).Error);
        Assert.Equal("A map of Europe", Assert.Single(Assert.Single(_fake.Look(new Person { ThreadTs = (string)root.Body["ts"]! })).Images).AltText);
        Assert.Empty(_fake.Violations);
    }

    [Fact]
    public async Task An_address_that_is_used_up_or_not_Slack_s_is_an_error()
    {
        Assert.Equal("no_such_url", (await _api.RespondAsync(new Uri(_fake.BaseUrl, "response/none"), new JsonObject { ["text"] = "x" }, default)).Error);
        Assert.Equal("invalid_url", (await _api.RespondAsync(new Uri("http://example.com/"), new JsonObject { ["text"] = "x" }, default)).Error);
    }

    [Fact]
    public async Task Where_nobody_answers_that_is_an_error_too()
    {
        using var api = SlackRegistration.Api(new SlackOptions { BotToken = "xoxb-hush", ApiBaseUrl = new Uri("http://127.0.0.1:1/api/") }, TimeProvider.System, _loggers);
        var result = await api.CallAsync(SlackMethods.AuthTest, [], default);
        Assert.Equal("network", result.Error);
        Assert.DoesNotContain("hush", _log.Text, StringComparison.Ordinal);
    }

    private Task<SlackResult> PostAsync(string member, string text) => PostAsync(_api, member, text);

    private static Task<SlackResult> PostAsync(SlackApi api, string member, string text) => api.PostAsync(new JsonObject { ["channel"] = "C0STUDY001", ["text"] = text }, member, default);

    private Task<SlackResult> CallAsync(SlackMethod method, params (string Name, JsonNode Value)[] arguments) =>
        _api.CallAsync(method, new JsonObject(arguments.Select(a => KeyValuePair.Create(a.Name, (JsonNode?)a.Value))), default);
}
