using StudyBot.Testing.Slack;
using StudyBot.Testing.Slack.People;
using static StudyBot.Slack.Tests.EndToEnd.StudyGroup;

namespace StudyBot.Slack.Tests.EndToEnd;

/// <summary>What is set, said and kept, each in a workspace of its own.</summary>
public sealed class SettingsTests
{
    [Fact]
    public async Task Settings_of_a_workspace_a_channel_and_a_person()
    {
        await using var slack = await FakeSlack.StartAsync(Shipped);
        await using var worker = await ReadyAsync(slack, new Dictionary<string, string> { ["Slack:ManagerGroup"] = "S0TEACHERS" });
        var transcript = new Transcript();
        var seminar = Grace with { ChannelId = "C0SEMINAR1" };
        transcript.Add("ada: /studybot settings", await slack.CommandAsync(Ada, "/studybot", "settings"));
        transcript.Add("ada: /studybot settings answers=public", await slack.CommandAsync(Ada, "/studybot", "settings answers=public"));
        var shown = transcript.Add("admin: /studybot settings", await slack.CommandAsync(Admin, "/studybot", "settings"));
        transcript.Add("admin picks public answers", await slack.PickAsync(Admin, shown.Messages[0].Ts, "set-answers", ["public"]));
        Assert.False(transcript.Add("ada: /when bucharest summit", await slack.CommandAsync(Ada, "/when", "bucharest summit")).Messages[0].Ephemeral);
        transcript.Add("admin picks answers as usual", await slack.PickAsync(Admin, shown.Messages[0].Ts, "set-answers", ["unset"]));
        Assert.True((await slack.CommandAsync(Ada, "/when", "bucharest summit")).Messages[0].Ephemeral);
        transcript.Add("grace, of the chosen group, in the seminar: /studybot settings where=channel answers=public citation=mla",
            await slack.CommandAsync(seminar, "/studybot", "settings where=channel answers=public citation=mla"));
        var open = transcript.Add("ada there: /when bucharest summit", await slack.CommandAsync(Ada with { ChannelId = "C0SEMINAR1" }, "/when", "bucharest summit"));
        Assert.False(open.Messages[0].Ephemeral);
        transcript.Add("ada there: presses Cite", await slack.PressAsync(Ada with { ChannelId = "C0SEMINAR1" }, open.Messages[0].Ts, "Cite"));
        transcript.Add("admin: /studybot settings reading=nothing", await slack.CommandAsync(Admin, "/studybot", "settings reading=nothing"));
        transcript.Add("admin: /studybot settings loud", await slack.CommandAsync(Admin, "/studybot", "settings loud"));
        transcript.Add("ada directly: settings citation=mla", await slack.DirectMessageAsync(Ada, "settings citation=mla"));
        var own = await slack.DirectMessageAsync(Ada, "when bucharest summit");
        transcript.Add("ada directly: presses Cite", await slack.PressAsync(Person.InDirectMessage(), own.Messages[0].Ts, "Cite"));
        var kept = transcript.Add("ada directly: privacy", await slack.DirectMessageAsync(Ada, "privacy"));
        transcript.Add("ada directly: presses Delete what is kept of me", await slack.PressAsync(Person.InDirectMessage(), kept.Messages[0].Ts, "Delete what is kept of me"));
        transcript.Add("ada directly: settings", await slack.DirectMessageAsync(Ada, "settings"));
        transcript.Verify();
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task Judging_and_the_deletion_of_a_workspace_s_data()
    {
        await using var slack = await FakeSlack.StartAsync(Shipped);
        await using var worker = await ReadyAsync(slack);
        var transcript = new Transcript();
        async Task<Seen> PressAsync(Person by, Seen seen, string button) => await slack.PressAsync(by, seen.Messages[0].Ts, button);
        var answer = await slack.CommandAsync(Ada, "/quote", "russia");
        await PressAsync(Ada, await PressAsync(Ada, answer, "Was this right?"), "Not what was asked");
        transcript.Add("ada: /studybot feedback", await slack.CommandAsync(Ada, "/studybot", "feedback"));
        transcript.Add("admin: /studybot feedback", await slack.CommandAsync(Admin, "/studybot", "feedback"));
        await slack.CommandAsync(Admin, "/studybot", "settings answers=public");
        transcript.Add("ada: /studybot privacy", await slack.CommandAsync(Ada, "/studybot", "privacy"));
        var asked = transcript.Add("admin: /studybot privacy", await slack.CommandAsync(Admin, "/studybot", "privacy"));
        var sure = transcript.Add("admin presses Delete all that is kept of this place …", await PressAsync(Admin, asked, "Delete all that is kept of this place …"));
        Assert.False((await slack.CommandAsync(Ada, "/when", "bucharest summit")).Messages[0].Ephemeral);
        transcript.Add("admin presses Delete them", await PressAsync(Admin, sure, "Delete them"));
        Assert.True((await slack.CommandAsync(Ada, "/when", "bucharest summit")).Messages[0].Ephemeral);
        transcript.Add("admin: /studybot feedback", await slack.CommandAsync(Admin, "/studybot", "feedback"));
        transcript.Verify();
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task The_App_Home_of_a_member_and_of_an_admin()
    {
        await using var slack = await FakeSlack.StartAsync(Shipped);
        await using var worker = await ReadyAsync(slack);
        var transcript = new Transcript();
        var mine = transcript.Add("ada opens the home", await slack.OpenHomeAsync(Ada));
        var privacy = transcript.Add("ada presses Privacy …", await slack.PressAsync(Ada, mine.View!.Id, "Privacy …"));
        transcript.Add("ada presses Delete what is kept of me", await slack.PressAsync(Ada, privacy.View!.Id, "Delete what is kept of me"));
        var home = transcript.Add("admin opens the home", await slack.OpenHomeAsync(Admin));
        transcript.Add("admin picks public answers", (await slack.PickAsync(Admin, home.View!.Id, "set-answers", ["public"])).View);
        Assert.False((await slack.CommandAsync(Ada, "/when", "bucharest summit")).Messages[0].Ephemeral);
        transcript.Add("ada opens the home again", await slack.OpenHomeAsync(Ada));
        transcript.Verify();
        Assert.Empty(slack.Violations);
    }
}
