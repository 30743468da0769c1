using StudyBot.Core.Commands;
using StudyBot.Slack.Experience;
using StudyBot.Testing.Slack;
using StudyBot.Testing.Slack.People;
using static StudyBot.Slack.Tests.EndToEnd.StudyGroup;

namespace StudyBot.Slack.Tests.EndToEnd;

/// <summary>Whole conversations with the real worker; each is a file in <c>Snapshots</c> that reads like the channel.</summary>
public sealed class ConversationTests(StudyGroup group) : IClassFixture<StudyGroup>
{
    private FakeSlack Slack => group.Slack;

    [Fact]
    public async Task Every_command_by_slash()
    {
        var transcript = new Transcript();
        foreach (var command in CommandDispatcher.All.Where(c => !CommandAnswers.TakenBySlack.Contains(c.Name[1..])))
            transcript.Add($"ada: {command.Example}", await Slack.CommandAsync(Ada, command.Name, Argument(command.Example)));
        foreach (var (command, text) in new[] { ("/when", "schengen"), ("/when", "helsinki final act"), ("/when", ""), ("/explain", "condtionality"), ("/studybot", ""), ("/studybot", "readings"), ("/studybot", "quote pirozzi"), ("/studybot", "who pirozzi"), ("/studybot", "who"), ("/terms", ""), ("/studybot", "tell me a joke") })
            transcript.Add($"ada: {command} {text}".TrimEnd(), await Slack.CommandAsync(Ada, command, text));
        transcript.Verify();
        Assert.Empty(Slack.Violations);
    }

    [Fact]
    public async Task Every_command_by_mention_in_a_channel_and_in_a_thread()
    {
        var transcript = new Transcript();
        foreach (var (command, room) in CommandDispatcher.All.Zip(Rooms))
            transcript.Add($"ada in the channel: @StudyBot {command.Example[1..]}", await Slack.MentionAsync(Ada with { ChannelId = room.Id }, command.Example[1..]));
        var thread = Grace with { ThreadTs = (await Slack.MentionAsync(Ada, "when bucharest summit")).Ts };
        foreach (var text in new[] { "when helsinki", "/quote pirozzi", "settings", "privacy", "what about conditionality?", "" })
            transcript.Add($"grace in a thread: @StudyBot {text}".TrimEnd(), await Slack.MentionAsync(thread, text));
        transcript.Verify();
        Assert.Empty(Slack.Violations);
    }

    [Fact]
    public async Task Every_command_by_direct_message()
    {
        var transcript = new Transcript();
        foreach (var text in CommandDispatcher.All.Select(c => c.Example[1..]).Concat(["readings", "hello", "when", "source"]))
            transcript.Add($"ada directly: {text}", await Slack.DirectMessageAsync(Ada, text));
        transcript.Verify();
        Assert.Empty(Slack.Violations);
    }

    [Fact]
    public async Task A_timeline_whole_in_part_and_where_there_is_none()
    {
        var transcript = new Transcript();
        foreach (var asked in new[] { "", "medvedev dark", "1700..1750", "2000..1990", "helsinki final act" })
            transcript.Add($"ada: /timeline {asked}".TrimEnd(), await Slack.CommandAsync(Ada, "/timeline", asked));
        transcript.Add("ada in the channel: @StudyBot timeline 2008..", await Slack.MentionAsync(Ada, "timeline 2008.."));
        transcript.Verify();
        Assert.Empty(Slack.Violations);
    }

