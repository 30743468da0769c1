using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Testing;
using StudyBot.Testing.Slack.People;
using static StudyBot.Slack.Tests.Experience.SlackApp;

namespace StudyBot.Slack.Tests.Experience;

public sealed class SettingsTests
{
    private static readonly SettingsScope s_workspace = new SettingsScope.OfCommunity(new CommunityId("slack", "T0STUDY001"));

    [Fact]
    public async Task A_home_that_shows_all_already_is_not_published_again_however_often_it_is_opened()
    {
        await using var app = await SlackApp.StartAsync(new FakeDispatcher(SampleReplies.Echo), change: o => o with { ShortPatience = TimeSpan.FromMilliseconds(50) });
        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => app.Slack.OpenHomeAsync(Ada)));
        await app.SettleAsync();
        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => app.Slack.OpenHomeAsync(Ada)));
        await app.SettleAsync();
        Assert.Equal(1, app.Slack.Statistics.Counts["views.publish"]);
        app.Memory.Change(s_workspace, now => now with { Visibility = ReplyVisibility.Public }, new PersonId("slack", "U0ADMIN001"));
        await app.Slack.OpenHomeAsync(Ada);
        await app.SettleAsync();
        Assert.Equal(2, app.Slack.Statistics.Counts["views.publish"]);
        await app.FinishAsync();
    }

    [Fact]
    public async Task Those_who_may_not_change_settings_see_them_and_are_told_what_it_needs()
    {
        await using var app = await ShippedReading.StartAsync();
        var shown = Assert.Single((await app.Slack.CommandAsync(Ada, "/studybot", "settings")).Messages);
        Assert.Contains("Answers: private", shown.Text, StringComparison.Ordinal);
        Assert.Empty(shown.Controls);
        Assert.Contains("needs the role of a workspace admin", (await app.Slack.CommandAsync(Ada, "/studybot", "settings answers=public")).Text, StringComparison.Ordinal);
        Assert.Equal(ChatSettings.Unset, app.Memory.Find(s_workspace).Value);
        await app.FinishAsync();
    }

    [Theory]
    [InlineData("U0ADMIN001", null)]
    [InlineData("U0OWNER001", null)]
    [InlineData("U0GRACE001", "S0TEACHERS")]
    public async Task Admins_owners_and_the_chosen_group_may(string user, string? managers)
    {
        await using var app = await ShippedReading.StartAsync(managers);
        var by = new Person { UserId = user };
        Assert.Contains("Answers: public", (await app.Slack.CommandAsync(by, "/studybot", "settings answers=public citation=mla")).Text, StringComparison.Ordinal);
        Assert.Equal((ReplyVisibility.Public, "mla"), (app.Memory.Find(s_workspace).Value!.Visibility, app.Memory.Find(s_workspace).Value!.CitationStyle));
        var shown = (await app.Slack.CommandAsync(by, "/studybot", "settings")).Messages[0];
        var changed = Assert.Single((await app.Slack.PickAsync(by, shown.Ts, "set-answers", ["unset"])).Messages);
        Assert.Equal(shown.Ts, changed.Ts);
        Assert.Contains("Answers: private", changed.Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Theory]
    [InlineData("settings citation apa", "apa", "Citation: APA 7: (Doe, 2020, p. 57)")]
    [InlineData("settings citation APA, 7th edition", "apa", "Citation: APA 7: (Doe, 2020, p. 57)")]
    [InlineData("settings set citation to chicago notes", "chicago-notes", "Citation: Chicago 18, notes")]
    [InlineData("settings citation: harvard", "harvard", "Citation: Harvard")]
    public async Task A_style_is_set_as_people_say_it(string text, string style, string shown)
    {
        await using var app = await ShippedReading.StartAsync();
        Assert.Contains("needs the role of a workspace admin", (await app.Slack.CommandAsync(Ada, "/studybot", text)).Text, StringComparison.Ordinal);
        Assert.Contains(shown, (await app.Slack.CommandAsync(Admin, "/studybot", text)).Text, StringComparison.Ordinal);
        Assert.Equal(style, app.Memory.Find(s_workspace).Value!.CitationStyle);
        Assert.Contains("Citation: Chicago 18, author-date", (await app.Slack.CommandAsync(Admin, "/studybot", "settings citation unset")).Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Theory]
    [InlineData("settings citation bibtex", "“/cite bibtex” gives; answers cite in words. Citation styles are")]
    [InlineData("settings citation turabian", "There is no citation style “turabian”. Citation styles are author-date, apa, mla, chicago-notes, harvard.")]
    [InlineData("settings citation", "Citation styles are author-date, apa, mla, chicago-notes, harvard.")]
    public async Task What_no_answer_can_be_cited_in_is_told_with_what_can(string text, string expected)
    {
        await using var app = await ShippedReading.StartAsync();
        Assert.Contains(expected, (await app.Slack.CommandAsync(Admin, "/studybot", text)).Text, StringComparison.Ordinal);
        Assert.Equal(ChatSettings.Unset, app.Memory.Find(s_workspace).Value);
        await app.FinishAsync();
    }

    [Theory]
    [InlineData("apa", "International System (Tavani, 2019)", "(Tavani, 2019, p")]
    [InlineData("mla", "International System (Tavani)", "(Tavani ")]
    [InlineData("chicago-notes", "International System (Tavani, “EU-Russia Security Relations”)", "Tavani, “EU-Russia Security Relations,” ")]
    [InlineData("author-date", "International System (Tavani 2019)", "(Tavani 2019, ")]
    public async Task An_answer_and_what_its_buttons_show_are_cited_in_the_style_that_is_set(string style, string source, string mark)
    {
        await using var app = await ShippedReading.StartAsync();
        await app.Slack.CommandAsync(Admin, "/studybot", $"settings citation {style}");
        Assert.Contains(source, (await app.Slack.CommandAsync(Ada, "/timeline", "nato")).Text, StringComparison.Ordinal);
        var answer = (await app.Slack.CommandAsync(Ada, "/when", "bucharest summit")).Messages[0];
        Assert.Contains(mark, answer.Text, StringComparison.Ordinal);
        foreach (var button in new[] { "In context", "Cite", "Share" })
        {
            var shown = await app.PressAsync(Ada, answer, button);
            Assert.Contains(mark, shown.Text, StringComparison.Ordinal);
            if (style is not "author-date")
                Assert.DoesNotContain("Tavani 2019", shown.Text, StringComparison.Ordinal);
        }

        await app.FinishAsync();
    }

    [Fact]
    public async Task A_channel_may_have_its_own()
    {
        await using var app = await ShippedReading.StartAsync();
        Assert.Contains("Answers: public", (await app.Slack.CommandAsync(Admin, "/studybot", "settings where=channel answers=public")).Text, StringComparison.Ordinal);
        Assert.False((await app.Slack.CommandAsync(Ada, "/when", "bucharest summit")).Messages[0].Ephemeral);
        Assert.True((await app.Slack.CommandAsync(Ada with { ChannelId = "C0RANDOM01" }, "/when", "bucharest summit")).Messages[0].Ephemeral);
        await app.FinishAsync();
    }

    [Theory]
    [InlineData("settings public")]
    [InlineData("settings where=channel")]
    [InlineData("settings colour=red")]
    public async Task What_is_not_understood_is_explained(string text)
    {
        await using var app = await ShippedReading.StartAsync();
        Assert.Contains("reading=ID", (await app.Slack.CommandAsync(Admin, "/studybot", text)).Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Fact]
    public async Task A_reading_that_is_not_there_is_named_with_the_command_that_lists_them()
    {
        await using var app = await ShippedReading.StartAsync();
        Assert.Contains("“gone”; /studybot readings lists", (await app.Slack.CommandAsync(Admin, "/studybot", "settings reading=gone")).Text, StringComparison.Ordinal);
        Assert.Contains("tavani-2019", (await app.Slack.CommandAsync(Admin, "/studybot", "readings")).Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Fact]
    public async Task The_home_shows_what_can_be_asked_what_is_set_and_what_is_kept()
    {
        await using var app = await ShippedReading.StartAsync();
        var home = (await app.Slack.OpenHomeAsync(Ada)).View!;
        foreach (var part in new[] { "/when EVENT", "for example /when", "In the menu of a message: Find the source", "⟨@studybot⟩ explain conditionality", "EU-Russia Security Relations", "wherever a channel has none of its own", "[Privacy …]" })
            Assert.Contains(part, home.Text, StringComparison.Ordinal);
        Assert.Equal(["Privacy …"], home.Controls.Select(c => c.Label));
        var privacy = (await app.Slack.PressAsync(Ada, home.Id, "Privacy …")).View!;
        Assert.True(privacy.IsModal);
        Assert.Contains("Nothing was kept.", (await app.Slack.PressAsync(Ada, privacy.Id, "Delete what is kept of me")).View!.Text, StringComparison.Ordinal);
        await app.FinishAsync();
    }

    [Fact]
    public async Task In_the_home_those_who_may_change_settings_for_the_workspace()
    {
        await using var app = await ShippedReading.StartAsync();
        var home = (await app.Slack.OpenHomeAsync(Admin)).View!;
        await app.Slack.PickAsync(Admin, home.Id, "set-citation", ["mla"]);
        await app.FinishAsync();
        Assert.Equal("mla", app.Memory.Find(s_workspace).Value!.CitationStyle);
        Assert.Contains("Citation: MLA 9", app.Slack.LookAtHome(Admin)!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_Slack_does_not_say_who_is_admin_nobody_is_and_the_log_names_the_scope()
    {
        using var log = new LogLines();
        await using var app = await SlackApp.StartAsync(new FakeDispatcher(SampleReplies.Echo), loggers: log);
        app.Slack.RefuseNext("users.info", "missing_scope");
        Assert.Contains("needs the role", (await app.Slack.CommandAsync(Admin, "/studybot", "settings answers=public")).Text, StringComparison.Ordinal);
        Assert.Contains(log.All, l => l.Contains("users:read", StringComparison.Ordinal));
        Assert.Contains("Answers: public", (await app.Slack.CommandAsync(Admin, "/studybot", "settings answers=public")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_is_asked_of_Slack_once_a_minute_and_not_for_what_needs_no_permission()
    {
        await using var app = await SlackApp.StartAsync(new FakeDispatcher(SampleReplies.Echo));
        await app.Slack.CommandAsync(Admin, "/when", "x");
        Assert.Equal(0, Asked(app));
        for (var i = 0; i < 3; i++)
            await app.Slack.CommandAsync(Admin, "/studybot", "settings");
        Assert.Equal(1, Asked(app));
        await app.FinishAsync();
    }

    private static long Asked(SlackApp app) => app.Slack.Statistics.Counts.GetValueOrDefault("users.info");

    private sealed class LogLines : ILoggerFactory, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _lines = new();

        public IReadOnlyList<string> All => [.. _lines];

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => _lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
