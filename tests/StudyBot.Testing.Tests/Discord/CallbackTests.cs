using System.Net;
using System.Text.Json.Nodes;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.People;

namespace StudyBot.Testing.Tests.Discord;

public sealed class CallbackTests : IAsyncLifetime
{
    private const string Commands = """
        [{"name":"when","description":"Says when.","integration_types":[0,1],"contexts":[0,1,2],"options":[{"type":3,"name":"event","description":"An event","autocomplete":true}]},
         {"name":"Find the source","type":3}]
        """;
    private const string Quiet = "\"allowed_mentions\":{\"parse\":[]}";
    private const string Plain = $$$"""{"type":4,"data":{"content":"Then.",{{{Quiet}}}}}""";
    private FakeDiscord _fake = null!;
    private RawBot _bot = null!;

    public async Task InitializeAsync()
    {
        _fake = await FakeDiscord.StartAsync(new() { IdentifyInterval = TimeSpan.Zero, AnswerDeadline = TimeSpan.FromSeconds(1), Patience = TimeSpan.FromSeconds(2) });
        _bot = new RawBot(_fake);
        await _bot.StartAsync();
        await _bot.RegisterAsync(Commands);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _fake.DisposeAsync();
    }

    public static TheoryData<string, string> Refused { get; } = new()
    {
        { "a property that the contract does not name", $$$"""{"type":4,"data":{"content":"x","colour":1,{{{Quiet}}}}}""" },
        { "a mention of everyone", """{"type":4,"data":{"content":"x","allowed_mentions":{"parse":["everyone"]}}}""" },
        { "no allowed_mentions", """{"type":4,"data":{"content":"x"}}""" },
        { "an empty message", $$$"""{"type":4,"data":{"content":"",{{{Quiet}}}}}""" },
        { "2,001 characters", $$$"""{"type":4,"data":{"content":"{{{new string('x', 2001)}}}",{{{Quiet}}}}}""" },
        { "an update of a message that there is not", $$$"""{"type":7,"data":{"content":"x",{{{Quiet}}}}}""" },
        { "choices to a command", """{"type":8,"data":{"choices":[]}}""" },
        { "a PONG to a command", """{"type":1}""" },
        { "a deferral with content", """{"type":5,"data":{"content":"x"}}""" },
        { "a deferral in Components V2", """{"type":5,"data":{"flags":32768}}""" },
        { "a flag that is not to be set", $$$"""{"type":4,"data":{"content":"x","flags":2,{{{Quiet}}}}}""" },
        { "content in Components V2", V2("""{"type":10,"content":"x"}""", ",\"content\":\"x\"") },
        { "Components V2 without components", $$$"""{"type":4,"data":{"flags":32768,{{{Quiet}}}}}""" },
        { "a text display without the flag", $$$"""{"type":4,"data":{"components":[{"type":10,"content":"x"}],{{{Quiet}}}}}""" },
        { "41 components", V2(Join(41, i => $$"""{"type":10,"content":"{{i}}"}""")) },
        { "41 components, nested", V2("""{"type":17,"components":[""" + Join(40, i => $$"""{"type":10,"content":"{{i}}"}""") + "]}") },
        { "4,001 characters of text", V2($$"""{"type":10,"content":"{{new string('x', 2001)}}"},{"type":10,"content":"{{new string('y', 2000)}}"}""") },
        { "two buttons of one custom_id", V2("""{"type":1,"components":[{"type":2,"style":1,"label":"a","custom_id":"c"},{"type":2,"style":1,"label":"b","custom_id":"c"}]}""") },
        { "a custom_id of 101 characters", V2($$"""{"type":1,"components":[{"type":2,"style":1,"label":"a","custom_id":"{{new string('c', 101)}}"}]}""") },
        { "a label of 81 characters", V2($$"""{"type":1,"components":[{"type":2,"style":1,"label":"{{new string('l', 81)}}","custom_id":"c"}]}""") },
        { "a button without custom_id", V2("""{"type":1,"components":[{"type":2,"style":1,"label":"a"}]}""") },
        { "a link button with a custom_id", V2("""{"type":1,"components":[{"type":2,"style":5,"label":"a","url":"https://example.org","custom_id":"c"}]}""") },
        { "six buttons in a row", V2("""{"type":1,"components":[""" + Join(6, i => $$"""{"type":2,"style":1,"label":"a","custom_id":"{{i}}"}""") + "]}") },
        { "a select beside a button", V2("""{"type":1,"components":[{"type":3,"custom_id":"s","options":[{"label":"a","value":"a"}]},{"type":2,"style":1,"label":"a","custom_id":"c"}]}""") },
        { "26 options of a select", V2("""{"type":1,"components":[{"type":3,"custom_id":"s","options":[""" + Join(26, i => $$"""{"label":"a","value":"{{i}}"}""") + "]}]}") },
        { "two options of one value", V2("""{"type":1,"components":[{"type":3,"custom_id":"s","options":[{"label":"a","value":"a"},{"label":"b","value":"a"}]}]}""") },
        { "a picture that was not uploaded", V2("""{"type":12,"items":[{"media":{"url":"attachment://a.png"}}]}""") },
        { "an unknown component", V2("""{"type":99}""") },
        { "a modal with a title of 46 characters", $$$"""{"type":9,"data":{"custom_id":"m","title":"{{{new string('t', 46)}}}","components":[{"type":18,"label":"a","component":{"type":4,"custom_id":"i","style":1}}]}}""" },
        { "a modal with six fields", $$$"""{"type":9,"data":{"custom_id":"m","title":"t","components":[{{{Join(6, Field)}}}]}}""" },
        { "a modal field without label", """{"type":9,"data":{"custom_id":"m","title":"t","components":[{"type":1,"components":[{"type":4,"custom_id":"i","style":1}]}]}}""" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task An_answer_is_refused_for(string what, string callback)
    {
        var (interaction, _) = await InvokeAsync();
        var (status, body) = await _bot.AnswerAsync(interaction, callback);
        Assert.True(status == HttpStatusCode.BadRequest, $"{what} was let pass");
        Assert.Equal(50035, (int)body!["code"]!);
        Assert.Contains(_fake.Violations, v => v.Code == 50035);
        // A refused answer is none: the next one counts.
        Assert.Equal(HttpStatusCode.NoContent, (await _bot.AnswerAsync(interaction, Plain)).Status);
    }

    [Fact]
    public async Task The_errors_of_a_refused_answer_are_nested_as_its_fields_are()
    {
        var (interaction, _) = await InvokeAsync();
        var (_, body) = await _bot.AnswerAsync(interaction, V2($$"""{"type":1,"components":[{"type":2,"style":1,"label":"{{new string('l', 81)}}","custom_id":"c"}]}"""));
        Assert.Equal("BASE_TYPE_BAD_LENGTH", (string?)body!["errors"]!["data"]!["components"]!["0"]!["components"]!["0"]!["label"]!["_errors"]![0]!["code"]);
    }

    [Fact]
    public async Task A_second_answer_is_refused_and_counted()
    {
        var (interaction, seen) = await InvokeAsync();
        Assert.Equal(HttpStatusCode.NoContent, (await _bot.AnswerAsync(interaction, Plain)).Status);
        var (status, body) = await _bot.AnswerAsync(interaction, Plain);
        Assert.Equal((HttpStatusCode.BadRequest, 40060), (status, (int)body!["code"]!));
        Assert.Equal("Then.", (await seen).Text);
        Assert.Equal(1, _fake.Statistics.Twice);
    }

    [Fact]
    public async Task An_answer_after_the_deadline_is_an_unknown_interaction()
    {
        var (interaction, seen) = await InvokeAsync();
        await Task.Delay(1100);
        var (status, body) = await _bot.AnswerAsync(interaction, Plain);
        Assert.Equal((HttpStatusCode.NotFound, 10062), (status, (int)body!["code"]!));
        Assert.Equal(AnswerStatus.Late, (await seen).Status);
    }

    [Fact]
    public async Task An_interaction_that_nobody_answers_is_never_answered()
    {
        var (_, seen) = await InvokeAsync();
        Assert.Equal(AnswerStatus.Never, (await seen).Status);
    }

    [Fact]
    public async Task A_wrong_token_is_an_unknown_interaction()
    {
        var (interaction, _) = await InvokeAsync();
        var (status, body) = await _bot.CallAsync(HttpMethod.Post, $"interactions/{interaction["id"]}/other/callback", Plain);
        Assert.Equal((HttpStatusCode.NotFound, 10062), (status, (int)body!["code"]!));
    }

    [Fact]
    public async Task A_deferred_answer_is_filled_by_the_edit_and_stays_as_private_as_it_was()
    {
        var (interaction, seen) = await InvokeAsync();
        await _bot.AnswerAsync(interaction, """{"type":5,"data":{"flags":64}}""");
        Assert.Contains("is thinking", Assert.Single(_fake.Look(new Person())).Text, StringComparison.Ordinal);
        Assert.Empty(_fake.Look(new Person { UserId = 5 }));
        var (status, message) = await _bot.HookAsync(HttpMethod.Patch, interaction, "/messages/@original", $$$"""{"flags":32768,"components":[{"type":10,"content":"Then."}],{{{Quiet}}}}""");
        Assert.Equal((HttpStatusCode.OK, 64 | 32768), (status, (int)message!["flags"]!));
        var result = await seen;
        Assert.Equal("(only you can see this)\nThen.", result.Text);
        Assert.Equal(5, result.CallbackType);
        Assert.Empty(_fake.Violations);
    }

    [Fact]
    public async Task A_follow_up_before_the_answer_has_no_webhook()
    {
        var (interaction, _) = await InvokeAsync();
        var (status, body) = await _bot.HookAsync(HttpMethod.Post, interaction, "", $$"""{"content":"x",{{Quiet}}}""");
        Assert.Equal((HttpStatusCode.NotFound, 10015), (status, (int)body!["code"]!));
    }

    [Fact]
    public async Task Follow_ups_are_public_or_private_each_for_itself()
    {
        var (interaction, _) = await InvokeAsync();
        await _bot.AnswerAsync(interaction, $$$"""{"type":4,"data":{"content":"mine","flags":64,{{{Quiet}}}}}""");
        await _bot.HookAsync(HttpMethod.Post, interaction, "?wait=true", $$"""{"content":"everyone's",{{Quiet}}}""");
        await _bot.HookAsync(HttpMethod.Post, interaction, "", $$"""{"content":"mine too","flags":64,{{Quiet}}}""");
        Assert.Equal(3, _fake.Look(new Person()).Count);
        Assert.Equal("everyone's", Assert.Single(_fake.Look(new Person { UserId = 5 })).Text);
    }

    [Fact]
    public async Task A_user_installed_app_has_five_follow_ups()
    {
        var (interaction, _) = await InvokeAsync(new Person { UserInstall = true });
        await _bot.AnswerAsync(interaction, Plain);
        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.OK, (await _bot.HookAsync(HttpMethod.Post, interaction, "", $$"""{"content":"{{i}}",{{Quiet}}}""")).Status);
        await Task.Delay(2100);
        Assert.Equal(40094, (int)(await _bot.HookAsync(HttpMethod.Post, interaction, "", $$"""{"content":"6",{{Quiet}}}""")).Body!["code"]!);
    }

    [Fact]
    public async Task The_token_dies()
    {
        await using var fake = await FakeDiscord.StartAsync(new() { TokenLifetime = TimeSpan.FromMilliseconds(50) });
        await using var bot = new RawBot(fake);
        await bot.StartAsync();
        await bot.RegisterAsync(Commands);
        _ = fake.CommandAsync(new Person(), "when");
        var interaction = await bot.ReceiveInteractionAsync();
        await bot.AnswerAsync(interaction, Plain);
        await Task.Delay(60);
        var (status, body) = await bot.HookAsync(HttpMethod.Get, interaction, "/messages/@original");
        Assert.Equal((HttpStatusCode.Unauthorized, 50027), (status, (int)body!["code"]!));
    }

    [Fact]
    public async Task With_response_gives_the_message()
    {
        var (interaction, _) = await InvokeAsync();
        var (status, body) = await _bot.AnswerAsync(interaction, Plain, "?with_response=true");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("Then.", (string?)body!["resource"]!["message"]!["content"]);
    }

    [Fact]
    public async Task Autocomplete_takes_25_choices_and_nothing_else()
    {
        var seen = _fake.AutocompleteAsync(new Person(), "when", "event", "buch");
        var interaction = await _bot.ReceiveInteractionAsync();
        Assert.Equal((4, "buch", true), ((int)interaction["type"]!, (string?)interaction["data"]!["options"]![0]!["value"], (bool)interaction["data"]!["options"]![0]!["focused"]!));
        Assert.Equal(HttpStatusCode.BadRequest, (await _bot.AnswerAsync(interaction, Plain)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _bot.AnswerAsync(interaction, Choices(26))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _bot.AnswerAsync(interaction, Choices(1, new string('v', 101)))).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await _bot.AnswerAsync(interaction, Choices(25))).Status);
        Assert.Equal(25, (await seen).Choices.Count);

        static string Choices(int count, string value = "v") => $$$"""{"type":8,"data":{"choices":[{{{Join(count, i => $$"""{"name":"{{i}}","value":"{{value}}"}""")}}}]}}""";
    }

    private async Task<(JsonNode Interaction, Task<Seen> Seen)> InvokeAsync(Person? by = null)
    {
        var seen = _fake.CommandAsync(by ?? new Person(), "when");
        return (await _bot.ReceiveInteractionAsync(), seen);
    }

    private static string V2(string components, string more = "") =>
        $$$"""{"type":4,"data":{"flags":32768,"components":[{{{components}}}],{{{Quiet}}}{{{more}}}}}""";

    private static string Field(int i) => $$$"""{"type":18,"label":"a","component":{"type":4,"custom_id":"{{{i}}}","style":1}}""";

    private static string Join(int count, Func<int, string> item) => string.Join(',', Enumerable.Range(0, count).Select(item));
}
