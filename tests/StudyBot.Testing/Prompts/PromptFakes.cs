using System.Globalization;
using StudyBot.Core.Memory;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.People;
using StudyBot.Testing.Slack;

namespace StudyBot.Testing.Prompts;

/// <summary>A fake Discord and a fake Slack with many channels, for workers that serve both at once. Both with the platforms' own limits.</summary>
public sealed class PromptFakes : IAsyncDisposable
{
    private const ulong FirstChannel = 300_000_000_000_000_001, FirstForum = 310_000_000_000_000_001, DiscordInstructor = 400_000_000_000_000_001;
    private const string SlackInstructor = "U0ADMIN001";

    /// <summary>Shorter than Discord's "few minutes", so that no nonce covers up what was sent again after it had been given up.</summary>
    private static readonly TimeSpan s_nonceLifetime = TimeSpan.FromSeconds(10);

    /// <summary>A forum's post has no nonce: what arrives twice is there twice, whatever a client does.</summary>
    private static readonly Fault[] s_ofPosts = [Fault.InternalError, Fault.BadGateway, Fault.RateLimited, Fault.Cut, Fault.CutAfter, Fault.InternalErrorAfter, Fault.Late, Fault.DoneLate];

    private static readonly Fault[] s_ofMessages = [.. s_ofPosts, Fault.Twice];

    private PromptFakes(FakeDiscord discord, FakeSlack slack, int channels, int forums) => (Discord, Slack, Channels, Forums) =
        (discord, slack, [.. Enumerable.Range(0, channels).SelectMany(i => (ChannelId[])[OfDiscord(FirstChannel + (ulong)i), new ChannelId("slack", SlackChannel(i))])],
            [.. Enumerable.Range(0, forums).Select(i => OfDiscord(FirstForum + (ulong)i))]);

    public FakeDiscord Discord { get; }

    public FakeSlack Slack { get; }

    /// <summary>Of both platforms, by turns.</summary>
    public IReadOnlyList<ChannelId> Channels { get; }

    public IReadOnlyList<ChannelId> Forums { get; }

    /// <param name="channels">On each platform.</param>
    /// <param name="lateness">Of what is done or answered late.</param>
    /// <param name="latency">Of everything.</param>
    public static async Task<PromptFakes> StartAsync(int channels, int forums, TimeSpan lateness, TimeSpan latency)
    {
        var guild = new FakeGuild { Channels = [.. Enumerable.Range(0, channels).Select(i => FirstChannel + (ulong)i)], Forums = [.. Enumerable.Range(0, forums).Select(i => FirstForum + (ulong)i)] };
        // Those who start a bot two hundred times in a quarter of an hour meet Discord's limit on that; here it is the prompts that are looked at.
        var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Guilds = [guild], IdentifyInterval = TimeSpan.Zero, NonceLifetime = s_nonceLifetime, LateBy = lateness, Latency = latency });
        var slack = await FakeSlack.StartAsync(new FakeSlackOptions
        {
            Channels = [.. Enumerable.Range(0, channels).Select(i => new FakeSlackChannel(SlackChannel(i), $"study-{i}", i % 3 == 2 ? ChannelKind.Private : ChannelKind.Public))],
            Lateness = lateness,
            Latency = latency,
        }.WithManifest(ShippedManifest.Read()));
        return new PromptFakes(discord, slack, channels, forums);
    }

    public static PersonId InstructorOf(ChannelId channel) => channel.Platform == "slack" ? new PersonId("slack", SlackInstructor) : new PersonId("discord", Text(DiscordInstructor));

    public CommunityId CommunityOf(ChannelId channel) => channel.Platform == "slack" ? new CommunityId("slack", Slack.Options.TeamId) : new CommunityId("discord", Text(new FakeGuild().Id));

    /// <summary>Settings of a worker that serves both.</summary>
    public Dictionary<string, string> Settings() => new()
    {
        ["Discord:Token"] = Discord.Token,
        ["Discord:ApiBaseUrl"] = Discord.ApiBaseUrl.ToString(),
        ["Discord:GatewayUrl"] = Discord.GatewayUrl.ToString(),
        ["Slack:BotToken"] = Slack.BotToken,
        ["Slack:AppToken"] = Slack.AppToken,
        ["Slack:ApiBaseUrl"] = Slack.ApiBaseUrl.ToString(),
        ["Logging:LogLevel:Default"] = "Information",
    };

    /// <summary>From now on that share of what writes a prompt goes wrong, in every way equally often; 0 ends it. Of what reads it is a third of that: to search a forum takes a read for each of its posts.</summary>
    public void Misbehave(double share, int seed)
    {
        Discord.FailOften("POST", "/messages", share, s_ofMessages, seed);
        Discord.FailOften("POST", "/threads", share, s_ofPosts, seed + 1);
        Discord.FailOften("GET", "/messages", share / 3, s_ofMessages, seed + 2);
        Discord.FailOften("GET", "/threads", share / 3, s_ofMessages, seed + 3);
        Slack.TroubleAtRandom("chat.postMessage", share, seed + 4);
        Slack.TroubleAtRandom("conversations.history", share / 3, seed + 5);
        Slack.TroubleAtRandom("conversations.replies", share / 3, seed + 6);
    }

    /// <summary>Requests whose sender was gone before the answer.</summary>
    public long Abandoned => Discord.Statistics.Counts.GetValueOrDefault("abandoned") + Slack.Statistics.Counts.GetValueOrDefault("abandoned");

    /// <summary>What was posted with a key, on either platform.</summary>
    public IReadOnlyList<PostedOnce> Posted()
    {
        var slack = Slack.Posts;
        var threads = slack.Where(p => p.EventType == "studybot_prompt_thread").ToLookup(p => (p.Key, p.ThreadTs));
        return
        [
            .. Discord.Prompts.Select(p => new PostedOnce(p.Key, OfDiscord(p.Channel), Text(p.Message), p.Thread is { } thread ? [Text(thread)] : [], p.At)),
            .. slack.Where(p => p.EventType == "studybot_prompt").Select(p =>
                new PostedOnce(p.Key!, new ChannelId("slack", p.Channel), p.Ts, [.. threads[(p.Key, p.Ts)].Select(_ => p.Ts)], At(p.Ts))),
        ];
    }

    /// <summary>Words to the instructors, in their direct messages.</summary>
    public int Words => Discord.Look(Person.InDirectMessage(DiscordInstructor)).Count + Slack.Posts.Count(p => p.Channel.StartsWith('D'));

    public async ValueTask DisposeAsync()
    {
        await Discord.DisposeAsync();
        await Slack.DisposeAsync();
    }

    private static ChannelId OfDiscord(ulong id) => new("discord", Text(id));

    private static string SlackChannel(int number) => string.Create(CultureInfo.InvariantCulture, $"C0STUDY{number:D3}");

    private static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string ts) => DateTimeOffset.UnixEpoch + TimeSpan.FromSeconds((double)decimal.Parse(ts, CultureInfo.InvariantCulture));
}
