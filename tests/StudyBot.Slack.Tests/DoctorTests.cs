using NodaTime;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;
using StudyBot.Slack.Doctor;
using StudyBot.Testing.Slack;

namespace StudyBot.Slack.Tests;

public sealed class DoctorTests
{
    private static readonly FakeSlackOptions Shipped = new FakeSlackOptions().WithManifest(ShippedManifest.Read());

    [Fact]
    public async Task What_is_as_it_should_be_is_told()
    {
        await using var fake = await FakeSlack.StartAsync(Shipped);
        var checks = await CheckAsync(fake, o => o with { ManagerGroup = "S0TEACHERS" }, "C0STUDY001", "C0SEMINAR1");
        Assert.Equal(["token", "scopes", "socket", "managers", "channel", "channel"], checks.Select(c => c.Subject));
        Assert.All(checks, c => Assert.Equal((PlatformCheckState.Ok, null), (c.State, c.Remedy)));
        Assert.All(checks, c => Assert.DoesNotContain("-fake-", c.ToString(), StringComparison.Ordinal));
        Assert.Empty(fake.Violations);
    }

    [Theory]
    [InlineData("xoxb-hush", null, "token", "copy it again")]
    [InlineData(null, "xapp-hush", "socket", "Slack:AppToken")]
    public async Task A_refused_token_is_a_failure_that_names_the_setting_and_not_the_token(string? bot, string? app, string subject, string words)
    {
        await using var fake = await FakeSlack.StartAsync(Shipped);
        var failed = Assert.Single(await CheckAsync(fake, o => o with { BotToken = bot ?? o.BotToken, AppToken = app ?? o.AppToken }), c => c.State == PlatformCheckState.Fail);
        Assert.Equal(subject, failed.Subject);
        Assert.Contains(words, failed.Finding, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", failed.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("commands", PlatformCheckState.Fail)]
    [InlineData("channels:read", PlatformCheckState.Warn)]
    public async Task A_scope_that_is_missing_is_named(string scope, object state)
    {
        await using var fake = await FakeSlack.StartAsync(Shipped with { Scopes = [.. Shipped.Scopes.Where(s => s != scope)] });
        var check = Assert.Single(await CheckAsync(fake), c => c.Subject == "scopes");
        Assert.Equal((state, $"missing: {scope}"), ((object)check.State, check.Finding));
        Assert.Contains("reinstall", check.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Socket_Mode_that_is_off_is_a_failure_unless_it_is_not_used()
    {
        await using var fake = await FakeSlack.StartAsync(Shipped with { SocketMode = false });
        var check = Assert.Single(await CheckAsync(fake), c => c.State == PlatformCheckState.Fail);
        Assert.StartsWith("Socket Mode is switched off", check.Finding, StringComparison.Ordinal);
        Assert.DoesNotContain(await CheckAsync(fake, o => o with { Mode = SlackMode.Http }), c => c.State == PlatformCheckState.Fail);
    }

    [Fact]
    public async Task A_group_that_is_none_and_channels_without_the_bot_are_told_with_what_to_do()
    {
        await using var fake = await FakeSlack.StartAsync(Shipped);
        var checks = await CheckAsync(fake, o => o with { ManagerGroup = "S0NOBODY" }, "C0RANDOM01", "C0PRIVATE1");
        Assert.Contains("set Slack:ManagerGroup", Assert.Single(checks, c => c.State == PlatformCheckState.Fail).Remedy, StringComparison.Ordinal);
        var channels = checks.Where(c => c.Subject == "channel").ToArray();
        Assert.Equal(2, channels.Length);
        Assert.All(channels, c => Assert.Equal((PlatformCheckState.Warn, "/invite @StudyBot in that channel"), (c.State, c.Remedy)));
    }

    [Fact]
    public async Task A_Slack_that_cannot_be_reached_is_a_warning_since_the_bot_waits_for_it()
    {
        var check = Assert.Single(await SlackDoctor.CheckAsync(new SlackOptions { BotToken = "xoxb-b", AppToken = "xapp-a", ApiBaseUrl = new Uri("http://127.0.0.1:9/api/") }, [], [], TimeProvider.System, default));
        Assert.Equal((PlatformCheckState.Warn, "connection"), (check.State, check.Subject));
        Assert.Contains("check the network", check.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C0RANDOM01", "invite")]
    [InlineData("C0PRIVATE1", "invite")]
    [InlineData("C0NOWHERE1", "no such channel")]
    public async Task A_channel_where_a_scheduled_prompt_could_not_be_posted_is_a_failure_with_its_remedy(string channel, string remedy)
    {
        await using var fake = await FakeSlack.StartAsync(Shipped);
        var failed = Assert.Single(await SchedulesAsync(fake, Daily("C0STUDY001"), Daily(channel)), c => c.State == PlatformCheckState.Fail);
        Assert.Equal(("prompts", $"those for channel {channel} cannot be posted as scheduled"), (failed.Subject, failed.Finding));
        Assert.Contains(remedy, failed.Remedy, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task A_channel_that_cannot_be_read_or_asks_for_a_forum_is_a_failure_as_well()
    {
        await using var fake = await FakeSlack.StartAsync(Shipped with { Scopes = [.. Shipped.Scopes.Where(s => s != "groups:history")] });
        var failed = (await SchedulesAsync(fake, Daily("C0SEMINAR1"), Daily("C0STUDY001") with { Placement = PromptPlacement.Forum })).Where(c => c is { Subject: "prompts", State: PlatformCheckState.Fail }).ToArray();
        Assert.Equal(2, failed.Length);
        Assert.Contains("groups:history", failed[0].Remedy, StringComparison.Ordinal);
        Assert.Contains("answers=thread", failed[1].Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schedules_that_post_nothing_here_are_passed_over_and_the_others_told_to_be_well()
    {
        await using var fake = await FakeSlack.StartAsync(Shipped);
        var paused = Daily("C0RANDOM01") with { IsPaused = true };
        var elsewhere = Daily("C0RANDOM01") with { Channel = new ChannelId("discord", "111111111111111111") };
        Assert.DoesNotContain(await SchedulesAsync(fake, paused, elsewhere), c => c.Subject == "prompts");
        var told = Assert.Single(await SchedulesAsync(fake, Daily("C0STUDY001"), Daily("C0SEMINAR1"), paused), c => c.Subject == "prompts");
        Assert.Equal((PlatformCheckState.Ok, "the bot may post and read where they are posted (2 of 2 looked at)"), (told.State, told.Finding));
        Assert.Empty(fake.Violations);
    }

    private static PromptSchedule Daily(string channel) => new()
    {
        Id = new ScheduleId("k3v9x2qd"),
        Community = new CommunityId("slack", "T0STUDY001"),
        Channel = new ChannelId("slack", channel),
        Time = new LocalTime(9, 0),
        Days = Weekdays.All,
        Zone = "Europe/Rome",
        First = new LocalDate(2026, 11, 24),
        ActiveSince = Instant.FromUtc(2026, 11, 20, 12, 0),
        Instructor = new PersonId("slack", "U0ADMIN001"),
    };

    private static async Task<IReadOnlyList<PlatformCheck>> SchedulesAsync(FakeSlack fake, params PromptSchedule[] schedules) =>
        await SlackDoctor.CheckAsync(OptionsFor(fake), [], schedules, TimeProvider.System, default);

    private static async Task<IReadOnlyList<PlatformCheck>> CheckAsync(FakeSlack fake, Func<SlackOptions, SlackOptions>? settings = null, params string[] channels) =>
        await SlackDoctor.CheckAsync(settings is null ? OptionsFor(fake) : settings(OptionsFor(fake)), channels, [], TimeProvider.System, default);

    private static SlackOptions OptionsFor(FakeSlack fake) => new() { BotToken = fake.BotToken, AppToken = fake.AppToken, SigningSecret = fake.SigningSecret, ApiBaseUrl = fake.ApiBaseUrl };
}
