using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.People;

namespace StudyBot.Testing.Tests.Discord;

public sealed class PeopleTests : IAsyncLifetime
{
    private const string Commands = """
        [{"name":"when","description":"Says when.","options":[{"type":3,"name":"event","description":"An event","required":true}]},
         {"name":"settings","description":"For teachers.","default_member_permissions":"32","options":[{"type":1,"name":"show","description":"Shows them."}]},
         {"name":"Find the source","type":3,"integration_types":[0,1],"contexts":[0,1,2]}]
        """;
    private const string Rich = """
        {"type":4,"data":{"flags":32832,"allowed_mentions":{"parse":[]},"components":[
          {"type":17,"components":[{"type":10,"content":"> A quotation."},{"type":14},{"type":10,"content":"p. 57"}]},
          {"type":1,"components":[{"type":2,"style":1,"label":"More","custom_id":"m:1"},{"type":2,"style":2,"label":"Share","custom_id":"s:1","disabled":true},{"type":2,"style":5,"label":"Source","url":"https://example.org"}]},
          {"type":1,"components":[{"type":3,"custom_id":"c:1","placeholder":"Cite","options":[{"label":"APA","value":"apa"},{"label":"Chicago","value":"chicago"}]}]}]}}
        """;
    private FakeDiscord _fake = null!;
    private RawBot _bot = null!;

    public async Task InitializeAsync()
    {
        _fake = await FakeDiscord.StartAsync(new() { IdentifyInterval = TimeSpan.Zero });
        _bot = new RawBot(_fake);
        await _bot.StartAsync();
        await _bot.RegisterAsync(Commands);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _fake.DisposeAsync();
    }

    [Fact]
    public async Task A_message_reads_as_it_looks()
    {
        var seen = await AnswerWhenAsync(Rich);
        Assert.Equal("""
            (only you can see this)
            │ > A quotation.
            │ ———
            │ p. 57
            [More] [Share] (disabled) [Source → https://example.org]
            {Cite: APA | Chicago}
            """, seen.Text);
        Assert.Empty(_fake.Violations);
    }

    [Fact]
    public async Task An_interaction_looks_as_Discord_makes_it()
    {
        var seen = _fake.CommandAsync(new Person { Permissions = Person.ManageGuild }, "when", "event", "bucharest");
        var interaction = await _bot.ReceiveInteractionAsync();
        Assert.Equal("2", interaction["type"]!.ToString());
        Assert.Equal("32", (string?)interaction["member"]!["permissions"]);
        Assert.Equal("bucharest", (string?)interaction["data"]!["options"]![0]!["value"]);
        Assert.Equal(1, (int)interaction["version"]!);
        Assert.Equal((string?)interaction["guild_id"], (string?)interaction["authorizing_integration_owners"]!["0"]);
        Assert.Null(interaction["user"]);
        await _bot.AnswerAsync(interaction, Rich);
        await seen;
    }

    [Fact]
    public async Task A_direct_message_has_a_user_and_no_member()
    {
        _ = _fake.MessageCommandAsync(Person.InDirectMessage() with { UserInstall = true }, "Find the source", "Something said");
        var interaction = await _bot.ReceiveInteractionAsync();
        Assert.NotNull(interaction["user"]);
        Assert.Null(interaction["member"]);
        Assert.Equal(2, (int)interaction["context"]!);
        Assert.Equal((string?)interaction["user"]!["id"], (string?)interaction["authorizing_integration_owners"]!["1"]);
        Assert.Equal("Something said", (string?)interaction["data"]!["resolved"]!["messages"]![(string)interaction["data"]!["target_id"]!]!["content"]);
    }

    [Fact]
    public async Task A_press_updates_the_message_in_place()
    {
        var first = await AnswerWhenAsync(Rich);
        var pressed = _fake.PressAsync(new Person(), first.Messages[0].Id, "More");
        var press = await _bot.ReceiveInteractionAsync();
        Assert.Equal((3, "m:1"), ((int)press["type"]!, (string?)press["data"]!["custom_id"]));
        Assert.Equal(first.Messages[0].Id.ToString(), (string?)press["message"]!["id"]);
        await _bot.AnswerAsync(press, """{"type":7,"data":{"components":[{"type":10,"content":"More."}],"allowed_mentions":{"parse":[]}}}""");
        Assert.Equal("(only you can see this)\nMore.", (await pressed).Text);
        Assert.Single(_fake.Look(new Person()));
    }

    [Fact]
    public async Task A_pick_carries_its_value()
    {
        var first = await AnswerWhenAsync(Rich);
        _ = _fake.PickAsync(new Person(), first.Messages[0].Id, "Cite", ["apa"]);
        var pick = await _bot.ReceiveInteractionAsync();
        Assert.Equal("apa", (string?)pick["data"]!["values"]![0]);
    }

