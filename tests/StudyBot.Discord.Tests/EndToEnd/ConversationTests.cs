using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Discord.Registration;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.People;
using static StudyBot.Discord.Tests.EndToEnd.StudyGroup;

namespace StudyBot.Discord.Tests.EndToEnd;

/// <summary>Whole conversations with the real worker; each is a file in <c>Snapshots</c> that reads like the channel.</summary>
public sealed class ConversationTests(StudyGroup group) : IClassFixture<StudyGroup>
{
    private FakeDiscord Discord => group.Discord;

    [Fact]
    public async Task Every_command_of_the_core()
    {
        var transcript = new Transcript();
        foreach (var command in CommandDispatcher.All)
        {
            var name = command.Name[1..];
            var argument = command.Example[command.Name.Length..].Trim();
            transcript.Add($"ada: {command.Example}", command.Argument is not null
                ? await Discord.CommandAsync(Ada, name, Given(command, argument))
                : await Discord.CommandAsync(Ada, name));
        }

        transcript.Add("ada: /terms", await Discord.CommandAsync(Ada, "terms"));
        transcript.Add("ada: /who schengen", await Discord.CommandAsync(Ada, "who", "name", "schengen"));
        transcript.Add("ada: /when schengen", await Discord.CommandAsync(Ada, "when", "event", "schengen"));
        transcript.Add("ada: /when helsinki final act", await Discord.CommandAsync(Ada, "when", "event", "helsinki final act"));
        transcript.Add("ada: /readings", await Discord.CommandAsync(Ada, "readings"));
        transcript.Add("ada: /privacy", await Discord.CommandAsync(Ada, "privacy"));
        transcript.Verify();
        Assert.Empty(Discord.Violations);
    }

    private static Dictionary<string, string> Given(CommandDescription command, string argument) => command.Parts is [var first, var second]
        ? argument.Split($" {second.Name} ") is [var one, var two] ? new() { [first.Name] = one, [second.Name] = two } : []
        : new() { [CommandSet.ArgumentName(command)] = argument };

    [Fact]
    public async Task Completion_while_typing()
    {
        var transcript = new Transcript();
        foreach (var (command, option, typed) in new[]
                 {
                     ("explain", "term", ""), ("explain", "term", "cond"), ("when", "event", "199"), ("quote", "subject", "gorb"), ("when", "event", "buhcarest"),
                     ("explain", "term", "zzzz"), ("timeline", "term", ""), ("timeline", "term", "NATO 199"), ("timeline", "term", "1999.."), ("cite", "style-and-passage", "m"), ("terms", "kind-or-letter", ""), ("who", "name", ""), ("terms", "kind-or-letter", "people and i"), ("who", "name", "piro"), ("who", "name", "president pu"), ("cite", "style-and-passage", "apa of buch"), ("timeline", "term", "medv"), ("compare", "term", "nat"), ("compare", "with", "osc"), ("explain", "reading", "tav"), ("settings", "reading", ""),
                 })
        {
            var seen = transcript.Add($"ada types in /{command} {option}: “{typed}”", await Discord.AutocompleteAsync(command == "settings" ? Teacher : Ada, command, option, typed));
            Assert.InRange(seen.Choices.Count, 0, 25);
        }

        transcript.Verify();
        Assert.Empty(Discord.Violations);
    }

    [Fact]
    public async Task A_timeline_whole_in_part_and_where_there_is_none()
    {
        var transcript = new Transcript();
        var whole = transcript.Add("ada: /timeline", await Discord.CommandAsync(Ada, "timeline"));
        transcript.Add("ada presses more", await PressAsync(Ada, whole, MoreOf(whole)));
        foreach (var asked in new[] { "medvedev dark", "2008..", "1700..1750", "2000..1990", "helsinki final act", "schengen" })
            transcript.Add($"ada: /timeline {asked}", await Discord.CommandAsync(Ada, "timeline", "term", asked));
        transcript.Verify();
        Assert.Empty(Discord.Violations);
    }

    [Fact]
    public async Task Buttons_under_an_answer()
    {
        var transcript = new Transcript();
        var answer = transcript.Add("ada: /quote russia", await Discord.CommandAsync(Ada, "quote", "subject", "russia"));
        transcript.Add("ada presses In context", await PressAsync(Ada, answer, "In context"));
        var cited = transcript.Add("ada presses Cite", await PressAsync(Ada, answer, "Cite"));
        transcript.Add("ada picks mla", await Discord.PickAsync(Ada, cited.Messages[0].Id, "Citation style", ["mla"]));
        var more = transcript.Add("ada presses more", await PressAsync(Ada, answer, MoreOf(answer)));
        transcript.Add("ada presses more again", await PressAsync(Ada, more, MoreOf(more)));
        var question = transcript.Add("ada presses Was this right?", await PressAsync(Ada, answer, "Was this right?"));
        transcript.Add("ada presses Wrong page, speaker or words", await PressAsync(Ada, question, "Wrong page, speaker or words"));
        var shared = transcript.Add("ada presses Share", await PressAsync(Ada, answer, "Share"));
        Assert.False(shared.Messages[0].Ephemeral);
        transcript.Add("ada presses Share again", await PressAsync(Ada, answer, "Share"));
        transcript.Add("ben, who sees it in the channel, presses In context", await PressAsync(Ben, shared, "In context"));
        transcript.Add("teacher: /feedback", await Discord.CommandAsync(Teacher, "feedback"));
        transcript.Verify();
        Assert.Empty(Discord.Violations);
    }

