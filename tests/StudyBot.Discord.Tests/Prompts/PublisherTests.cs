using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;
using StudyBot.Discord.Doctor;
using StudyBot.Testing;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.People;

namespace StudyBot.Discord.Tests.Prompts;

/// <summary>The publisher as the program registers it, over loopback on the fake Discord.</summary>
public sealed class PublisherTests : IAsyncLifetime
{
    private const ulong ViewChannel = 1UL << 10, SendMessages = 1UL << 11, AttachFiles = 1UL << 15, ReadHistory = 1UL << 16, CreateThreads = 1UL << 35;

    private static readonly FakeGuild s_guild = new();
    private static readonly Person s_ada = new();
    private static readonly ReadingCard s_card = new(SampleReplies.Reading, "A Sample of Things", "Doe 2020", FakeViewer.Content, IsDefault: true);

    private FakeDiscord _discord = null!;
    private ServiceProvider _services = null!;

    private IPromptPublisher Publisher => _services.GetRequiredService<IPromptPublisher>();

    public async Task InitializeAsync()
    {
        _discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { LateBy = TimeSpan.FromSeconds(8), RouteLimitFactor = 20 });
        _services = Services(_discord.ApiBaseUrl);
    }

    // A second is enough for a fake, but not on a machine that builds beside.
    private ServiceProvider Services(Uri address) => new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
        .AddDiscord(new DiscordOptions { Token = _discord.Token, ApiBaseUrl = address, PostTimeout = TimeSpan.FromSeconds(4) })
        .BuildServiceProvider();

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        await _discord.DisposeAsync();
    }

    [Fact]
    public async Task A_prompt_shows_the_passage_notifies_its_one_role_and_is_found_by_its_button()
    {
        var post = Post() with { Mention = Id(s_guild.Roles[0].Id), Answer = Answer("Is @everyone <@&320000000000000002> of **conditionality**?") };
        var posted = Assert.IsType<PostOutcome.Posted>(await Publisher.PostAsync(post, default));
        var kept = Assert.Single(_discord.Prompts);
        Assert.Equal((s_guild.Channels[0], post.Key.ToString(), posted.Message), (kept.Channel, kept.Key, Id(kept.Message)));
        Assert.Equal([s_guild.Roles[0].Id], kept.Notified);
        var seen = Assert.Single(_discord.Look(s_ada));
        Assert.StartsWith($"<@&{s_guild.Roles[0].Id}>\n", seen.Text, StringComparison.Ordinal);
        Assert.Contains("turning point", seen.Text, StringComparison.Ordinal);
        Assert.Equal(PromptCode.Of(post.Key), Assert.Single(seen.Controls, c => c.Label == "For instructors").CustomId);
        Assert.Equal(new FindOutcome.Found(posted.Message), await Publisher.FindAsync(post, default));
        Assert.Empty(_discord.Violations);
    }

    [Fact]
    public async Task The_button_that_a_prompt_brings_along_is_not_doubled()
    {
        var post = Post();
        var answer = post.Answer with { Buttons = [new ChatButton("For teachers", PromptCode.Of(post.Key))] };
        Assert.IsType<PostOutcome.Posted>(await Publisher.PostAsync(post with { Answer = answer }, default));
        Assert.Single(Assert.Single(_discord.Look(s_ada)).Controls, c => c.CustomId == PromptCode.Of(post.Key));
    }

    [Theory]
    [InlineData(PromptPlacement.Channel)]
    [InlineData(PromptPlacement.Forum)]
    public async Task What_is_told_of_a_failed_request_is_true_and_nothing_is_sent_again(PromptPlacement placement)
    {
        foreach (var (fault, expected, isThere) in new[]
                 {
                     (Fault.Cut, typeof(PostOutcome.Unknown), false),
                     (Fault.CutAfter, typeof(PostOutcome.Unknown), true),
                     (Fault.InternalError, typeof(PostOutcome.Unknown), false),
                     (Fault.BadGateway, typeof(PostOutcome.Unknown), false),
                     (Fault.InternalErrorAfter, typeof(PostOutcome.Unknown), true),
                     (Fault.Late, typeof(PostOutcome.Unknown), true),
                     (Fault.Forbidden, typeof(PostOutcome.Refused), false),
                     // Refused unread, so the client may ask again by itself.
                     (Fault.RateLimited, typeof(PostOutcome.Posted), true),
                 })
        {
            var post = Post(placement);
            _discord.FailNext("POST", placement == PromptPlacement.Forum ? "/threads" : "/messages", 1, fault);
            var outcome = await Publisher.PostAsync(post, default);
            Assert.True(outcome.GetType() == expected, $"{fault}: {outcome}");
            var made = _discord.Prompts.Where(p => p.Key == post.Key.ToString()).ToArray();
            Assert.True(made.Length == (isThere ? 1 : 0), $"{fault}: {made.Length} messages");
            var found = await Publisher.FindAsync(post, default);
            Assert.True(isThere ? found is FindOutcome.Found { Message: var m } && m == Id(made[0].Message) : found is FindOutcome.Absent, $"{fault}: {found}");
        }

        Assert.Empty(_discord.Violations);
    }

    [Fact]
    public async Task A_message_that_arrives_twice_or_is_sent_again_within_minutes_is_made_once()
    {
        var post = Post();
        _discord.FailNext("POST", "/messages", 1, Fault.Twice);
        var first = Assert.IsType<PostOutcome.Posted>(await Publisher.PostAsync(post, default));
        Assert.Equal(first, await Publisher.PostAsync(post, default));
        Assert.Single(_discord.Prompts);
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_was_posted_for_certain()
    {
        var gone = await FakeDiscord.StartAsync();
        await gone.DisposeAsync();
        await using var services = Services(gone.ApiBaseUrl);
        var publisher = services.GetRequiredService<IPromptPublisher>();
        Assert.IsType<PostOutcome.Later>(await publisher.PostAsync(Post(), default));
        Assert.IsType<FindOutcome.Unreadable>(await publisher.FindAsync(Post(), default));
    }

    [Fact]
    public async Task A_limit_that_holds_on_puts_the_prompt_off_as_long_as_Discord_says()
    {
        _discord.FailNext("POST", "/messages", 5, Fault.RateLimited);
        var later = Assert.IsType<PostOutcome.Later>(await Publisher.PostAsync(Post(), default));
        Assert.Equal(TimeSpan.FromSeconds(1), later.After);
        Assert.Empty(_discord.Prompts);
    }

    [Fact]
    public async Task The_search_goes_back_page_by_page_to_the_prompt_and_no_further_than_its_time()
    {
        var old = Post();
        Assert.IsType<PostOutcome.Posted>(await Publisher.PostAsync(old, default));
        for (var i = 0; i < 250; i++)
            _discord.Say(s_ada, $"answer {i}");
        Assert.IsType<FindOutcome.Found>(await Publisher.FindAsync(old, default));
        Assert.IsType<FindOutcome.Absent>(await Publisher.FindAsync(Post(), default));
        _discord.ForgetRecord();
        // As if nothing of it could have been posted before three hours from now: the first page says so.
        Assert.IsType<FindOutcome.Absent>(await Publisher.FindAsync(old with { Since = old.Since + Duration.FromHours(3) }, default));
        Assert.Equal(1, _discord.Statistics.Counts["GET /channels/{channel_id}/messages"]);
    }

    [Fact]
    public async Task A_history_that_Discord_hides_is_no_empty_one()
    {
        var post = Post();
        Assert.IsType<FindOutcome.Absent>(await Publisher.FindAsync(post, default));
        Assert.IsType<PostOutcome.Posted>(await Publisher.PostAsync(post, default));
        _discord.Deny(s_guild.Channels[0], ReadHistory);
        Assert.Contains("“Read Message History”", Assert.IsType<FindOutcome.Unreadable>(await Publisher.FindAsync(post, default)).Why, StringComparison.Ordinal);
        _discord.Deny(s_guild.Channels[0], ViewChannel);
        Assert.IsType<FindOutcome.Unreadable>(await Publisher.FindAsync(post, default));
        _discord.Deny(s_guild.Channels[0], 0);
        _discord.FailNext("GET", "/messages", 5, Fault.BadGateway);
        Assert.Contains("discordstatus.com", Assert.IsType<FindOutcome.Unreadable>(await Publisher.FindAsync(post, default)).Why, StringComparison.Ordinal);
        Assert.IsType<FindOutcome.Found>(await Publisher.FindAsync(post, default));
    }

    [Fact]
    public async Task A_forum_s_post_is_found_open_and_archived_and_nobody_guesses_at_one_without_its_message()
    {
        var post = Post(PromptPlacement.Forum);
        var posted = Assert.IsType<PostOutcome.Posted>(await Publisher.PostAsync(post, default));
        Assert.Equal(posted.Message, posted.Thread);
        var thread = ulong.Parse(posted.Thread!);
        Assert.Equal("On conditionality", _discord.NameOfThread(thread));
        Assert.Equal(new FindOutcome.Found(posted.Message, posted.Thread), await Publisher.FindAsync(post, default));
        _discord.ArchiveThread(thread);
        Assert.Equal(new FindOutcome.Found(posted.Message, posted.Thread), await Publisher.FindAsync(post, default));
        var other = Post(PromptPlacement.Forum);
        Assert.IsType<FindOutcome.Absent>(await Publisher.FindAsync(other, default));
        _discord.Delete(thread);
        Assert.IsType<FindOutcome.Unreadable>(await Publisher.FindAsync(post, default));
        Assert.IsType<FindOutcome.Absent>(await Publisher.FindAsync(other with { Since = other.Since + Duration.FromHours(3) }, default));
        _discord.Deny(s_guild.Forums[0], ReadHistory);
        Assert.IsType<FindOutcome.Unreadable>(await Publisher.FindAsync(other, default));
        Assert.Empty(_discord.Violations);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Fault.CutAfter)]
    [InlineData(Fault.InternalErrorAfter)]
    [InlineData(Fault.Twice)]
    [InlineData(Fault.Cut)]
    [InlineData(Fault.RateLimited)]
    public async Task A_thread_is_opened_once_whatever_comes_between(Fault? fault)
    {
        var post = Post(PromptPlacement.Thread);
        var message = Assert.IsType<PostOutcome.Posted>(await Publisher.PostAsync(post, default)).Message;
        if (fault is { } befalls)
            _discord.FailNext("POST", "/threads", 1, befalls);
        var opened = Assert.IsType<ThreadOutcome.Opened>(await Publisher.OpenThreadAsync(post, message, default));
        Assert.Equal(opened, await Publisher.OpenThreadAsync(post, message, default));
        Assert.Equal("On conditionality", _discord.NameOfThread(ulong.Parse(opened.Thread)));
        Assert.Equal(new FindOutcome.Found(message, opened.Thread), await Publisher.FindAsync(post, default));
    }

    [Fact]
    public async Task A_thread_that_cannot_be_opened_says_what_to_do()
    {
        var post = Post(PromptPlacement.Thread);
        var message = Assert.IsType<PostOutcome.Posted>(await Publisher.PostAsync(post, default)).Message;
        _discord.Deny(s_guild.Channels[0], CreateThreads);
        Assert.Contains("“Create Public Threads”", Assert.IsType<ThreadOutcome.Refused>(await Publisher.OpenThreadAsync(post, message, default)).Why, StringComparison.Ordinal);
        _discord.Deny(s_guild.Channels[0], 0);
        _discord.Delete(ulong.Parse(message));
        Assert.Contains("deleted", Assert.IsType<ThreadOutcome.Refused>(await Publisher.OpenThreadAsync(post, message, default)).Why, StringComparison.Ordinal);
        _discord.FailNext("POST", "/threads", 9, Fault.BadGateway);
        Assert.IsType<ThreadOutcome.Later>(await Publisher.OpenThreadAsync(post, message, default));
    }

    public static TheoryData<ulong, PromptPlacement, string> Lacking { get; } = new()
    {
        { ViewChannel, PromptPlacement.Thread, "“View Channel”" },
        { SendMessages, PromptPlacement.Thread, "“Send Messages”" },
        { SendMessages, PromptPlacement.Forum, "“Create Posts”" },
        { ReadHistory, PromptPlacement.Channel, "“Read Message History”" },
        { CreateThreads, PromptPlacement.Thread, "“Create Public Threads”" },
    };

    [Theory]
    [MemberData(nameof(Lacking))]
    public async Task A_permission_that_is_missing_is_told_before_the_day_and_where_it_refuses_the_prompt(ulong permission, PromptPlacement placement, string named)
    {
        var post = Post(placement);
        Assert.Empty(await Publisher.CheckAsync(post.Channel, placement, Id(s_guild.Roles[0].Id), default));
        _discord.Deny(placement == PromptPlacement.Forum ? s_guild.Forums[0] : s_guild.Channels[0], permission);
        Assert.Contains(named, Assert.Single(await Publisher.CheckAsync(post.Channel, placement, null, default)), StringComparison.Ordinal);
        if (permission is ViewChannel or SendMessages)
            Assert.Contains(named, Assert.IsType<PostOutcome.Refused>(await Publisher.PostAsync(post, default)).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_tells_what_the_scheduled_channels_lack_and_passes_over_those_that_are_paused_or_elsewhere()
    {
        async Task<PlatformCheck[]> Checked(params PromptSchedule[] schedules) =>
            [.. (await DiscordDoctor.CheckAsync(new DiscordOptions { Token = _discord.Token, ApiBaseUrl = _discord.ApiBaseUrl }, [], schedules, TimeProvider.System, default)).Where(c => c.Subject == "prompts")];

        var schedule = new PromptSchedule
        {
            Id = ScheduleId.New(),
            Community = new CommunityId("discord", Id(s_guild.Id)),
            Channel = Channel(s_guild.Channels[0]),
            Time = new LocalTime(9, 0),
            Days = Weekdays.WorkingDays,
            Zone = "Europe/Rome",
            First = new LocalDate(2026, 12, 1),
            ActiveSince = default,
            Instructor = new PersonId("discord", "1"),
        };
        Assert.Empty(await Checked());
        Assert.Equal(PlatformCheckState.Ok, Assert.Single(await Checked(schedule, schedule with { Id = ScheduleId.New() })).State);
        _discord.Deny(s_guild.Channels[0], CreateThreads);
        var check = Assert.Single(await Checked(schedule, schedule with { Channel = Channel(s_guild.Channels[1]) }));
        Assert.Equal(PlatformCheckState.Fail, check.State);
        Assert.Contains("“Create Public Threads”", check.Remedy, StringComparison.Ordinal);
        Assert.Empty(await Checked(schedule with { IsPaused = true }, schedule with { Channel = new ChannelId("slack", "C1") }));
    }

    [Fact]
    public async Task A_passage_that_travels_as_a_file_wants_the_permission_for_files_where_it_is_refused()
    {
        var post = Post() with { Answer = Answer("Discuss.", new string('x', 5_000)) };
        Assert.IsType<PostOutcome.Posted>(await Publisher.PostAsync(post, default));
        _discord.Deny(s_guild.Channels[0], AttachFiles);
        Assert.Contains("“Attach Files”", Assert.IsType<PostOutcome.Refused>(await Publisher.PostAsync(Post() with { Answer = post.Answer }, default)).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_could_not_be_notified_and_a_channel_of_another_kind_are_told()
    {
        async Task Says(string expected, ulong channel, PromptPlacement placement, ulong? role = null) =>
            Assert.Contains(expected, Assert.Single(await Publisher.CheckAsync(Channel(channel), placement, role is { } id ? Id(id) : null, default)), StringComparison.Ordinal);

        await Says("Nobody would be notified of “alumni”", s_guild.Channels[0], PromptPlacement.Thread, s_guild.Roles[1].Id);
        await Says("is gone", s_guild.Channels[0], PromptPlacement.Thread, 1);
        await Says("not everyone", s_guild.Channels[0], PromptPlacement.Thread, s_guild.Id);
        await Says("choose answers “forum”", s_guild.Forums[0], PromptPlacement.Thread);
        await Says("is no forum", s_guild.Channels[0], PromptPlacement.Forum);
        await Says("gone", 399_000_000_000_000_009, PromptPlacement.Channel);
        var thread = Assert.IsType<PostOutcome.Posted>(await Publisher.PostAsync(Post(PromptPlacement.Forum), default)).Thread!;
        await Says("choose answers “channel”", ulong.Parse(thread), PromptPlacement.Thread);
        Assert.Empty(await Publisher.CheckAsync(Channel(ulong.Parse(thread)), PromptPlacement.Channel, null, default));
        Assert.Contains("choose answers “forum”", Assert.IsType<PostOutcome.Refused>(await Publisher.PostAsync(Post() with { Channel = Channel(s_guild.Forums[0]) }, default)).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_told_in_a_direct_message_or_else_in_the_channel_with_nobody_else_notified()
    {
        var (person, channel) = (new PersonId("discord", Id(s_ada.UserId)), Channel(s_guild.Channels[0]));
        var notice = ChatAnswer.Notice("The prompt of Tuesday was not posted.");
        Assert.True(await Publisher.TellAsync(person, channel, notice, default));
        Assert.Contains("not posted", Assert.Single(_discord.Look(Person.InDirectMessage(s_ada.UserId))).Text, StringComparison.Ordinal);
        Assert.Empty(_discord.Look(s_ada));
        // Told again because the answer was lost: the person reads it once, and the channel nothing.
        _discord.FailNext("POST", "/messages", 1, Fault.CutAfter);
        var other = ChatAnswer.Notice("Another.");
        Assert.False(await Publisher.TellAsync(person, channel, other, default));
        Assert.True(await Publisher.TellAsync(person, channel, other, default));
        Assert.Equal(2, _discord.Look(Person.InDirectMessage(s_ada.UserId)).Count);
        Assert.Empty(_discord.Look(s_ada));

        _discord.CloseDirectMessages(s_ada);
        Assert.True(await Publisher.TellAsync(person, channel, notice, default));
        var seen = Assert.Single(_discord.Look(s_ada));
        Assert.StartsWith($"<@{s_ada.UserId}>\n", seen.Text, StringComparison.Ordinal);
        Assert.False(await Publisher.TellAsync(person, Channel(s_guild.Forums[0]), notice, default));
    }

    private static int s_day;

    /// <summary>Each with a key of its own.</summary>
    private static PromptPost Post(PromptPlacement placement = PromptPlacement.Channel) => new(
        new OccurrenceKey(new ScheduleId("k3v9x2qd"), new LocalDate(2026, 11, 24).PlusDays(Interlocked.Increment(ref s_day))),
        Channel(placement == PromptPlacement.Forum ? s_guild.Forums[0] : s_guild.Channels[0]),
        placement, "On conditionality", Mention: null, Answer("Is conditionality a kind of power?"), TimeProvider.System.GetUtcNow().ToInstant());

    private static ChatAnswer Answer(string prompt, string? passage = null) => new()
    {
        Reply = new Reply
        {
            Request = new CommandRequest("/prompt", ""),
            Status = ReplyStatus.Ok,
            Reading = SampleReplies.Reading,
            Title = prompt,
            Passages = [passage is null ? SampleReplies.Passage : SampleReplies.Passage with { Text = passage, Highlights = [] }],
        },
        Visibility = ReplyVisibility.Public,
        Reading = s_card,
    };

    private static ChannelId Channel(ulong id) => new("discord", Id(id));

    private static string Id(ulong id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
