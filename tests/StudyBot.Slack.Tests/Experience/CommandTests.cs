using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Memory;
using StudyBot.Testing;
using StudyBot.Testing.Slack.People;
using static StudyBot.Slack.Tests.Experience.SlackApp;

namespace StudyBot.Slack.Tests.Experience;

public sealed class CommandTests
{
    [Fact]
    public async Task Every_command_of_the_core_answers_alone_and_behind_studybot_to_the_person_alone()
    {
        await using var app = await ShippedReading.StartAsync();
        foreach (var command in CommandDispatcher.All)
        {
            var argument = command.Example[command.Name.Length..].Trim();
            var alone = Assert.Single((await app.Slack.CommandAsync(Ada, command.Name, argument)).Messages);
            var behind = Assert.Single((await app.Slack.CommandAsync(Ada, "/studybot", command.Example[1..])).Messages);
            Assert.True(alone.Ephemeral && behind.Ephemeral);
            Assert.Equal(alone.Text, behind.Text);
        }
        await app.FinishAsync();
    }

    [Fact]
    public async Task An_answer_has_quotation_page_reading_and_buttons()
    {
        await using var app = await ShippedReading.StartAsync();
        var message = Assert.Single((await app.Slack.CommandAsync(Ada, "/when", "bucharest summit")).Messages);
        Assert.Contains("> “Moreover, the prospect of a NATO follow-up enlargement", message.Text, StringComparison.Ordinal);
        Assert.Contains("~ — Sara Tavani · p. 57 · §4 · Tavani 2019", message.Text, StringComparison.Ordinal);
        Assert.Contains("[In context] [Cite] [Share] [Was this right?]", message.Text, StringComparison.Ordinal);
        Assert.Contains("~ EU-Russia Security Relations", message.Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Theory]
    [InlineData(Fault.BadGateway)]
    [InlineData(Fault.Cut)]
    public async Task A_private_answer_that_was_lost_on_its_way_is_sent_again(Fault fault)
    {
        await using var app = await ShippedReading.StartAsync();
        app.Slack.FailNext("response_url", 1, fault);
        Assert.Contains("2008", (await app.Slack.CommandAsync(Ada, "/when", "bucharest summit")).Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Fact]
    public async Task A_form_that_Slack_does_not_open_is_told()
    {
        await using var app = await ShippedReading.StartAsync();
        app.Slack.RefuseNext("views.open", "expired_trigger_id", 2);
        Assert.Contains("did not open the form", (await app.Slack.CommandAsync(Ada, "/source")).Text, StringComparison.Ordinal);
        await app.Slack.GlobalShortcutAsync(Ada, "ask");
        await app.SettleAsync();
        Assert.Contains(app.Slack.Look(Person.InDirectMessage()), m => m.Text.Contains("did not open the form", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_asked_for_all_to_see_names_the_asker_and_harms_nobody()
    {
        await using var app = await ShippedReading.StartAsync();
        app.Memory.Change(new SettingsScope.OfCommunity(new CommunityId("slack", "T0STUDY001")), s => s with { Visibility = ReplyVisibility.Public }, new PersonId("slack", "U0ADMIN001"));
        foreach (var argument in new[] { "<!channel> <@U0GRACE001> &amp; *russia* @here", string.Concat(Enumerable.Repeat("<!channel> russia ", 20)) })
        {
            var seen = Assert.Single((await app.Slack.CommandAsync(Ada, "/quote", argument)).Messages);
            Assert.Contains("⟨@ada⟩ asked: /quote", seen.Text, StringComparison.Ordinal);
        }

        await app.FinishAsync();
    }

    [Fact]
    public async Task What_needs_a_text_and_has_none_opens_a_form_that_answers_in_place()
    {
        await using var app = await ShippedReading.StartAsync();
        var form = await app.Slack.CommandAsync(Ada, "/source");
        Assert.Equal("Find the source", form.View!.Title);
        var answer = await app.Slack.SubmitViewAsync(Ada, new Dictionary<string, string> { ["text"] = "the rationale of conditionality was soon perceived by the Russians as an annoying instrument" });
        Assert.Contains("The rationale of conditionality", answer.View!.Text, StringComparison.Ordinal);
        Assert.Contains("[Share]", answer.View.Text, StringComparison.Ordinal);
        Assert.Empty(answer.Messages);
        await app.FinishAsync();
    }

    [Fact]
    public async Task A_quotation_is_checked_and_the_difference_reads_without_colour()
    {
        await using var app = await ShippedReading.StartAsync();
        var form = await app.Slack.CommandAsync(Ada, "/check");
        Assert.Equal("Check this quote", form.View!.Title);
        var answer = await app.Slack.SubmitViewAsync(Ada, new Dictionary<string, string> { ["text"] = "the EU does not continue to refer to NATO <!channel> *in 2008*" });
        Assert.Contains("You: the EU does [not] continue to refer to NATO [channel> *in 2008]", answer.View!.Text, StringComparison.Ordinal);
        Assert.Contains("Reading: the EU does [–] continue", answer.View.Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("help")]
    [InlineData("/HELP")]
    public async Task Studybot_alone_helps(string text)
    {
        await using var app = await ShippedReading.StartAsync();
        var help = await app.Slack.CommandAsync(Ada, "/studybot", text);
        Assert.Contains("/explain TERM", help.Text, StringComparison.Ordinal);
        Assert.Contains("/studybot help: ", help.Text, StringComparison.Ordinal);
        Assert.Contains("/studybot with settings, readings, feedback, privacy", help.Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Fact]
    public async Task What_is_no_command_is_told_what_would_be_one()
    {
        await using var app = await ShippedReading.StartAsync();
        Assert.Contains("“explain conditionality”", (await app.Slack.CommandAsync(Ada, "/studybot", "frobnicate x")).Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Fact]
    public async Task Where_answers_are_public_the_channel_sees_them_and_needs_no_share()
    {
        await using var app = await ShippedReading.StartAsync();
        app.Memory.Change(new SettingsScope.OfCommunity(new CommunityId("slack", "T0STUDY001")), s => s with { Visibility = ReplyVisibility.Public }, new PersonId("slack", "U0ADMIN001"));
        var message = Assert.Single((await app.Slack.CommandAsync(Ada, "/when", "bucharest summit")).Messages);
        Assert.False(message.Ephemeral);
        Assert.StartsWith("⟨@ada⟩ asked: /when bucharest summit\n", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("[Share]", message.Text, StringComparison.Ordinal);
        Assert.True(Assert.Single((await app.Slack.CommandAsync(Ada, "/when")).Messages).Ephemeral);
        await app.FinishAsync();
    }

    [Fact]
    public async Task A_response_url_that_takes_no_more_is_not_the_end()
    {
        await using var app = await SlackApp.StartAsync(new FakeDispatcher(SampleReplies.Full), change: o => o with { ResponseUrlUses = 0 });
        var message = Assert.Single((await app.Slack.CommandAsync(Ada, "/when", "x")).Messages);
        Assert.True(message.Ephemeral);
        Assert.Contains("turning point", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_too_much_is_asked_to_wait_and_others_are_served()
    {
        await using var app = await SlackApp.StartAsync(new FakeDispatcher(SampleReplies.Echo), limit: 2);
        for (var i = 0; i < 2; i++)
            Assert.Contains("Answer to", (await app.Slack.CommandAsync(Ada, "/when", "x")).Text, StringComparison.Ordinal);
        Assert.Contains("please wait", (await app.Slack.CommandAsync(Ada, "/when", "x")).Text, StringComparison.Ordinal);
        Assert.Contains("please wait", (await app.Slack.MentionAsync(Ada, "when x")).Text, StringComparison.Ordinal);
        Assert.Contains("please wait", (await app.Slack.DirectMessageAsync(Ada, "when x")).Text, StringComparison.Ordinal);
        Assert.Contains("Answer to", (await app.Slack.CommandAsync(Grace, "/when", "x")).Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Fact]
    public async Task Without_memory_whatever_needs_it_says_so_and_the_rest_still_works()
    {
        await using var app = await SlackApp.StartAsync(new FakeDispatcher(SampleReplies.Full));
        app.Memory.Broken = true;
        foreach (var text in new[] { "settings", "readings" })
            Assert.Contains("memory does not work", (await app.Slack.CommandAsync(Ada, "/studybot", text)).Text, StringComparison.Ordinal);
        var answer = await app.Slack.CommandAsync(Ada, "/when", "x");
        Assert.Contains("turning point", answer.Text, StringComparison.Ordinal);
        Assert.Contains("turning point", (await app.PressAsync(Ada, answer.Messages[0], "In context")).Text, StringComparison.Ordinal);
        Assert.Contains("[Privacy …]", (await app.Slack.OpenHomeAsync(Ada)).Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Fact]
    public async Task Where_there_is_too_much_to_do_each_kind_is_put_off_kindly()
    {
        await using var app = await SlackApp.StartAsync(new FakeDispatcher(SampleReplies.Full) { Terms = ["watershed"] });
        var form = await app.Slack.GlobalShortcutAsync(Ada, "ask");
        app.Busy = true;
        Assert.Contains("try again", (await app.Slack.CommandAsync(Ada, "/when", "x")).Text, StringComparison.Ordinal);
        Assert.Empty((await app.Slack.SuggestAsync(Ada, form.View!.Id, "term", "w")).Options);
        Assert.Contains("try again", (await app.Slack.SubmitViewAsync(Ada, new Dictionary<string, string> { ["text"] = "x" })).Errors["text"], StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Theory]
    [InlineData("<!channel> <!here> <@U0GRACE001> <#C0STUDY001> <https://example.org|x>")]
    [InlineData("&amp; &lt;!channel&gt; & < > @channel #general :smile:")]
    [InlineData("*b* _i_ ~s~ `c` ```\nblock\n``` > q")]
    [InlineData("\u202Eabc\u0007 مؤتمر 😀")]
    public async Task Whatever_is_asked_harms_nobody(string argument)
    {
        await using var app = await ShippedReading.StartAsync();
        foreach (var command in new[] { "explain", "when", "quote", "source" })
        {
            foreach (var text in new[] { argument, string.Concat(Enumerable.Repeat(argument + " ", 6_000 / (argument.Length + 1))) })
            {
                Seen[] all =
                [
                    await app.Slack.CommandAsync(Ada, "/" + command, text),
                    await app.Slack.MentionAsync(Ada, $"{command} {text}"),
                    await app.Slack.DirectMessageAsync(Ada, $"{command} {text}"),
                    await app.Slack.MessageShortcutAsync(Ada, "source-message", text),
                ];
                Assert.All(all, seen => Assert.NotEmpty(seen.Messages));
                Assert.All(all.SelectMany(s => s.Messages), m => Assert.DoesNotContain('⟨', m.Text + m.Fallback));
            }
        }
        await app.FinishAsync();
    }

    [Fact]
    public async Task A_fault_of_ours_is_told_and_the_next_is_served()
    {
        var viewer = new FaultyViewer();
        await using var app = await SlackApp.StartAsync(new FakeDispatcher(SampleReplies.Full), viewer);
        foreach (var seen in new[] { await app.Slack.CommandAsync(Ada, "/when", "x"), await app.Slack.MentionAsync(Ada, "when x"), await app.Slack.DirectMessageAsync(Ada, "when x") })
            Assert.Contains(ChatNotices.Failed, seen.Text, StringComparison.Ordinal);
        viewer.Mended = true;
        Assert.Contains("turning point", (await app.Slack.CommandAsync(Ada, "/when", "x")).Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    private sealed class FaultyViewer : IPassageViewer
    {
        private readonly FakeViewer _viewer = new();

        public bool Mended { get; set; }

        public System.Collections.Immutable.ImmutableArray<ReadingCard> Readings => Mended ? _viewer.Readings : throw new InvalidOperationException("a fault");

        public Reply View(PassageRequest request) => _viewer.View(request);
    }
}
