using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using StudyBot.Core;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Memory;
using StudyBot.Core.Readings;
using StudyBot.Discord.Interactions;
using StudyBot.Discord.Rest;
using StudyBot.Discord.Wire;
using StudyBot.Testing;
using StudyBot.Testing.Discord.Contract;
using StudyBot.Testing.Memory;

namespace StudyBot.Discord.Tests.Interactions;

public sealed class InteractionHandlerTests
{
    private readonly FakeMemory _memory = new();

    private static readonly PassageList s_list = new(SampleReplies.Reading, FakeViewer.Content, [SampleReplies.Passage.Mark]);

    [Theory]
    [InlineData("@everyone <@&1> ")]
    [InlineData("**b** __u__ ``` > # - [x](https://example.org) ")]
    [InlineData("plain words that go on ")]
    public async Task A_quotation_of_six_thousand_characters_goes_through_every_reply(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 6_000 / piece.Length + 1))[..6_000];
        var passage = SampleReplies.Passage with { Text = text, Highlights = [] };
        var dispatcher = new FakeDispatcher(r => SampleReplies.Full(r) with { Passages = [passage, passage], Title = text, Notes = [text], Suggestions = [text] });
        var asked = await AnswerAsync(dispatcher, new FakeViewer(text), Command("explain", "term", "x"));
        Assert.Contains(asked.Files, f => f.Content.Length >= 6_000);
        foreach (var verb in Enum.GetValues<PassageVerb>())
            await AnswerAsync(dispatcher, new FakeViewer(text), Press(ControlCode.Of(verb, s_list)!));
    }

    [Fact]
    public async Task A_member_who_asks_too_much_is_asked_to_wait_and_others_are_served()
    {
        var dispatcher = new FakeDispatcher(SampleReplies.Echo);
        var handler = Handler(dispatcher, new FakeViewer(), limit: 3);
        for (var i = 0; i < 3; i++)
            Assert.Contains("Answer to", Json(await SendAsync(handler, Command("explain", "term", "x"))), StringComparison.Ordinal);
        Assert.Contains("please wait", Json(await SendAsync(handler, Command("explain", "term", "x"))), StringComparison.Ordinal);
        Assert.Equal(InteractionResponseType.Autocomplete, (await SendAsync(handler, Command("explain", "term", "x") with { Type = InteractionType.Autocomplete })).Type);
        Assert.Contains("Answer to", Json(await SendAsync(handler, Command("explain", "term", "x") with { User = new InteractionUser("2") })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UNSET", null)]
    [InlineData(" Sample-2020 ", "sample-2020")]
    public async Task A_reading_is_known_however_it_was_typed(string typed, string? expected)
    {
        var there = new SettingsScope.OfPerson(new PersonId("discord", "1"));
        _memory.Change(there, now => now with { Reading = ReadingId.Parse("another-2021") }, there.Person);
        Assert.Contains("Noted.", Json(await AnswerAsync(new FakeDispatcher(SampleReplies.Echo), new FakeViewer(), Command("settings", "reading", typed))), StringComparison.Ordinal);
        Assert.Equal(expected, _memory.Find(there).Value!.Reading?.Value);
    }

    [Theory]
    [InlineData("settings", "uns", "unset")]
    [InlineData("settings", "SAMP", "sample-2020")]
    [InlineData("explain", "uns", null)]
    public async Task Completion_of_a_reading_offers_to_unset_it_where_it_is_set(string command, string typed, string? expected)
    {
        var choices = (await AnswerAsync(new FakeDispatcher(SampleReplies.Echo), new FakeViewer(), Command(command, "reading", typed) with { Type = InteractionType.Autocomplete })).Data!["choices"]!.AsArray();
        Assert.Equal(expected, (string?)choices.SingleOrDefault()?["value"]);
    }

    [Fact]
    public async Task Settings_with_nothing_to_set_shows_them_and_changes_nothing()
    {
        var json = Json(await AnswerAsync(new FakeDispatcher(SampleReplies.Echo), new FakeViewer(), Command("settings", "where", "channel")));
        Assert.Contains("Reading: A Sample of Things", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Noted", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_memory_whatever_needs_it_says_so_and_what_a_button_carries_still_works()
    {
        _memory.Broken = true;
        var dispatcher = new FakeDispatcher(SampleReplies.Full);
        foreach (var interaction in new[] { Command("explain", "term", "x"), Command("settings"), Command("readings"), Press(ControlCode.OfLink("0001")), Press(ControlCode.Of(PassageVerb.JudgeRight, s_list)!), Press(ControlCode.OfForm("erase-mine")) })
            Assert.Contains("memory does not work", Json(await AnswerAsync(dispatcher, new FakeViewer(), interaction)), StringComparison.Ordinal);
        Assert.Contains("turning point", Json(await AnswerAsync(dispatcher, new FakeViewer(), Command("explain", "term", "x"))), StringComparison.Ordinal);
        foreach (var verb in new[] { PassageVerb.Context, PassageVerb.More, PassageVerb.Cite, PassageVerb.Share })
            Assert.Contains("turning point", Json(await AnswerAsync(dispatcher, new FakeViewer(), Press(ControlCode.Of(verb, s_list)!))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0|x|y")]
    [InlineData("1|x|no-such-form")]
    [InlineData("something of another version")]
    public async Task A_button_of_another_version_is_told_kindly(string id) =>
        Assert.Contains("please ask again", Json(await AnswerAsync(new FakeDispatcher(SampleReplies.Echo), new FakeViewer(), Press(id))), StringComparison.Ordinal);

    [Fact]
    public async Task A_key_that_was_cleared_away_is_told_kindly() =>
        Assert.Contains("please ask again", Json(await AnswerAsync(new FakeDispatcher(SampleReplies.Echo), new FakeViewer(), Press(ControlCode.OfLink("gone")))), StringComparison.Ordinal);

    [Fact]
    public async Task A_command_that_is_registered_no_more_is_told_kindly() =>
        Assert.Contains("/help", Json(await AnswerAsync(new FakeDispatcher(SampleReplies.Echo), new FakeViewer(), Command("gone"))), StringComparison.Ordinal);

    [Fact]
    public async Task A_picture_of_a_reply_travels_with_it()
    {
        var dispatcher = new FakeDispatcher(r => SampleReplies.Echo(r) with { Picture = new Picture("timeline.png", "image/png", [137, 80, 78, 71], "Three events.") });
        var answer = await AnswerAsync(dispatcher, new FakeViewer(), Command("explain", "term", "x"));
        Assert.Equal("timeline.png", Assert.Single(answer.Files).FileName);
        Assert.Contains("Three events.", Json(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_behind_more_is_found_again_by_its_key()
    {
        var further = Enumerable.Range(0, 60).Select(i => new PassageMark(new TextSpan(i * 1_000, i * 1_000 + 9))).ToImmutableArray();
        var answer = await AnswerAsync(new FakeDispatcher(r => SampleReplies.Full(r) with { Further = further }), new FakeViewer(), Command("explain", "term", "x"));
        var more = Nodes(answer.Data).Single(n => ((string?)n["label"])?.Contains("more", StringComparison.Ordinal) is true);
        Assert.Equal("60 more passages", (string?)more["label"]);
        Assert.True(ControlCode.TryReadLink((string?)more["custom_id"], out var key));
        Assert.Equal(further.AsEnumerable(), _memory.Find(key).Value!.Marks);
    }

    [Fact]
    public async Task A_form_asks_the_reading_that_was_chosen_with_it()
    {
        var dispatcher = new FakeDispatcher(SampleReplies.Echo) { Commands = [new("/source", "Finds a source.", "TEXT", "Words", "/source words") { TakesLongText = true }] };
        var form = await AnswerAsync(dispatcher, new FakeViewer(), Command("source", "reading", "another-2021"));
        Assert.Equal(InteractionResponseType.Modal, form.Type);
        var filled = Bare(InteractionType.ModalSubmit) with
        {
            Data = new InteractionData { CustomId = (string?)form.Data!["custom_id"], Components = [new SubmittedComponent(18, null, null, null, new SubmittedComponent(4, "text", "some words", null, null))] },
        };
        await AnswerAsync(dispatcher, new FakeViewer(), filled);
        Assert.Equal(("some words", "another-2021"), (dispatcher.Requests.Single().Argument, dispatcher.Requests.Single().Reading?.Value));
    }

    [Fact]
    public async Task A_share_that_did_not_arrive_can_be_made_again_and_one_that_did_cannot()
    {
        var handler = Handler(new FakeDispatcher(SampleReplies.Echo), new FakeViewer(), 600);
        var share = Press(ControlCode.Of(PassageVerb.Share, s_list)!);
        foreach (var (delivered, shown) in new[] { (false, "Shared by"), (true, "Shared by"), (true, "You have shared this already.") })
            Assert.Contains(shown, Json(await SendAsync(handler, share, delivered)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_doubted_in_two_lengths_is_one_doubt()
    {
        var (teacher, asked) = (new PersonId("discord", "1"), SampleReplies.Passage.Mark);
        foreach (var shown in new TextSpan?[] { null, asked.Shown, asked.Shown })
            _memory.Add(new Feedback(teacher, new CommunityId("discord", "7"), null, s_list with { Marks = [asked with { Shown = shown }] }, FeedbackVerdict.Wrong, DateTimeOffset.UnixEpoch));
        var by = Command("feedback") with { GuildId = "7", User = null, Member = new InteractionMember(new InteractionUser("1"), "32") };
        var answer = await AnswerAsync(new FakeDispatcher(SampleReplies.Echo), new FakeViewer(), by);
        Assert.Single(Nodes(answer.Data), n => (string?)n["label"] == "In context");
    }

    [Fact]
    public async Task Where_the_reading_that_was_set_is_gone_another_answers_and_says_so()
    {
        _memory.Change(new SettingsScope.OfPerson(new PersonId("discord", "1")), s => s with { Reading = ReadingId.Parse("gone-2001") }, new PersonId("discord", "1"));
        var dispatcher = new FakeDispatcher(SampleReplies.Echo);
        var json = Json(await AnswerAsync(dispatcher, new FakeViewer(), Command("explain", "term", "x")));
        Assert.Contains("“gone\\\\-2001”, is gone, so another answers", json, StringComparison.Ordinal);
        Assert.Null(Assert.Single(dispatcher.Requests).Reading);
    }

    [Theory]
    [InlineData(PassageVerb.Judge)]
    [InlineData(PassageVerb.JudgeRight)]
    public async Task A_passage_that_is_not_there_any_more_is_not_judged(PassageVerb verb)
    {
        var viewer = new PassageViewer(new Library([]));
        var handler = new Experience(viewer, _memory, _memory, _memory, _memory, new DiscordOptions { Token = "t" }, TimeProvider.System, NullLoggerFactory.Instance).For(new FakeDispatcher(SampleReplies.Echo));
        Assert.Contains("no longer here", Json(await SendAsync(handler, Press(ControlCode.Of(verb, s_list)!))), StringComparison.Ordinal);
        Assert.Empty(_memory.Kept);
    }

    [Fact]
    public async Task What_is_set_for_a_channel_holds_in_its_threads()
    {
        var (person, guild) = (new PersonId("discord", "1"), new CommunityId("discord", "7"));
        _memory.Change(new SettingsScope.OfChannel(guild, new ChannelId("discord", "3")), s => s with { Visibility = ReplyVisibility.Public }, person);
        foreach (var (channel, flags) in new (InteractionChannelInfo?, int)[] { (null, 1 << 15), (new("3", 0, "2"), 1 << 15), (new("30", 11, "3"), 1 << 15), (new("31", 11, "4"), 1 << 15 | 64) })
        {
            var answer = await AnswerAsync(new FakeDispatcher(SampleReplies.Echo), new FakeViewer(), Command("explain", "term", "x") with { GuildId = "7", ChannelId = channel?.Id ?? "3", Channel = channel });
            Assert.Equal(flags, (int)answer.Data!["flags"]!);
        }
    }

    private async Task<InteractionResponse> AnswerAsync(FakeDispatcher dispatcher, FakeViewer viewer, Interaction interaction) => await SendAsync(Handler(dispatcher, viewer, 600), interaction);

    private IInteractionHandler Handler(FakeDispatcher dispatcher, FakeViewer viewer, int limit) =>
        new Experience(viewer, _memory, _memory, _memory, _memory, new DiscordOptions { Token = "t", MemberLimit = limit }, TimeProvider.System, NullLoggerFactory.Instance).For(dispatcher);

    private static async Task<InteractionResponse> SendAsync(IInteractionHandler handler, Interaction interaction, bool delivered = true)
    {
        var channel = new Capture(delivered);
        await handler.HandleAsync(interaction, channel, CancellationToken.None);
        var response = channel.Response!;
        using var body = JsonDocument.Parse(new JsonObject { ["type"] = (int)response.Type, ["data"] = response.Data?.DeepClone() }.ToJsonString());
        Assert.Empty(DiscordContract.Validate("POST", "/interactions/{interaction_id}/{interaction_token}/callback", body.RootElement));
        var ids = Nodes(response.Data).Select(n => (string?)n["custom_id"]).Where(i => i is not null).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        Assert.InRange(Nodes(response.Data).Where(n => (int?)n["type"] == 10).Sum(n => ((string)n["content"]!).Length), 0, 4_000);
        return response;
    }

    private static string Json(InteractionResponse response) => response.Data!.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static Interaction Command(string name, string? option = null, string? value = null) => Bare(InteractionType.Command) with
    {
        Data = new InteractionData
        {
            Type = 1,
            Name = name,
            Options = option is null ? null : [new CommandOption(option, 3, JsonSerializer.SerializeToElement(value), true, null)],
        },
    };

    private static Interaction Press(string customId) => Bare(InteractionType.Component) with { Data = new InteractionData { CustomId = customId, Values = ["author-date"] }, Message = new InteractionMessage("9", 64) };

    private static Interaction Bare(InteractionType type) => new() { Id = "1", ApplicationId = "2", Token = "secret", Type = type, ChannelId = "3", User = new InteractionUser("1") };

    private static IEnumerable<JsonObject> Nodes(JsonNode? node) => node switch
    {
        JsonObject o => [o, .. o.SelectMany(p => Nodes(p.Value))],
        JsonArray a => a.SelectMany(Nodes),
        _ => [],
    };

    private sealed class Capture(bool delivered) : IInteractionChannel
    {
        public InteractionResponse? Response { get; private set; }

        public Task<RestResult> RespondAsync(InteractionResponse response, CancellationToken cancellationToken)
        {
            Assert.Null(Response);
            Response = response;
            return Task.FromResult(delivered ? new RestResult(204, 0, default, null) : new RestResult(0, 0, default, "not delivered"));
        }

        public Task<RestResult> EditOriginalAsync(MessagePayload message, CancellationToken cancellationToken) => throw new InvalidOperationException("not expected");

        public Task<RestResult> FollowUpAsync(MessagePayload message, CancellationToken cancellationToken) => throw new InvalidOperationException("not expected");
    }
}