    [Fact]
    public async Task A_person_cannot_do_what_their_client_does_not_offer()
    {
        var first = (await AnswerWhenAsync(Rich)).Messages[0].Id;
        await Refused(() => _fake.CommandAsync(new Person(), "nothing"), "No command nothing");
        await Refused(() => _fake.CommandAsync(new Person(), "when"), "needs the option event");
        await Refused(() => _fake.CommandAsync(new Person(), "when", "place", "x"), "no option place");
        await Refused(() => _fake.CommandAsync(new Person(), "settings show"), "does not see settings");
        await Refused(() => _fake.CommandAsync(new Person { UserInstall = true }, "when", "event", "x"), "not offered by user installation");
        await Refused(() => _fake.PressAsync(new Person(), first, "Share"), "is disabled");
        await Refused(() => _fake.PressAsync(new Person(), first, "Delete"), "no control Delete");
        await Refused(() => _fake.PressAsync(new Person { UserId = 5 }, first, "More"), "sees no message");
        await Refused(() => _fake.PickAsync(new Person(), first, "Cite", ["mla"]), "no value mla");
        await Refused(() => _fake.AutocompleteAsync(new Person(), "when", "event", "x"), "no autocomplete");

        static async Task Refused(Func<Task<Seen>> act, string why) =>
            Assert.Contains(why, (await Assert.ThrowsAsync<PersonRefusedException>(act)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_modal_opens_and_is_submitted()
    {
        var modal = await AnswerWhenAsync("""{"type":9,"data":{"custom_id":"m","title":"Check a quote","components":[{"type":18,"label":"Quote","component":{"type":4,"custom_id":"q","style":2,"min_length":3}}]}}""");
        Assert.Equal("<Modal: Check a quote>\nQuote: [] (required)", modal.Text);
        await Assert.ThrowsAsync<PersonRefusedException>(() => _fake.SubmitAsync(modal, new Dictionary<string, string> { ["q"] = "no" }));
        var submitted = _fake.SubmitAsync(modal, new Dictionary<string, string> { ["Quote"] = "a long text" });
        var interaction = await _bot.ReceiveInteractionAsync();
        Assert.Equal((5, "a long text"), ((int)interaction["type"]!, (string?)interaction["data"]!["components"]![0]!["component"]!["value"]));
        Assert.Equal(400, (int)(await _bot.AnswerAsync(interaction, """{"type":9,"data":{"custom_id":"m","title":"Again","components":[{"type":10,"content":"x"}]}}""")).Status);
        await _bot.AnswerAsync(interaction, """{"type":4,"data":{"content":"Verbatim.","allowed_mentions":{"parse":[]}}}""");
        Assert.Equal("Verbatim.", (await submitted).Text);
    }

    [Fact]
    public async Task A_picture_is_shown_in_place_with_its_alternative_text()
    {
        var seen = _fake.CommandAsync(new Person(), "when", "event", "x");
        var interaction = await _bot.ReceiveInteractionAsync();
        const string Payload = """
            {"type":4,"data":{"flags":32768,"allowed_mentions":{"parse":[]},"attachments":[{"id":"0","description":"A line of years"}],
             "components":[{"type":12,"items":[{"media":{"url":"attachment://t.png"},"description":"A line of years"}]}]}}
            """;
        Assert.Equal(204, (int)await PostAsync(interaction, Payload, ("files[0]", "t.png")));
        var result = await seen;
        Assert.Equal("<picture t.png: A line of years>", result.Text);
        Assert.Equal([1, 2, 3], _fake.Download(result.Messages[0].Id, "t.png"));
        Assert.Empty(_fake.Violations);
    }

    [Theory]
    [InlineData("files[0]", "other.png")]
    [InlineData("picture", "t.png")]
    public async Task A_file_that_is_named_wrongly_or_by_no_component_is_refused(string field, string name)
    {
        _ = _fake.CommandAsync(new Person(), "when", "event", "x");
        var interaction = await _bot.ReceiveInteractionAsync();
        const string Payload = """{"type":4,"data":{"flags":32768,"allowed_mentions":{"parse":[]},"components":[{"type":10,"content":"x"}]}}""";
        Assert.Equal(400, (int)await PostAsync(interaction, Payload, (field, name)));
    }

    private async Task<System.Net.HttpStatusCode> PostAsync(JsonNode interaction, string payload, (string Field, string Name) file)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(payload, null, "application/json"), "payload_json");
        var content = new ByteArrayContent([1, 2, 3]);
        content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        form.Add(content, file.Field, file.Name);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"interactions/{interaction["id"]}/{interaction["token"]}/callback") { Content = form };
        return (await _bot.CallAsync(request)).Status;
    }

    private async Task<Seen> AnswerWhenAsync(string callback)
    {
        var seen = _fake.CommandAsync(new Person(), "when", "event", "x");
        var (status, body) = await _bot.AnswerAsync(await _bot.ReceiveInteractionAsync(), callback);
        Assert.True((int)status == 204, body?.ToJsonString());
        return await seen;
    }
}
