using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Readings;
using StudyBot.Testing;
using StudyBot.Testing.Slack.People;
using static StudyBot.Slack.Tests.Experience.SlackApp;

namespace StudyBot.Slack.Tests.Experience;

public sealed class ConversationTests
{
    [Theory]
    [InlineData("when bucharest summit")]
    [InlineData("/when bucharest summit")]
    [InlineData("WHEN bucharest summit")]
    public async Task A_mention_is_answered_for_all_in_the_thread_that_it_opens(string text)
    {
        await using var app = await ShippedReading.StartAsync();
        var seen = await app.Slack.MentionAsync(Ada, text);
        var message = Assert.Single(seen.Messages);
        Assert.Equal((false, seen.Ts), (message.Ephemeral, message.ThreadTs));
        Assert.Contains("2008", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("[Share]", message.Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Fact]
    public async Task A_mention_in_a_thread_is_answered_there_and_its_buttons_too()
    {
        await using var app = await ShippedReading.StartAsync();
        var root = (await app.Slack.MentionAsync(Ada, "help")).Ts;
        var message = Assert.Single((await app.Slack.MentionAsync(Ada with { ThreadTs = root }, "quote russia")).Messages);
        Assert.Equal(root, message.ThreadTs);
        var context = Assert.Single((await app.PressAsync(Grace, message, "In context")).Messages);
        Assert.Equal((true, root), (context.Ephemeral, context.ThreadTs));
        var shared = Assert.Single((await app.PressAsync(Grace, context, "share-0")).Messages);
        Assert.Equal((false, root), (shared.Ephemeral, shared.ThreadTs));
        await app.FinishAsync();
    }

    [Fact]
    public async Task Where_too_much_is_to_be_said_in_a_channel_the_member_is_asked_to_come_again_and_not_left_in_doubt()
    {
        await using var app = await ShippedReading.StartAsync();
        app.Slack.FailNext("chat.postMessage", 5, Fault.RateLimited);
        var message = Assert.Single((await app.WholeAsync(app.Slack.MentionAsync(Ada, "when bucharest summit"))).Messages);
        Assert.True(message.Ephemeral);
        Assert.Contains(ChatNotices.Busy, message.Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Fact]
    public async Task A_mention_without_a_command_gets_help_and_with_no_command_a_hint()
    {
        await using var app = await ShippedReading.StartAsync();
        Assert.Contains("\nexplain TERM", (await app.Slack.MentionAsync(Ada, "")).Text, StringComparison.Ordinal);
        Assert.Contains("“help” lists them all", (await app.Slack.MentionAsync(Ada, "good morning")).Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Fact]
    public async Task What_is_kept_and_set_is_told_to_the_person_alone()
    {
        await using var app = await ShippedReading.StartAsync();
        foreach (var text in new[] { "privacy", "settings", "feedback", "readings" })
            Assert.True(Assert.Single((await app.Slack.MentionAsync(Admin, text)).Messages).Ephemeral);
        await app.FinishAsync();
    }

    [Fact]
    public async Task The_mention_may_stand_anywhere_and_what_Slack_encodes_is_read_as_it_was_written()
    {
        var dispatcher = new FakeDispatcher(SampleReplies.Echo);
        await using var app = await SlackApp.StartAsync(dispatcher);
        var inner = Event("app_mention", "when R&amp;D &lt;3 <@U0STUDYBOT> <https://example.org/a?b=1&amp;c|example.org> <#C0STUDY001|study-group> <!here> <@U0GRACE001|grace>");
        var thread = (await app.Slack.MentionAsync(Ada, "frobnicate")).Ts;
        inner["thread_ts"] = thread;
        Assert.NotEmpty((await app.Slack.EventAsync(Ada with { ThreadTs = thread }, inner)).Messages);
        Assert.Equal("R&D <3   example.org #study-group @here @grace", Assert.Single(dispatcher.Requests).Argument);
        await app.FinishAsync();
    }

    [Fact]
    public async Task A_direct_message_is_answered_there_with_nothing_to_share()
    {
        await using var app = await ShippedReading.StartAsync();
        var message = Assert.Single((await app.Slack.DirectMessageAsync(Ada, "when bucharest summit")).Messages);
        Assert.Equal((false, null, "D0ADA00001"), (message.Ephemeral, message.ThreadTs, message.ChannelId));
        Assert.DoesNotContain("[Share]", message.Text, StringComparison.Ordinal);
        var context = Assert.Single((await app.PressAsync(Ada, message, "In context")).Messages);
        Assert.DoesNotContain("[Share]", context.Text, StringComparison.Ordinal);
        Assert.Contains("“help” lists them all", (await app.Slack.DirectMessageAsync(Ada, "hello")).Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Fact]
    public async Task In_direct_messages_the_workspace_s_reading_answers_until_the_person_has_one_of_their_own()
    {
        var dispatcher = new FakeDispatcher(SampleReplies.Echo);
        var viewer = new FakeViewer();
        viewer = new FakeViewer { Readings = viewer.Readings.Add(viewer.Readings[0] with { Id = ReadingId.Parse("of-the-workspace"), IsDefault = false }) };
        await using var app = await SlackApp.StartAsync(dispatcher, viewer);
        var (workspace, ada) = (new SettingsScope.OfCommunity(new CommunityId("slack", "T0STUDY001")), new PersonId("slack", "U0ADA00001"));
        app.Memory.Change(workspace, s => s with { Reading = ReadingId.Parse("of-the-workspace") }, ada);
        await app.Slack.DirectMessageAsync(Ada, "when x");
        Assert.Contains("Noted.", (await app.Slack.DirectMessageAsync(Ada, "settings reading=sample-2020")).Text, StringComparison.Ordinal);
        await app.Slack.DirectMessageAsync(Ada, "when x");
        Assert.Equal(["of-the-workspace", "sample-2020"], dispatcher.Requests.Select(r => r.Reading!.Value));
        Assert.Equal("of-the-workspace", app.Memory.Find(workspace).Value!.Reading!.Value);
        await app.FinishAsync();
    }

    [Fact]
    public async Task Programs_edits_itself_and_other_conversations_are_not_answered()
    {
        var dispatcher = new FakeDispatcher(SampleReplies.Echo);
        await using var app = await SlackApp.StartAsync(dispatcher, change: o => o with { Patience = TimeSpan.FromMilliseconds(300) });
        foreach (var (type, name, value) in new[] { ("app_mention", "bot_id", "B1"), ("message", "bot_id", "B1"), ("message", "subtype", "message_changed"), ("message", "user", "U0STUDYBOT"), ("message", "channel_type", "channel"), ("message", "user", null) })
        {
            var inner = Event(type, "when x");
            inner[name] = value;
            Assert.Empty((await app.Slack.EventAsync(Ada, inner)).Messages);
        }
        Assert.Empty(dispatcher.Requests);
        await app.FinishAsync();
    }

    [Theory]
    [InlineData("file_share")]
    [InlineData("thread_broadcast")]
    [InlineData("me_message")]
    public async Task A_person_s_own_words_are_answered_whatever_comes_with_them(string subtype)
    {
        await using var app = await SlackApp.StartAsync(new FakeDispatcher(SampleReplies.Echo));
        var inner = Event("message", "when x");
        inner["subtype"] = subtype;
        Assert.Contains("Answer to /when x", (await app.Slack.EventAsync(Ada, inner)).Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Fact]
    public async Task A_public_answer_that_was_lost_on_its_way_is_told_to_who_asked()
    {
        await using var app = await ShippedReading.StartAsync();
        app.Slack.FailNext("chat.postMessage", 1, Fault.BadGateway);
        await app.Slack.MentionAsync(Ada, "when bucharest summit");
        await app.SettleAsync();
        Assert.Contains(app.Slack.Look(Ada), m => m.Ephemeral && m.Text.Contains("may not have taken my answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_source_of_a_message_is_found_for_the_person_alone()
    {
        await using var app = await ShippedReading.StartAsync();
        var found = Assert.Single((await app.Slack.MessageShortcutAsync(Ada, "source-message", "I think NATO's enlargement to Ukraine & Georgia in 2008 is what lit the fuse of Crimea")).Messages);
        Assert.True(found.Ephemeral);
        Assert.Contains("lit the Crimean fuse", found.Text, StringComparison.Ordinal);
        Assert.Contains("[Share]", found.Text, StringComparison.Ordinal);
        Assert.Contains(ChatNotices.NoText, (await app.Slack.MessageShortcutAsync(Ada, "source-message", "")).Text, StringComparison.Ordinal);
        Assert.Contains("lists them all", (await app.Slack.MessageShortcutAsync(Ada, "gone-message", "x")).Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Fact]
    public async Task The_global_shortcut_asks_over_the_reading_s_terms()
    {
        await using var app = await ShippedReading.StartAsync();
        var form = await app.Slack.GlobalShortcutAsync(Ada, "ask");
        var offered = await app.Slack.SuggestAsync(Ada, form.View!.Id, "term", "cond");
        Assert.StartsWith("conditionality", offered.Options[0].Text, StringComparison.OrdinalIgnoreCase);
        Assert.InRange((await app.Slack.SuggestAsync(Ada, form.View.Id, "term", "")).Options.Count, 0, 100);
        Assert.NotEmpty((await app.Slack.SubmitViewAsync(Ada)).Errors["text"]);
        await app.Slack.SuggestAsync(Ada, form.View.Id, "term", "cond");
        var answer = await app.Slack.SubmitViewAsync(Ada, new Dictionary<string, string> { ["command"] = "explain", ["term"] = offered.Options[0].Value });
        Assert.Contains("conditionality", answer.View!.Text, StringComparison.Ordinal);
        var context = await app.Slack.PressAsync(Ada, answer.View.Id, "In context");
        Assert.Contains("*", context.View!.Text, StringComparison.Ordinal);
        var cited = await app.Slack.PressAsync(Ada, context.View.Id, "Cite");
        Assert.Contains("(Tavani 2019, ", cited.View!.Text, StringComparison.Ordinal);
        var restyled = (await app.Slack.PickAsync(Ada, cited.View.Id, "style", ["mla"])).View!;
        Assert.Contains("(Tavani ", restyled.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("(Tavani 2019, ", restyled.Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Theory]
    [InlineData("who", "president pu", "Putin")]
    [InlineData("terms", "people and i", "people and institutions")]
    [InlineData("compare", "NATO vs osc", "NATO vs OSCE")]
    [InlineData("cite", "apa of buch", "apa of Bucharest")]
    [InlineData("timeline", "medv", "Medvedev")]
    public async Task A_form_offers_what_the_argument_of_the_chosen_command_can_be(string command, string typed, string expected)
    {
        await using var app = await ShippedReading.StartAsync();
        var form = await app.Slack.GlobalShortcutAsync(Ada, "ask");
        await app.Slack.PickAsync(Ada, form.View!.Id, "command", [command]);
        Assert.Contains(expected, (await app.Slack.SuggestAsync(Ada, form.View.Id, "term", typed)).Options.Select(o => o.Value));
        await app.FinishAsync();
    }

    private static JsonObject Event(string type, string text) => new() { ["type"] = type, ["user"] = "U0ADA00001", ["text"] = text, ["ts"] = "1700000000.000100", ["channel"] = "C0STUDY001", ["channel_type"] = "im" };
}
