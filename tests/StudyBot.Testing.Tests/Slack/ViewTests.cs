using System.Text.Json.Nodes;
using StudyBot.Testing.Slack;
using StudyBot.Testing.Slack.People;
using StudyBot.Testing.Tests.Discord;

namespace StudyBot.Testing.Tests.Slack;

/// <summary>Modals and home tabs: triggers, suggestions, submissions.</summary>
public sealed class ViewTests : SlackTest
{
    private const string Blocks = """
        [{"type":"input","block_id":"t","label":{"type":"plain_text","text":"Term"},"element":{"type":"external_select","action_id":"term","min_query_length":1,"placeholder":{"type":"plain_text","text":"Type"}}},
         {"type":"input","block_id":"n","optional":true,"label":{"type":"plain_text","text":"Note"},"element":{"type":"plain_text_input","action_id":"note","max_length":5}}]
        """;

    private readonly ManualClock _clock = new();

    private protected override FakeSlackOptions Options => base.Options with { Time = _clock, AckDeadline = TimeSpan.FromMinutes(1) };

    [Fact]
    public async Task A_global_shortcut_opens_a_modal_whose_select_asks_while_one_types()
    {
        Assert.Equal("<Modal: Ask>\nTerm: [] (required)\nNote: []\n[Close] [Go]", (await OpenAsync()).View!.Text);
        var view = Fake.LookAtView(new Person())!;
        Assert.Throws<PersonRefusedException>(() => { _ = Fake.SubmitViewAsync(new Person(), new Dictionary<string, string> { ["Term"] = "apa" }); });
        var typing = Fake.SuggestAsync(new Person(), view.Id, "Term", "ap");
        var asked = await RawApp.TakeAsync(Socket, """{"options":[{"text":{"type":"plain_text","text":"Apartheid"},"value":"apa"}]}""");
        Assert.Equal(("block_suggestion", "ap", "term"), ((string?)asked["type"], (string?)asked["value"], (string?)asked["action_id"]));
        Assert.Equal("- Apartheid", (await typing).Text);
        Assert.Equal(AckStatus.NotSent, (await Fake.PickAsync(new Person(), view.Id, "Term", ["apa"])).Status);
        var submitting = Fake.SubmitViewAsync(new Person(), new Dictionary<string, string> { ["note"] = "n" });
        var submitted = await RawApp.TakeAsync(Socket);
        var values = submitted["view"]!["state"]!["values"]!;
        Assert.Equal(("apa", "n"), ((string?)values["t"]!["term"]!["selected_option"]!["value"], (string?)values["n"]!["note"]!["value"]));
        await App.CallAsync("chat.postEphemeral", """{"channel":"C0STUDY001","user":"U0ADA00001","text":"Apartheid: ..."}""");
        var seen = await submitting;
        Assert.True(seen.ViewClosed);
        Assert.Contains("Apartheid: ...", string.Join('\n', Fake.Look(new Person()).Select(m => m.Text)), StringComparison.Ordinal);
        Assert.Null(Fake.LookAtView(new Person()));
        Assert.Empty(Fake.Violations);
    }

    [Fact]
    public async Task A_trigger_opens_one_view_within_three_seconds()
    {
        var payload = await TriggerAsync();
        Assert.True((bool)(await OpenViewAsync(payload))["ok"]!);
        Assert.Equal("exchanged_trigger_id", (string?)(await OpenViewAsync(payload))["error"]);
        payload = await TriggerAsync();
        _clock.Pass(TimeSpan.FromSeconds(4));
        Assert.Equal("expired_trigger_id", (string?)(await OpenViewAsync(payload))["error"]);
    }

