using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;
using StudyBot.Slack.Experience;
using StudyBot.Slack.Prompts;
using StudyBot.Slack.Tests.Experience;
using StudyBot.Testing;
using StudyBot.Testing.Slack.People;
using static StudyBot.Slack.Tests.Experience.SlackApp;

namespace StudyBot.Slack.Tests.Prompts;

public sealed class PromptConversationTests
{
    private readonly RecordingDesk _desk = new();

    private Task<SlackApp> StartAsync() => SlackApp.StartAsync(new FakeDispatcher(SampleReplies.Echo), prompts: _desk);

    [Fact]
    public async Task An_order_arrives_with_the_ids_of_channel_and_group_and_is_answered_to_the_person_alone()
    {
        await using var app = await StartAsync();
        var seen = await app.Slack.CommandAsync(Admin, "/prompt", "schedule 09:00 Europe/Rome days=“tue, thu” channel=<#C0SEMINAR1|seminar> mention=<!subteam^S0TEACHERS|@teachers>");
        Assert.True(Assert.Single(seen.Messages).Ephemeral);
        Assert.Contains("Done: schedule", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Before anything", seen.Text, StringComparison.Ordinal);
        var (order, asker) = Assert.Single(_desk.Told);
        Assert.Equal(("09:00", "Europe/Rome", "tue, thu", "C0SEMINAR1", "S0TEACHERS"), (order["time"], order["zone"], order["days"], order["channel"], order["mention"]));
        Assert.Equal((new ChannelId("slack", "C0STUDY001"), new CommunityId("slack", "T0STUDY001"), true), (asker.Channel, asker.Community, asker.MayManage));
        Assert.Equal("/studybot ", _desk.Own);
        await app.FinishAsync();
    }

    [Fact]
    public async Task It_is_understood_by_slash_under_the_other_command_by_mention_and_directly()
    {
        await using var app = await StartAsync();
        const string Said = "suggest Is <#C0STUDY001|study-group> & “conditionality” a kind of power?";
        await app.Slack.CommandAsync(Ada, "/prompt", Said.Replace("&", "&amp;", StringComparison.Ordinal));
        await app.Slack.CommandAsync(Ada, "/studybot", "prompt " + Said.Replace("&", "&amp;", StringComparison.Ordinal));
        Assert.True(Assert.Single((await app.Slack.MentionAsync(Ada, "prompt suggest Is conditionality a kind of power?")).Messages).Ephemeral);
        Assert.False(Assert.Single((await app.Slack.DirectMessageAsync(Ada, "prompt suggest Is conditionality a kind of power?")).Messages).Ephemeral);
        Assert.Equal(
            ["Is #study-group & “conditionality” a kind of power?", "Is #study-group & “conditionality” a kind of power?", "Is conditionality a kind of power?", "Is conditionality a kind of power?"],
            _desk.Told.Select(t => t.Order["text"]));
        Assert.Equal([false, false, false, true], _desk.Told.Select(t => t.Asker.OwnUse));
        await app.FinishAsync();
    }

    [Theory]
    [InlineData("schedule 09:00 Europe/Rome channel=#general", "the list that # opens")]
    [InlineData("schedule 09:00 Europe/Rome channel=<@U0ADA00001|ada>", "the list that # opens")]
    [InlineData("schedule 09:00 Europe/Rome mention=<!channel>", "the list that @ opens")]
    [InlineData("schedule 09:00 Europe/Rome mention=<!subteam^S1|@a>x", "the list that @ opens")]
    [InlineData("schedule 09:00 Europe/Rome forum", "Slack has no forums")]
    [InlineData("shedule", "There is no “shedule”")]
    public async Task What_Slack_gives_no_id_for_is_told_with_the_remedy(string text, string remedy)
    {
        await using var app = await StartAsync();
        Assert.Contains(remedy, (await app.Slack.CommandAsync(Admin, "/prompt", text)).Text, StringComparison.Ordinal);
        Assert.Empty(_desk.Told);
        await app.FinishAsync();
    }

    [Theory]
    [InlineData("schedule 09:00 UTC channel=\"<#C0A|a b>\" mention=<!subteam^S0A>")]
    [InlineData("schedule 09:00 UTC CHANNEL=<#C0A|> mention=S0A")]
    public void Channels_and_groups_are_read_by_their_ids_however_they_are_written(string sent)
    {
        var (order, problem) = PromptText.Read(sent, "U0BOT");
        Assert.Null(problem);
        Assert.Equal(("C0A", "S0A"), (order!["channel"], order["mention"]));
    }

    [Fact]
    public async Task Where_the_bot_was_not_invited_whoever_schedules_hears_it_at_once()
    {
        await using var app = await StartAsync();
        var seen = await app.Slack.CommandAsync(Admin with { ChannelId = "C0RANDOM01" }, "/prompt", "schedule 09:00 Europe/Rome");
        Assert.Contains("Before anything can be posted there: not_in_channel", seen.Text, StringComparison.Ordinal);
        Assert.Contains("/invite @StudyBot", seen.Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Fact]
    public async Task A_form_is_opened_for_those_who_may_and_what_it_holds_is_ordered()
    {
        await using var app = await StartAsync();
        Assert.Contains("needs the role of a workspace admin", (await app.Slack.CommandAsync(Ada, "/prompt", "schedule")).Text, StringComparison.Ordinal);
        var opened = await app.Slack.CommandAsync(Admin, "/prompt", "schedule");
        var view = opened.View!;
        var zones = await app.Slack.SuggestAsync(Admin, view.Id, "zone", "lond");
        Assert.Equal(["Europe/London"], zones.Options.Select(o => o.Value));
        await app.WholeAsync(app.Slack.SubmitViewAsync(Admin, new Dictionary<string, string>
        {
            ["zone"] = "Europe/London",
            ["days"] = "tue, thu",
            ["channel"] = "C0SEMINAR1",
            ["first"] = "2026-12-01",
            ["last"] = "2027-02-26",
            ["text"] = "2026-12-24..2027-01-06",
            ["mention"] = "S0TEACHERS",
            ["reading"] = SampleReplies.Reading.Value,
            ["curated"] = "100",
            ["id"] = "k3v9x2qd",
        }));
        var (order, asker) = Assert.Single(_desk.Told);
        Assert.Equal(PromptVerb.Schedule, order.Command.Verb);
        Assert.Equal(
            ("09:00", "Europe/London", "tue,thu", "C0SEMINAR1", "thread", "2026-12-01", "2027-02-26", "2026-12-24..2027-01-06"),
            (order["time"], order["zone"], order["days"], order["channel"], order["answers"], order["first"], order["last"], order["holidays"]));
        Assert.Equal(("S0TEACHERS", SampleReplies.Reading.Value, "100", "k3v9x2qd"), (order["mention"], order["reading"], order["curated"], order["id"]));
        // Whatever can be said in words.
        Assert.Equal(order.Command.Options.Select(o => o.Name).Order(StringComparer.Ordinal), order.Values.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((new ChannelId("slack", "C0STUDY001"), true), (asker.Channel, asker.MayManage));
        Assert.Contains("Done: schedule", app.Slack.LookAtView(Admin)!.Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Fact]
    public async Task The_person_s_own_zone_and_working_days_are_filled_in()
    {
        await using var app = await StartAsync();
        await app.Slack.CommandAsync(Admin, "/prompt", "schedule");
        await app.WholeAsync(app.Slack.SubmitViewAsync(Admin));
        var (order, _) = Assert.Single(_desk.Told);
        Assert.Equal(("09:00", "Europe/Rome", "mon,tue,wed,thu,fri", "thread"), (order["time"], order["zone"], order["days"], order["answers"]));
        Assert.Equal("50", order["curated"]);
        Assert.All(["channel", "first", "last", "holidays", "mention", "reading", "id"], option => Assert.Null(order[option]));
        await app.FinishAsync();
    }

    [Fact]
    public async Task Without_user_groups_or_leave_to_see_them_the_form_does_not_offer_one()
    {
        await using var app = await SlackApp.StartAsync(new FakeDispatcher(SampleReplies.Echo), prompts: _desk, change: o => o with { UserGroups = [] });
        var opened = await app.Slack.CommandAsync(Admin, "/prompt", "schedule");
        Assert.DoesNotContain("user group", opened.View!.Text, StringComparison.Ordinal);
        Assert.Contains("how many of your own", opened.View!.Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Theory]
    [InlineData("last", "2026-11-30", "last", "before the first")]
    [InlineData("text", "at Christmas", "text", "2026-12-24..2027-01-06")]
    public async Task What_is_wrong_in_the_form_is_said_at_its_field_and_nothing_is_lost(string field, string value, string at, string problem)
    {
        await using var app = await StartAsync();
        await app.Slack.CommandAsync(Admin, "/prompt", "schedule");
        var seen = await app.WholeAsync(app.Slack.SubmitViewAsync(Admin, new Dictionary<string, string> { ["first"] = "2026-12-01", [field] = value }));
        Assert.Contains(problem, seen.Errors[at], StringComparison.Ordinal);
        Assert.Empty(_desk.Told);
        await app.FinishAsync();
    }

    [Fact]
    public async Task The_button_under_a_prompt_answers_its_presser_alone()
    {
        await using var app = await StartAsync();
        using var api = SlackRegistration.Api(new SlackOptions { BotToken = app.Slack.BotToken, ApiBaseUrl = app.Slack.ApiBaseUrl }, TimeProvider.System, NullLoggerFactory.Instance);
        var key = new OccurrenceKey(new ScheduleId("k3v9x2qd"), new LocalDate(2026, 11, 24));
        var posted = Assert.IsType<PostOutcome.Posted>(await new SlackPromptPublisher(api).PostAsync(
            new PromptPost(key, new ChannelId("slack", "C0STUDY001"), PromptPlacement.Channel, "", null, ChatAnswer.Notice("Why?"), default), default));
        var member = Assert.Single((await app.Slack.PressAsync(Ada, posted.Message, "For instructors")).Messages);
        Assert.True(member.Ephemeral);
        Assert.Contains("It needs the role of a workspace admin", member.Text, StringComparison.Ordinal);
        var instructor = Assert.Single((await app.Slack.PressAsync(Admin, posted.Message, "For instructors")).Messages);
        Assert.True(instructor.Ephemeral);
        Assert.Contains($"What a good answer to {key} would use", instructor.Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Fact]
    public async Task The_home_lists_the_next_prompts()
    {
        await using var app = await StartAsync();
        Assert.Contains("None are scheduled", (await app.Slack.OpenHomeAsync(Ada)).View!.Text, StringComparison.Ordinal);
        _desk.Next = ["Tue 2026-12-01 at 9: Who says this?", "Wed 2026-12-02 at 9: Why then?"];
        var member = (await app.Slack.OpenHomeAsync(Ada)).View!.Text;
        Assert.Contains("Wed 2026-12-02 at 9", member, StringComparison.Ordinal);
        Assert.DoesNotContain("Why then?", member, StringComparison.Ordinal);
        Assert.Contains("Wed 2026-12-02 at 9: Why then?", (await app.Slack.OpenHomeAsync(Admin)).View!.Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }
}