    [Fact]
    public async Task Judging_and_the_deletion_of_a_server_s_data()
    {
        // A server of its own: what is deleted here is nobody else's.
        const ulong server = 200_000_000_000_000_077;
        Person Here(Person person) => person with { UserInstall = false, GuildId = server, ChannelId = 300_000_000_000_000_077 };
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Guilds = [new FakeGuild { Id = server, Channels = [300_000_000_000_000_077] }] });
        await using var worker = await ReadyAsync(discord);
        Task<Seen> Press(Person by, Seen seen, string button) => discord.PressAsync(by, seen.Messages[0].Id, seen.Messages[0].Controls.First(c => c.Label == button).CustomId);
        var transcript = new Transcript();
        var answer = await discord.CommandAsync(Here(Ada), "quote", "subject", "russia");
        foreach (var verdict in new[] { "Yes", "Not what was asked" })
            transcript.Add($"ada presses Was this right?, {verdict}", await Press(Here(Ada), await Press(Here(Ada), answer, "Was this right?"), verdict));
        transcript.Add("teacher: /feedback", await discord.CommandAsync(Here(Teacher), "feedback"));
        await discord.CommandAsync(Here(Teacher), "settings", "answers", "public");
        Assert.DoesNotContain((await discord.CommandAsync(Here(Ada), "privacy")).Messages[0].Controls, c => c.Label.Contains("this place", StringComparison.Ordinal));
        var asked = transcript.Add("teacher: /privacy", await discord.CommandAsync(Here(Teacher), "privacy"));
        var sure = transcript.Add("teacher presses Delete all that is kept of this place …", await Press(Here(Teacher), asked, "Delete all that is kept of this place …"));
        // Her right was taken from her meanwhile.
        var former = Here(Teacher) with { Permissions = Ada.Permissions };
        transcript.Add("the teacher, who may not manage the server any more, presses Delete them", await Press(former, sure, "Delete them"));
        Assert.False((await discord.CommandAsync(Here(Ada), "when", "event", "bucharest summit")).Messages[0].Ephemeral);
        transcript.Add("teacher presses Delete them", await Press(Here(Teacher), sure, "Delete them"));
        Assert.True((await discord.CommandAsync(Here(Ada), "when", "event", "bucharest summit")).Messages[0].Ephemeral);
        transcript.Add("teacher: /feedback", await discord.CommandAsync(Here(Teacher), "feedback"));
        transcript.Verify();
        Assert.Empty(discord.Violations);
    }

    [Fact]
    public async Task On_a_message_and_in_a_form()
    {
        var transcript = new Transcript();
        const string message = "I think NATO's enlargement to Ukraine and Georgia in 2008 is what lit the fuse of Crimea @everyone";
        transcript.Add("ada on ben's message: Find the source", await Discord.MessageCommandAsync(Ada, "Find the source", message));
        transcript.Add("ada on another message: Find the source", await Discord.MessageCommandAsync(Ada, "Find the source", "see you at the library tomorrow"));
        transcript.Add("ada on a message that is a picture alone: Find the source", await Discord.MessageCommandAsync(Ada, "Find the source", ""));
        var form = transcript.Add("ada: /source", await Discord.CommandAsync(Ada, "source"));
        transcript.Add("ada fills the form", await Discord.SubmitAsync(form, new Dictionary<string, string> { ["text"] = "the rationale of conditionality\nwas soon perceived by the Russians as an annoying instrument" }));
        const string quoted = "> NATO represented the only *possible* security net for the former Warsaw Pact [states], in 2008";
        transcript.Add("ada on ben's message: Check this quote", await Discord.MessageCommandAsync(Ada, "Check this quote", quoted));
        var check = transcript.Add("ada: /check", await Discord.CommandAsync(Ada, "check"));
        transcript.Add("ada fills the form", await Discord.SubmitAsync(check, new Dictionary<string, string> { ["text"] = "“the rationale of conditionality … was soon\nperceived by the Rus-\nsians as an annoying instrument” by Pirozzi" }));
        transcript.Verify();
        Assert.Empty(Discord.Violations);
    }

    [Fact]
    public async Task Settings_of_a_server_a_channel_and_a_person()
    {
        var transcript = new Transcript();
        var elsewhere = Teacher with { ChannelId = 300_000_000_000_000_002 };
        var inOther = Ada with { ChannelId = 300_000_000_000_000_002 };
        transcript.Add("ada: /settings", await Discord.CommandAsync(Ada, "settings"));
        transcript.Add("ada: /settings answers:Public", await Discord.CommandAsync(Ada, "settings", "answers", "public"));
        transcript.Add("teacher in another channel: /settings answers:Public where:This channel alone", await Discord.CommandAsync(elsewhere, "settings",
            new Dictionary<string, string> { ["answers"] = "public", ["where"] = "channel", ["citation"] = "mla" }));
        var open = transcript.Add("ada there: /when bucharest summit", await Discord.CommandAsync(inOther, "when", "event", "bucharest summit"));
        Assert.False(open.Messages[0].Ephemeral);
        transcript.Add("ada there: presses Cite", await PressAsync(inOther, open, "Cite"));
        var closed = await Discord.CommandAsync(Ada, "when", "event", "bucharest summit");
        Assert.True(closed.Messages[0].Ephemeral);
        transcript.Add("teacher: /settings reading:nothing", await Discord.CommandAsync(Teacher, "settings", "reading", "nothing"));
        transcript.Add("teacher there: /settings answers:As usual where:This channel alone", await Discord.CommandAsync(elsewhere, "settings",
            new Dictionary<string, string> { ["answers"] = "unset", ["where"] = "channel", ["citation"] = "unset" }));
        var inMessage = Person.InDirectMessage();
        transcript.Add("ada in a direct message: /settings citation:MLA 9", await Discord.CommandAsync(inMessage, "settings", "citation", "mla"));
        var own = await Discord.CommandAsync(inMessage, "when", "event", "bucharest summit");
        transcript.Add("ada in a direct message: presses Cite", await PressAsync(inMessage, own, "Cite"));
        var privacy = await Discord.CommandAsync(inMessage, "privacy");
        transcript.Add("ada in a direct message: /privacy, Delete what is kept of me", await PressAsync(inMessage, privacy, "Delete what is kept of me"));
        transcript.Add("ada in a direct message: /settings", await Discord.CommandAsync(inMessage, "settings"));
        transcript.Verify();
        Assert.Empty(Discord.Violations);
    }

    [Fact]
    public async Task Where_only_the_person_added_the_bot()
    {
        var transcript = new Transcript();
        var guest = Ada with { UserInstall = true, GuildId = 299_000_000_000_000_001, ChannelId = 399_000_000_000_000_001 };
        var answer = transcript.Add("ada elsewhere: /when bucharest summit", await Discord.CommandAsync(guest, "when", "event", "bucharest summit"));
        Assert.False((await PressAsync(guest, answer, "Share")).Messages[0].Ephemeral);
        var muted = guest with { Permissions = Ada.Permissions & ~(1UL << 50), UserId = 400_000_000_000_000_009 };
        var other = await Discord.CommandAsync(muted, "when", "event", "bucharest summit");
        transcript.Add("where the server forbids it, she presses Share", await PressAsync(muted, other, "Share"));
        transcript.Verify();
        Assert.Empty(Discord.Violations);
    }

    [Theory]
    [InlineData("@everyone")]
    [InlineData("<@&1> <#2> <t:0:R> </when:3>")]
    [InlineData("**b** __u__ ~~s~~ ||x|| `c` [l](https://example.org)\n# h")]
    [InlineData("```\n> q\n```")]
    [InlineData("\u202Eabc\u0007 مؤتمر 😀")]
    public async Task Whatever_is_asked_harms_nobody(string argument)
    {
        foreach (var (command, option) in new[] { ("explain", "term"), ("when", "event"), ("quote", "subject"), ("source", "text"), ("check", "quotation") })
            Assert.Equal(AnswerStatus.Answered, (await Discord.CommandAsync(Ada, command, option, argument)).Status);
        Assert.Equal(AnswerStatus.Answered, (await Discord.CommandAsync(Ada, "quote", "subject", string.Concat(Enumerable.Repeat(argument + " ", 6_000 / (argument.Length + 1))))).Status);
        Assert.Equal(AnswerStatus.Answered, (await Discord.AutocompleteAsync(Ada, "explain", "term", argument)).Status);
        Assert.Equal(AnswerStatus.Answered, (await Discord.MessageCommandAsync(Ada, "Find the source", argument)).Status);
        Assert.Equal(AnswerStatus.Answered, (await Discord.MessageCommandAsync(Ada, "Check this quote", argument + " final blow precarious relationship dissolution")).Status);
        Assert.Empty(Discord.Violations);
    }

    private Task<Seen> PressAsync(Person by, Seen seen, string button) => Discord.PressAsync(by, seen.Messages[0].Id, seen.Messages[0].Controls.First(c => c.Label == button).CustomId);

    private static string MoreOf(Seen seen) => seen.Messages[0].Controls[^1].Label;
}