    [Theory]
    [InlineData("""{"response_action":"errors","errors":{"n":"Too short."}}""", "! n: Too short.", 0)]
    [InlineData("""{"response_action":"errors","errors":{"x":"No."}}""", "", 1)]
    [InlineData("""{"response_action":"update","view":{"type":"modal","title":{"type":"plain_text","text":"Done"},"blocks":[{"type":"section","text":{"type":"mrkdwn","text":"Thanks"}}]}}""", "<Modal: Done>\nThanks", 0)]
    [InlineData("""{"response_action":"push","view":{"type":"modal","title":{"type":"plain_text","text":"Next"},"blocks":[{"type":"divider"}]}}""", "<Modal: Next>\n---", 0)]
    [InlineData("""{"response_action":"update","view":{"type":"modal","blocks":[]}}""", "", 1)]
    [InlineData("""{"response_action":"clear"}""", "(the dialog closed)", 0)]
    [InlineData("""{"text":"x"}""", "", 1)]
    public async Task A_submission_is_answered_with_what_becomes_of_the_view(string payload, string text, int violations)
    {
        await OpenAsync(Blocks.Replace("\"min_query_length\":1,", "\"initial_option\":{\"text\":{\"type\":\"plain_text\",\"text\":\"A\"},\"value\":\"a\"},", StringComparison.Ordinal));
        var submitting = Fake.SubmitViewAsync(new Person());
        await RawApp.TakeAsync(Socket, payload);
        if (violations > 0)
        {
            while (Fake.Violations.Count == 0)
                await Task.Delay(5);
            return;
        }
        Assert.Contains(text, (await submitting).Text, StringComparison.Ordinal);
        Assert.Empty(Fake.Violations);
    }

    [Fact]
    public async Task What_a_field_does_not_take_cannot_be_submitted()
    {
        await OpenAsync();
        var refused = await Assert.ThrowsAsync<PersonRefusedException>(() => Fake.SubmitViewAsync(new Person(), new Dictionary<string, string> { ["Note"] = "too long" }));
        Assert.Contains("0 to 5 characters", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<PersonRefusedException>(() => Fake.SubmitViewAsync(new Person(), new Dictionary<string, string> { ["Note"] = "x" }));
    }

    [Fact]
    public async Task A_home_tab_is_published_when_it_is_opened()
    {
        var opening = Fake.OpenHomeAsync(new Person());
        var payload = await RawApp.TakeAsync(Socket);
        Assert.Equal(("app_home_opened", "home"), ((string?)payload["event"]!["type"], (string?)payload["event"]!["tab"]));
        var published = await App.CallAsync("views.publish", """{"user_id":"U0ADA00001","view":{"type":"home","blocks":[{"type":"actions","elements":[{"type":"button","action_id":"set","text":{"type":"plain_text","text":"Set"}}]}]}}""");
        Assert.Equal("<Home>\n[Set]", (await opening).Text);
        Assert.Equal("hash_conflict", (string?)(await App.CallAsync("views.publish", """{"user_id":"U0ADA00001","hash":"old","view":{"type":"home","blocks":[{"type":"divider"}]}}"""))["error"]);
        var pressing = Fake.PressAsync(new Person(), (string)published["view"]!["id"]!, "Set");
        var pressed = await RawApp.TakeAsync(Socket);
        Assert.Equal("view", (string?)pressed["container"]!["type"]);
        await App.CallAsync("views.publish", """{"user_id":"U0ADA00001","view":{"type":"home","blocks":[{"type":"header","text":{"type":"plain_text","text":"Set."}}]}}""");
        Assert.Equal("<Home>\n# Set.", (await pressing).Text);
    }

    [Fact]
    public async Task A_closed_view_is_told_of_where_the_application_asked()
    {
        await OpenAsync();
        Assert.Equal(AckStatus.NotSent, (await Fake.CloseViewAsync(new Person())).Status);
        Assert.Null(Fake.LookAtView(new Person()));
    }

    private async Task<JsonNode> TriggerAsync()
    {
        _ = Fake.GlobalShortcutAsync(new Person(), "ask");
        return await RawApp.TakeAsync(Socket);
    }

    private Task<JsonNode> OpenViewAsync(JsonNode payload, string blocks = Blocks) =>
        App.CallAsync("views.open", $$$"""{"trigger_id":"{{{payload["trigger_id"]}}}","view":{"type":"modal","title":{"type":"plain_text","text":"Ask"},"submit":{"type":"plain_text","text":"Go"},"close":{"type":"plain_text","text":"Close"},"blocks":{{{blocks}}}}}""");

    private async Task<Seen> OpenAsync(string blocks = Blocks)
    {
        var opening = Fake.GlobalShortcutAsync(new Person(), "ask");
        var opened = await OpenViewAsync(await RawApp.TakeAsync(Socket), blocks);
        Assert.True((bool)opened["ok"]!, opened.ToJsonString());
        return await opening;
    }
}
