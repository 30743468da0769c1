using System.Text;
using System.Text.Json.Nodes;
using StudyBot.Testing.Slack;
using StudyBot.Testing.Slack.Contract;
using StudyBot.Testing.Slack.People;

namespace StudyBot.Testing.Tests.Slack;

/// <summary>Tokens, scopes, arguments and channels: each as Slack refuses it.</summary>
public sealed class WebApiTests : SlackTest
{
    private protected override FakeSlackOptions Options => base.Options with { Scopes = [.. base.Options.Scopes.Except(["usergroups:read", "groups:read"])] };

    [Fact]
    public async Task A_call_without_a_token_or_with_a_wrong_one_is_not_let_in()
    {
        using var none = await App.SendAsync("auth.test", new StringContent("{}", Encoding.UTF8, "application/json"), null);
        Assert.Contains("not_authed", await none.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("invalid_auth", await ErrorAsync("auth.test", "{}", "xoxb-other"));
        Assert.Equal("not_allowed_token_type", await ErrorAsync("chat.postMessage", """{"channel":"C0STUDY001","text":"x"}""", Fake.AppToken));
        Assert.Equal("not_allowed_token_type", await ErrorAsync("apps.connections.open", "{}", Fake.BotToken));
    }

    [Fact]
    public async Task The_scopes_of_the_token_are_in_a_header()
    {
        using var response = await App.SendAsync("auth.test", new StringContent("{}", Encoding.UTF8, "application/json"), Fake.BotToken);
        Assert.Contains("chat:write", response.Headers.GetValues("X-OAuth-Scopes").Single().Split(','));
    }

    [Fact]
    public async Task A_scope_that_was_not_granted_is_named()
    {
        var refused = await App.FormAsync("usergroups.users.list", ("usergroup", "S0TEACHERS"));
        Assert.Equal(("missing_scope", "usergroups:read"), ((string?)refused["error"], (string?)refused["needed"]));
        Assert.Contains("chat:write", (string?)refused["provided"], StringComparison.Ordinal);
        Assert.Equal("groups:read", (string?)(await App.FormAsync("conversations.info", ("channel", "C0SEMINAR1")))["needed"]);
        Assert.Equal(2, Fake.Violations.Count);
    }

    [Theory]
    [InlineData("chat.postMessage", """{"channel":"C0STUDY001","text":"x","colour":"red"}""", "has no argument colour")]
    [InlineData("chat.postMessage", """{"text":"x"}""", "channel")]
    [InlineData("chat.postMessage", """{"channel":"C0STUDY001","text":1}""", "Must be of type string")]
    [InlineData("chat.postMessage", """{"channel":"C0STUDY001","text":"x","unfurl_links":"no"}""", "Must be of type boolean")]
    [InlineData("conversations.info", """{"channel":"C0STUDY001"}""", "takes no JSON")]
    [InlineData("views.open", """{"trigger_id":"1","view":{"type":"home","blocks":[]}}""", "must be a modal")]
    public async Task Arguments_that_the_method_does_not_take_are_refused(string method, string json, string why)
    {
        var refused = await App.CallAsync(method, json);
        Assert.Equal("invalid_arguments", (string?)refused["error"]);
        Assert.Contains(why, refused["response_metadata"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Single(Fake.Violations);
    }

    [Theory]
    [InlineData("chat.nothing", "{}", "unknown_method")]
    [InlineData("chat.postMessage", "{", "invalid_json")]
    [InlineData("chat.postMessage", """{"channel":"C0RANDOM01","text":"x"}""", "not_in_channel")]
    [InlineData("chat.postMessage", """{"channel":"C0PRIVATE1","text":"x"}""", "channel_not_found")]
    [InlineData("chat.postMessage", """{"channel":"#study-group","text":"x"}""", "channel_not_found")]
    [InlineData("chat.postMessage", """{"channel":"C0STUDY001"}""", "no_text")]
    [InlineData("chat.postMessage", """{"channel":"C0STUDY001","text":"x","thread_ts":"1.1"}""", "thread_not_found")]
    [InlineData("chat.postMessage", """{"channel":"C0STUDY001","text":"x","blocks":[{"type":"section"}]}""", "invalid_blocks")]
    [InlineData("chat.postMessage", """{"channel":"C0STUDY001","text":"x","metadata":{"event_type":"x"}}""", "invalid_metadata_format")]
    [InlineData("chat.postEphemeral", """{"channel":"C0SEMINAR1","user":"U0ADMIN001","text":"x"}""", "user_not_in_channel")]
    [InlineData("chat.update", """{"channel":"C0STUDY001","ts":"1.1","text":"x"}""", "message_not_found")]
    [InlineData("views.open", """{"trigger_id":"1.2.3","view":{"type":"modal","title":{"type":"plain_text","text":"t"},"blocks":[{"type":"divider"}]}}""", "invalid_trigger_id")]
    public async Task A_call_against_the_rules_is_refused(string method, string json, string error) =>
        Assert.Equal(error, await ErrorAsync(method, json));

    [Fact]
    public async Task A_message_is_posted_changed_and_deleted()
    {
        var posted = await App.CallAsync("chat.postMessage", """{"channel":"C0STUDY001","text":"one &lt;!here&gt;","metadata":{"event_type":"day","event_payload":{"day":"1"}}}""");
        var ts = (string)posted["ts"]!;
        Assert.Equal("one <!here>", Assert.Single(Fake.Look(new Person())).Text);
        Assert.True((bool)(await App.CallAsync("chat.update", $$"""{"channel":"C0STUDY001","ts":"{{ts}}","text":"two"}"""))["ok"]!);
        Assert.Equal("two", Assert.Single(Fake.Look(new Person())).Text);
        Assert.True((bool)(await App.FormAsync("chat.delete", ("channel", "C0STUDY001"), ("ts", ts)))["ok"]!);
        Assert.Empty(Fake.Look(new Person()));
        Assert.Empty(Fake.Violations);
    }

    [Fact]
    public async Task An_ephemeral_message_is_out_of_reach_once_it_is_there()
    {
        var posted = await App.CallAsync("chat.postEphemeral", """{"channel":"C0STUDY001","user":"U0ADA00001","text":"psst"}""");
        Assert.Equal("(only visible to you)\npsst", Assert.Single(Fake.Look(new Person())).Text);
        Assert.Empty(Fake.Look(new Person { UserId = "U0GRACE001" }));
        Assert.Equal("message_not_found", await ErrorAsync("chat.update", $$"""{"channel":"C0STUDY001","ts":"{{posted["message_ts"]}}","text":"x"}"""));
    }

    [Fact]
    public async Task A_message_that_rings_at_everybody_is_a_violation()
    {
        await App.CallAsync("chat.postMessage", """{"channel":"C0STUDY001","text":"<!channel> now"}""");
        Assert.Equal("⟨@channel⟩ now", Assert.Single(Fake.Look(new Person())).Text);
        Assert.Contains("rings", Assert.Single(Fake.Violations).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_a_message_can_hold_is_too_long()
    {
        var section = $$$"""{"type":"section","text":{"type":"mrkdwn","text":"{{{new string('a', 2900)}}}"}}""";
        Assert.Equal("msg_blocks_too_long", await ErrorAsync("chat.postMessage", $$"""{"channel":"C0STUDY001","text":"x","blocks":[{{string.Join(',', Enumerable.Repeat(section, 5))}}]}"""));
        Assert.Equal("msg_too_long", await ErrorAsync("chat.postMessage", $$"""{"channel":"C0STUDY001","text":"{{new string('a', 40_001)}}"}"""));
    }

    [Fact]
    public async Task A_picture_is_uploaded_in_three_steps_and_shown_by_its_id()
    {
        var asked = await App.FormAsync("files.getUploadURLExternal", ("filename", "a.png"), ("length", "3"), ("alt_txt", "A map"));
        var image = $$$"""{"channel":"C0STUDY001","text":"x","blocks":[{"type":"image","alt_text":"A map","slack_file":{"id":"{{{asked["file_id"]}}}"}}]}""";
        Assert.Equal("invalid_blocks", await ErrorAsync("chat.postMessage", image));
        Assert.Equal("file_not_found", await ErrorAsync("files.completeUploadExternal", $$"""{"files":[{"id":"{{asked["file_id"]}}"}]}"""));
        Assert.Contains("2 bytes came", await App.UploadAsync((string)asked["upload_url"]!, [1, 2]), StringComparison.Ordinal);
        Assert.Equal("OK - 3", await App.UploadAsync((string)asked["upload_url"]!, [1, 2, 3]));
        Assert.True((bool)(await App.CallAsync("files.completeUploadExternal", $$"""{"files":[{"id":"{{asked["file_id"]}}","title":"Map"}]}"""))["ok"]!);
        await App.CallAsync("chat.postMessage", image);
        var seen = Assert.Single(Fake.Look(new Person()));
        Assert.Equal("<image: A map>", seen.Text);
        Assert.Equal([1, 2, 3], Fake.Download(seen.Images[0].FileId!)!);
    }

    [Fact]
    public async Task People_and_channels_can_be_asked_for()
    {
        Assert.True((bool)(await App.FormAsync("users.info", ("user", "U0ADMIN001")))["user"]!["is_admin"]!);
        Assert.False((bool)(await App.FormAsync("users.info", ("user", "U0ADA00001")))["user"]!["is_admin"]!);
        Assert.False((bool)(await App.FormAsync("conversations.info", ("channel", "C0RANDOM01")))["channel"]!["is_member"]!);
        Assert.Contains("U0STUDYBOT", (await App.FormAsync("conversations.members", ("channel", "C0STUDY001")))["members"]!.AsArray().Select(m => (string)m!));
        Assert.Equal("D0ADA00001", (string?)(await App.CallAsync("conversations.open", """{"users":"U0ADA00001"}"""))["channel"]!["id"]);
        Assert.Empty(Fake.Violations);
    }

    [Fact]
    public async Task Failures_come_when_they_are_asked_for()
    {
        Fake.FailNext("chat.postMessage", 1, Fault.RateLimited);
        using var limited = await App.SendAsync("chat.postMessage", new StringContent("{}", Encoding.UTF8, "application/json"), Fake.BotToken);
        Assert.Equal((429, "1"), ((int)limited.StatusCode, limited.Headers.GetValues("Retry-After").Single()));
        Fake.FailNext("chat.postMessage", 1, Fault.Cut);
        await Assert.ThrowsAsync<HttpRequestException>(() => App.CallAsync("chat.postMessage", "{}"));
        Fake.RefuseNext("auth.test", "token_revoked");
        Assert.Equal("token_revoked", await ErrorAsync("auth.test", "{}"));
        Assert.True((bool)(await App.CallAsync("auth.test", "{}"))["ok"]!);
    }

    [Fact]
    public void Every_method_that_is_served_is_in_the_contract() =>
        Assert.All(SlackMethods.All.Keys, m => Assert.DoesNotContain(SlackContract.Validate(m, new Dictionary<string, System.Text.Json.JsonElement>()), e => e.Code == "UNKNOWN_METHOD"));

    private async Task<string?> ErrorAsync(string method, string json, string? token = null) => (string?)(await App.CallAsync(method, json, token))["error"];
}