    [Fact]
    public async Task On_a_message_and_in_forms()
    {
        var transcript = new Transcript();
        const string message = "I think NATO's enlargement to Ukraine and Georgia in 2008 is what lit the fuse of Crimea <!channel>";
        transcript.Add("ada on grace's message: Find the source", await Slack.MessageShortcutAsync(Ada, "source-message", message));
        transcript.Add("ada on another message: Find the source", await Slack.MessageShortcutAsync(Ada, "source-message", "see you at the library tomorrow"));
        transcript.Add("ada on a message that is a picture alone: Find the source", await Slack.MessageShortcutAsync(Ada, "source-message", ""));
        var thread = Ada with { ThreadTs = (await Slack.MentionAsync(Grace, "help")).Ts };
        transcript.Add("ada on a message in a thread: Find the source", await Slack.MessageShortcutAsync(thread, "source-message", message));
        transcript.Add("ada: /source", await Slack.CommandAsync(Ada, "/source"));
        var found = transcript.Add("ada fills the form", await Slack.SubmitViewAsync(Ada, new Dictionary<string, string> { ["text"] = "the rationale of conditionality\nwas soon perceived by the Russians as an annoying instrument" }));
        transcript.Add("ada presses In context in it", await Slack.PressAsync(Ada, found.View!.Id, "In context"));
        transcript.Add("ada presses Cite in that", await Slack.PressAsync(Ada, Slack.LookAtView(Ada)!.Id, "Cite"));
        transcript.Add("ada picks mla", await Slack.PickAsync(Ada, Slack.LookAtView(Ada)!.Id, "style", ["mla"]));
        await Slack.CloseViewAsync(Ada);
        await Slack.CloseViewAsync(Ada);
        transcript.Add("ada goes back twice", Slack.LookAtView(Ada));
        foreach (var turn in new[] { "", " again" })
        {
            await Slack.PressAsync(Ada, found.View.Id, "Share");
            while (Slack.LookAtView(Ada)!.Id == found.View.Id)
                await Task.Delay(5);
            transcript.Add($"ada presses Share{turn}", Slack.LookAtView(Ada));
            await Slack.CloseViewAsync(Ada);
        }

        var shared = Assert.Single(Slack.Look(Ada), m => !m.Ephemeral && m.Text.Contains("Shared by ⟨@ada⟩", StringComparison.Ordinal) && m.Text.Contains("The rationale of conditionality", StringComparison.Ordinal));
        transcript.Add("what the channel sees of it", shared);
        transcript.Add("ada presses Was this right?", await Slack.PressAsync(Ada, Slack.LookAtView(Ada)!.Id, "Was this right?"));
        transcript.Add("ada presses Yes", await Slack.PressAsync(Ada, Slack.LookAtView(Ada)!.Id, "Yes"));
        var ask = transcript.Add("ada by shortcut: Ask StudyBot", await Slack.GlobalShortcutAsync(Ada, "ask"));
        foreach (var typed in new[] { "cond", "199", "buhcarest", "zzzz" })
            transcript.Add($"ada types “{typed}” for a term", await Slack.SuggestAsync(Ada, ask.View!.Id, "term", typed));
        transcript.Add("ada submits without a term or words", await Slack.SubmitViewAsync(Ada));
        await Slack.SuggestAsync(Ada, ask.View!.Id, "term", "cond");
        transcript.Add("ada picks conditionality and submits", await Slack.SubmitViewAsync(Ada, new Dictionary<string, string> { ["term"] = "conditionality" }));
        await Slack.GlobalShortcutAsync(Ada, "ask");
        var more = transcript.Add("ada chooses Quote, writes “russia” and submits", await Slack.SubmitViewAsync(Ada, new Dictionary<string, string> { ["command"] = "quote", ["text"] = "russia" }));
        foreach (var turn in new[] { "", " again", " a third time, where Slack lays no more views on one another" })
            more = transcript.Add($"ada presses more{turn}", await Slack.PressAsync(Ada, more.View!.Id, "more"));
        await Slack.GlobalShortcutAsync(Ada, "ask");
        transcript.Add("ada chooses When, writes “bucharest summit” and submits", await Slack.SubmitViewAsync(Ada, new Dictionary<string, string> { ["command"] = "when", ["text"] = "bucharest summit" }));
        transcript.Verify();
        Assert.Empty(Slack.Violations);
    }

    [Fact]
    public async Task Buttons_under_an_answer_in_a_channel()
    {
        var transcript = new Transcript();
        var answer = transcript.Add("ada: /quote russia", await Slack.CommandAsync(Ada, "/quote", "russia"));
        await PressAllAsync(transcript, Ada, answer.Messages[0]);
        var shared = transcript.Add("ada presses Share", await PressAsync(Ada, answer, "Share"));
        Assert.False(Assert.Single(shared.Messages).Ephemeral);
        transcript.Add("ada presses Share again", await PressAsync(Ada, answer, "Share"));
        transcript.Add("grace, who sees it in the channel, presses In context", await PressAsync(Grace, shared, "In context"));
        transcript.Verify();
        Assert.Empty(Slack.Violations);
    }

    [Fact]
    public async Task Buttons_under_an_answer_in_a_thread()
    {
        var transcript = new Transcript();
        var answer = transcript.Add("ada in the channel: @StudyBot quote russia", await Slack.MentionAsync(Ada, "quote russia"));
        await PressAllAsync(transcript, Ada with { ThreadTs = answer.Ts }, answer.Messages[0]);
        transcript.Verify();
        Assert.All(Slack.Look(Ada with { ThreadTs = answer.Ts }), m => Assert.Equal(answer.Ts, m.ThreadTs));
        Assert.Empty(Slack.Violations);
    }

    private async Task PressAllAsync(Transcript transcript, Person by, SeenMessage message)
    {
        Task<Seen> Press(SeenMessage on, string button) => Slack.PressAsync(by, on.Ts, button);
        transcript.Add("ada presses In context", await Press(message, "In context"));
        var cited = transcript.Add("ada presses Cite", await Press(message, "Cite"));
        transcript.Add("ada picks mla", await Slack.PickAsync(by, cited.Messages[0].Ts, "style", ["mla"]));
        var more = transcript.Add("ada presses more", await Press(message, "more"));
        transcript.Add("ada presses more again", await Press(more.Messages[0], "more"));
        foreach (var verdict in new[] { "Yes", "Not what was asked", "Wrong page, speaker or words" })
        {
            var question = transcript.Add("ada presses Was this right?", await Press(message, "Was this right?"));
            transcript.Add($"ada presses {verdict}", await Press(question.Messages[0], verdict));
        }
    }

    private Task<Seen> PressAsync(Person by, Seen seen, string button) => Slack.PressAsync(by, seen.Messages[0].Ts, button);

    private static string Argument(string example) => example[(example.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
