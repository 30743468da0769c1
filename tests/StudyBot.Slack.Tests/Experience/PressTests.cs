using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Readings;
using StudyBot.Testing;
using StudyBot.Testing.Slack.People;
using static StudyBot.Slack.Tests.Experience.SlackApp;

namespace StudyBot.Slack.Tests.Experience;

public sealed class PressTests
{
    [Fact]
    public async Task Each_button_answers_beside_the_answer()
    {
        await using var app = await ShippedReading.StartAsync();
        var answer = (await app.Slack.CommandAsync(Ada, "/quote", "russia")).Messages[0];
        var context = Assert.Single((await app.PressAsync(Ada, answer, "In context")).Messages);
        Assert.True(context.Ephemeral);
        Assert.NotEqual(answer.Ts, context.Ts);
        var more = Assert.Single((await app.PressAsync(Ada, answer, "more")).Messages);
        Assert.NotEqual(answer.Text, more.Text);
        Assert.NotEqual(answer.Ts, more.Ts);
        var cited = Assert.Single((await app.PressAsync(Ada, answer, "Cite")).Messages);
        Assert.Contains("(Tavani 2019, ", cited.Text, StringComparison.Ordinal);
        var restyled = Assert.Single((await app.Slack.PickAsync(Ada, cited.Ts, "style", ["mla"])).Messages);
        Assert.Equal(cited.Ts, restyled.Ts);
        Assert.DoesNotContain("(Tavani 2019, ", restyled.Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Fact]
    public async Task A_share_names_who_shared_and_happens_once()
    {
        await using var app = await ShippedReading.StartAsync();
        var answer = (await app.Slack.CommandAsync(Ada, "/when", "bucharest summit")).Messages[0];
        var shared = Assert.Single((await app.PressAsync(Ada, answer, "Share")).Messages);
        Assert.False(shared.Ephemeral);
        Assert.StartsWith("Shared by ⟨@ada⟩", shared.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("[Share]", shared.Text, StringComparison.Ordinal);
        Assert.Contains("shared this already", (await app.PressAsync(Ada, answer, "Share")).Text, StringComparison.Ordinal);
        Assert.Contains(app.Slack.Look(Ada), m => m.Ts == answer.Ts && m.Text == answer.Text);
        await app.FinishAsync();
    }

    [Fact]
    public async Task A_share_that_did_not_arrive_can_be_made_again()
    {
        await using var app = await ShippedReading.StartAsync();
        var answer = (await app.Slack.CommandAsync(Ada, "/when", "bucharest summit")).Messages[0];
        app.Slack.FailNext("response_url", 1, Fault.InternalError);
        Assert.Contains("Slack did not take that", (await app.PressAsync(Ada, answer, "Share")).Text, StringComparison.Ordinal);
        Assert.False(Assert.Single((await app.PressAsync(Ada, answer, "Share")).Messages).Ephemeral);
        await app.FinishAsync();
    }

    [Fact]
    public async Task From_a_form_a_share_goes_to_the_channel_behind_it_and_where_the_bot_is_not_in_it_that_is_told()
    {
        await using var app = await ShippedReading.StartAsync();
        foreach (var channel in new[] { "C0STUDY001", "C0RANDOM01" })
        {
            var by = Ada with { ChannelId = channel };
            await app.Slack.CommandAsync(by, "/source");
            var answer = await app.Slack.SubmitViewAsync(by, new Dictionary<string, string> { ["text"] = "conditionality was perceived as an annoying instrument" });
            await app.Slack.PressAsync(by, answer.View!.Id, "Share");
            await app.SettleAsync();
            Assert.Contains(channel == "C0STUDY001" ? "Shared in the channel." : "/invite @StudyBot there", app.Slack.LookAtView(by)!.Text, StringComparison.Ordinal);
            Assert.Equal(channel == "C0STUDY001" ? 1 : 0, app.Slack.Look(by).Count(m => m.Text.StartsWith("Shared by ⟨@ada⟩", StringComparison.Ordinal)));
        }
        await app.FinishAsync();
    }

    [Fact]
    public async Task A_judgement_is_kept_and_takes_the_place_of_the_question()
    {
        await using var app = await ShippedReading.StartAsync();
        var answer = (await app.Slack.CommandAsync(Ada, "/when", "bucharest summit")).Messages[0];
        var question = Assert.Single((await app.PressAsync(Ada, answer, "Was this right?")).Messages);
        Assert.Contains("/studybot privacy deletes it", question.Text, StringComparison.Ordinal);
        var thanks = Assert.Single((await app.PressAsync(Ada, question, "Not what was asked")).Messages);
        Assert.Equal(question.Ts, thanks.Ts);
        Assert.Contains("noted for the instructor", thanks.Text, StringComparison.Ordinal);
        Assert.Equal((FeedbackVerdict.OffTopic, new PersonId("slack", "U0ADA00001")), (Assert.Single(app.Memory.Kept).Verdict, app.Memory.Kept[0].Person));
        Assert.Contains("not what was asked: 1", (await app.Slack.CommandAsync(Admin, "/studybot", "feedback")).Text, StringComparison.Ordinal);
        Assert.Contains("needs the role of a workspace admin", (await app.Slack.CommandAsync(Ada, "/studybot", "feedback")).Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Fact]
    public async Task A_long_list_behind_more_is_found_again()
    {
        var further = Enumerable.Range(0, 60).Select(i => new PassageMark(new TextSpan(i * 1_000, i * 1_000 + 9)));
        await using var app = await SlackApp.StartAsync(new FakeDispatcher(r => SampleReplies.Full(r) with { Further = [.. further] }));
        var answer = (await app.Slack.CommandAsync(Ada, "/when", "x")).Messages[0];
        Assert.Contains("[60 more passages]", answer.Text, StringComparison.Ordinal);
        Assert.Contains("[59 more passages]", (await app.PressAsync(Ada, answer, "more")).Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Fact]
    public async Task What_is_kept_of_a_person_goes_at_their_word_and_of_the_workspace_at_an_admin_s()
    {
        await using var app = await ShippedReading.StartAsync();
        var mine = (await app.Slack.CommandAsync(Ada, "/studybot", "privacy")).Messages[0];
        Assert.DoesNotContain("Delete all", mine.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing was kept.", (await app.PressAsync(Ada, mine, "Delete what is kept of me")).Text, StringComparison.Ordinal);
        app.Memory.Change(new SettingsScope.OfCommunity(new CommunityId("slack", "T0STUDY001")), s => s with { CitationStyle = "mla" }, new PersonId("slack", "U0ADMIN001"));
        var all = (await app.Slack.CommandAsync(Admin, "/studybot", "privacy")).Messages[0];
        var sure = (await app.PressAsync(Admin, all, "Delete all that is kept of this place …")).Messages[0];
        Assert.Contains("Deleted.", (await app.PressAsync(Admin, sure, "Delete them")).Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Fact]
    public async Task Every_button_goes_through_with_a_quotation_of_six_thousand_characters()
    {
        var text = string.Concat(Enumerable.Repeat("<!channel> & ", 500))[..6_000];
        await using var app = await SlackApp.StartAsync(new FakeDispatcher(r => SampleReplies.Full(r) with { Passages = [SampleReplies.Passage with { Text = text, Highlights = [] }] }), new FakeViewer(text));
        var answer = (await app.Slack.CommandAsync(Ada, "/when", "x")).Messages[0];
        Assert.Contains(text, answer.Text, StringComparison.Ordinal);
        foreach (var button in answer.Controls)
            Assert.NotEmpty((await app.PressAsync(Ada, answer, button.ActionId)).Messages);
        await app.FinishAsync();
    }
}
