using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Extensions;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;
using StudyBot.Slack.Prompts;
using StudyBot.Slack.Web;
using StudyBot.Testing;
using StudyBot.Testing.Processes;
using StudyBot.Testing.Slack;
using StudyBot.Testing.Slack.People;

namespace StudyBot.Slack.Tests.Prompts;

/// <summary>The publisher over the real client against the fake; time runs faster, so that what comes too late need not be waited for.</summary>
public sealed class PublisherTests : IAsyncLifetime
{
    private const string Study = "C0STUDY001", Post = "chat.postMessage";

    private static readonly OccurrenceKey Key = new(new ScheduleId("k3v9x2qd"), new LocalDate(2026, 11, 24));

    private readonly FastTime _time = new(20);
    private FakeSlack _slack = null!;
    private SlackApi _api = null!;
    private SlackPromptPublisher _publisher = null!;

    public Task InitializeAsync() => StartAsync(o => o);

    public async Task DisposeAsync()
    {
        _api.Dispose();
        await _slack.DisposeAsync();
    }

    private async Task StartAsync(Func<FakeSlackOptions, FakeSlackOptions> change)
    {
        _slack = await FakeSlack.StartAsync(change(new FakeSlackOptions { Time = _time }));
        _api = SlackRegistration.Api(new SlackOptions { BotToken = _slack.BotToken, ApiBaseUrl = _slack.ApiBaseUrl }, _time, NullLoggerFactory.Instance);
        _publisher = new SlackPromptPublisher(_api);
    }

    private async Task RestartAsync(Func<FakeSlackOptions, FakeSlackOptions> change)
    {
        await DisposeAsync();
        await StartAsync(change);
    }

    private PromptPost Prompt(string channel = Study, PromptPlacement placement = PromptPlacement.Thread, string? mention = null, string text = "Who <!channel> says this, and would @here agree?") => new(
        Key, new ChannelId("slack", channel), placement, "A title", mention,
        new ChatAnswer
        {
            Reply = new Reply { Request = new CommandRequest("/prompt", ""), Status = ReplyStatus.Ok, Reading = SampleReplies.Reading, Title = text, Passages = [SampleReplies.Passage] },
            Visibility = ReplyVisibility.Public,
        },
        _time.GetUtcNow().ToInstant());

    private Task<PostOutcome> PostAsync(PromptPost post) => _publisher.PostAsync(post, default);

    private FakeSlackPost[] Posted(string type = "studybot_prompt") => [.. _slack.Posts.Where(p => p.EventType == type)];

    [Fact]
    public async Task A_prompt_is_posted_with_its_passage_its_button_and_its_key()
    {
        var posted = Assert.IsType<PostOutcome.Posted>(await PostAsync(Prompt(mention: "S0TEACHERS")));
        Assert.Equal(new FakeSlackPost(Study, posted.Message, null, "studybot_prompt", Key.ToString()), Assert.Single(_slack.Posts));
        var seen = Assert.Single(_slack.Look(new Person()));
        Assert.Contains("would @here agree?", seen.Text, StringComparison.Ordinal);
        Assert.Contains(SampleReplies.Passage.Text, seen.Text, StringComparison.Ordinal);
        Assert.Contains("pp. 48–49", seen.Text, StringComparison.Ordinal);
        Assert.Contains(seen.Controls, c => c.Label == "For instructors");
        Assert.Empty(_slack.Violations);
    }

    [Fact]
    public async Task The_configured_group_is_mentioned_and_nothing_else_is_alive()
    {
        await PostAsync(Prompt(mention: "S0TEACHERS"));
        await PostAsync(Prompt("C0SEMINAR1"));
        var mentioned = JsonNode.Parse(Assert.Single(_slack.Look(new Person())).Raw)!;
        Assert.Equal("S0TEACHERS", (string?)mentioned["blocks"]![0]!["elements"]![0]!["elements"]![0]!["usergroup_id"]);
        Assert.StartsWith("<!subteam^S0TEACHERS> Who &lt;!channel&gt; says", (string?)mentioned["text"], StringComparison.Ordinal);
        Assert.DoesNotContain("usergroup", Assert.Single(_slack.Look(new Person { ChannelId = "C0SEMINAR1" })).Raw, StringComparison.Ordinal);
        Assert.Empty(_slack.Violations);
    }

    [Fact]
    public async Task What_is_no_group_is_mentioned_by_nobody()
    {
        var refused = Assert.IsType<PostOutcome.Refused>(await PostAsync(Prompt(mention: "U0ADA00001")));
        Assert.Contains("mention=@group", refused.Why, StringComparison.Ordinal);
        Assert.Equal([refused.Why], await _publisher.CheckAsync(new ChannelId("slack", Study), PromptPlacement.Thread, "U0ADA00001", default));
        Assert.Empty(_slack.Posts);
    }

    [Theory]
    [InlineData(Trouble.ErrorBefore, 0)]
    [InlineData(Trouble.ErrorAfter, 1)]
    [InlineData(Trouble.CutBefore, 0)]
    [InlineData(Trouble.CutAfter, 1)]
    [InlineData(Trouble.InternalErrorBefore, 0)]
    [InlineData(Trouble.InternalErrorAfter, 1)]
    [InlineData(Trouble.FatalErrorAfter, 1)]
    [InlineData(Trouble.AnsweredLate, 1)]
    public async Task Where_it_is_not_known_whether_it_was_posted_nothing_is_sent_again_and_it_is_found_or_not(Trouble trouble, int posts)
    {
        var post = Prompt();
        // A connection that was of use before: the client must not take its end for a reason to send again.
        Assert.Empty(await _publisher.CheckAsync(post.Channel, post.Placement, null, default));
        _slack.TroubleNext(Post, trouble);
        Assert.IsType<PostOutcome.Unknown>(await PostAsync(post));
        // Time runs fast here: on a busy machine the client may give up before the fake has begun.
        for (var waited = 0; Posted().Length < posts && waited < 1_000; waited++)
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        var made = Posted();
        Assert.Equal(posts, made.Length);
        var found = await _publisher.FindAsync(post, default);
        if (posts == 0)
            Assert.IsType<FindOutcome.Absent>(found);
        else
            Assert.Equal(new FindOutcome.Found(made[0].Ts), found);
    }

    [Fact]
    public async Task What_Slack_carries_out_after_everybody_has_gone_is_found_later()
    {
        var post = Prompt();
        _slack.TroubleNext(Post, Trouble.DoneLate);
        Assert.IsType<PostOutcome.Unknown>(await PostAsync(post));
        await Task.Delay(TimeSpan.FromSeconds(20), _time);
        Assert.IsType<FindOutcome.Found>(await _publisher.FindAsync(post, default));
        Assert.Single(Posted());
    }

    [Fact]
    public async Task A_full_Slack_is_asked_again_later_and_nothing_was_posted()
    {
        // Within the client's patience it waits itself.
        _slack.TroubleNext(Post, Trouble.TooMany);
        Assert.IsType<PostOutcome.Posted>(await PostAsync(Prompt()));
        _slack.TroubleNext(Post, Trouble.TooMany, 5);
        Assert.Equal(new PostOutcome.Later(TimeSpan.FromSeconds(1)), await PostAsync(Prompt()));
        _slack.RefuseNext(Post, "rate_limited");
        Assert.IsType<PostOutcome.Later>(await PostAsync(Prompt()));
        Assert.Single(Posted());
    }

    [Fact]
    public async Task A_Slack_that_cannot_be_reached_has_certainly_nothing()
    {
        using var nowhere = SlackRegistration.Api(new SlackOptions { BotToken = _slack.BotToken, ApiBaseUrl = FreeAddress.Next() }, _time, NullLoggerFactory.Instance);
        Assert.IsType<PostOutcome.Later>(await new SlackPromptPublisher(nowhere).PostAsync(Prompt(), default));
    }

    [Theory]
    [InlineData("C0RANDOM01", "/invite @StudyBot")]
    [InlineData("C0PRIVATE1", "/invite @StudyBot")]
    [InlineData("C0ARCHIVE1", "archived")]
    [InlineData("C0READONLY", "ask an admin")]
    [InlineData("C0NOWHERE1", "no such channel")]
    public async Task What_Slack_refuses_is_certainly_not_posted_and_the_remedy_is_said_beforehand_too(string channel, string remedy)
    {
        await RestartAsync(o => o with { Channels = [.. o.Channels, new("C0ARCHIVE1", "old") { IsArchived = true }, new("C0READONLY", "announcements") { IsReadOnly = true }] });
        Assert.Contains(remedy, Assert.IsType<PostOutcome.Refused>(await PostAsync(Prompt(channel))).Why, StringComparison.Ordinal);
        Assert.Contains(remedy, Assert.Single(await _publisher.CheckAsync(new ChannelId("slack", channel), PromptPlacement.Thread, null, default)), StringComparison.Ordinal);
        Assert.Empty(_slack.Posts);
    }

    [Theory]
    [InlineData(Study, "channels:history")]
    [InlineData("C0SEMINAR1", "groups:history")]
    [InlineData(Study, "chat:write")]
    public async Task A_scope_that_is_missing_is_named_before_the_day(string channel, string scope)
    {
        await RestartAsync(o => o with { Scopes = [.. o.Scopes.Where(s => s != scope)] });
        Assert.Contains($"lacks {scope}", Assert.Single(await _publisher.CheckAsync(new ChannelId("slack", channel), PromptPlacement.Channel, null, default)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Study)]
    [InlineData("C0SEMINAR1")]
    public async Task Where_all_is_well_nothing_is_missing(string channel) =>
        Assert.Empty(await _publisher.CheckAsync(new ChannelId("slack", channel), PromptPlacement.Thread, null, default));

    [Fact]
    public async Task A_forum_is_refused_since_Slack_has_none()
    {
        Assert.Contains("answers=thread", Assert.IsType<PostOutcome.Refused>(await PostAsync(Prompt(placement: PromptPlacement.Forum))).Why, StringComparison.Ordinal);
        Assert.Single(await _publisher.CheckAsync(new ChannelId("slack", Study), PromptPlacement.Forum, null, default));
        Assert.Empty(_slack.Posts);
    }

    [Fact]
    public async Task A_busy_channel_is_searched_to_its_end()
    {
        await RestartAsync(o => o with { MostInPage = 4, RateLimitFactor = 1_000 });
        var post = Prompt();
        await TalkAsync(3);
        var posted = Assert.IsType<PostOutcome.Posted>(await PostAsync(post));
        await TalkAsync(23);
        Assert.Equal(new FindOutcome.Found(posted.Message), await _publisher.FindAsync(post, default));
        Assert.IsType<FindOutcome.Absent>(await _publisher.FindAsync(post with { Key = Key with { Date = Key.Date.PlusDays(1) } }, default));
        // Of another channel, or before its time, it is none.
        Assert.IsType<FindOutcome.Absent>(await _publisher.FindAsync(post with { Channel = new ChannelId("slack", "C0SEMINAR1") }, default));
        Assert.IsType<FindOutcome.Absent>(await _publisher.FindAsync(post with { Since = post.Since + Duration.FromHours(1) }, default));
        // A clock that is a little ahead of Slack's hides nothing.
        Assert.IsType<FindOutcome.Found>(await _publisher.FindAsync(post with { Since = _time.GetUtcNow().ToInstant() + Duration.FromMinutes(5) }, default));
    }

    [Theory]
    [InlineData("missing_scope")]
    [InlineData("channel_not_found")]
    [InlineData("internal_error")]
    public async Task A_search_that_was_refused_or_broke_off_is_no_proof_of_absence(string error)
    {
        await RestartAsync(o => o with { MostInPage = 4, RateLimitFactor = 1_000 });
        var post = Prompt();
        await TalkAsync(6);
        var broken = new BreakingApi(_api, afterPages: 1, error);
        Assert.IsType<FindOutcome.Unreadable>(await new SlackPromptPublisher(broken).FindAsync(post, default));
        var endless = new BreakingApi(_api, afterPages: 1, error: null);
        Assert.IsType<FindOutcome.Unreadable>(await new SlackPromptPublisher(endless).FindAsync(post, default));
    }

    [Fact]
    public async Task A_thread_begins_with_where_to_answer_and_the_passage_and_only_once()
    {
        var post = Prompt();
        var posted = Assert.IsType<PostOutcome.Posted>(await PostAsync(post));
        for (var i = 0; i < 3; i++)
            Assert.Equal(new ThreadOutcome.Opened(posted.Message), await _publisher.OpenThreadAsync(post, posted.Message, default));
        var reply = Assert.Single(Posted("studybot_prompt_thread"));
        Assert.Equal((posted.Message, Key.ToString()), (reply.ThreadTs, reply.Key));
        var seen = _slack.Look(new Person { ThreadTs = posted.Message }).Single(m => m.Ts == reply.Ts);
        Assert.Contains("Answer here. The passage to re-read:", seen.Text, StringComparison.Ordinal);
        Assert.Contains(SampleReplies.Passage.Text, seen.Text, StringComparison.Ordinal);
        Assert.Contains("pp. 48–49", seen.Text, StringComparison.Ordinal);
        // The reply is no prompt to the search.
        Assert.Equal(new FindOutcome.Found(posted.Message), await _publisher.FindAsync(post, default));
        Assert.Empty(_slack.Violations);
    }

    [Fact]
    public async Task A_thread_that_nobody_can_have_begun_is_not_looked_into()
    {
        var post = Prompt();
        var posted = Assert.IsType<PostOutcome.Posted>(await PostAsync(post));
        Assert.Equal(new ThreadOutcome.Opened(posted.Message), await _publisher.OpenThreadAsync(post with { IsFresh = true }, posted.Message, default));
        Assert.Single(Posted("studybot_prompt_thread"));
        Assert.Equal(0, _slack.Statistics.Counts.GetValueOrDefault("conversations.replies"));
    }

    [Theory]
    [InlineData(Trouble.ErrorBefore)]
    [InlineData(Trouble.ErrorAfter)]
    [InlineData(Trouble.CutAfter)]
    [InlineData(Trouble.FatalErrorAfter)]
    [InlineData(Trouble.AnsweredLate)]
    [InlineData(Trouble.TooMany)]
    public async Task A_thread_whose_first_reply_is_not_known_to_be_there_is_looked_into_first(Trouble trouble)
    {
        var post = Prompt();
        var posted = Assert.IsType<PostOutcome.Posted>(await PostAsync(post));
        _slack.TroubleNext(Post, trouble, trouble == Trouble.TooMany ? 5 : 1);
        Assert.IsType<ThreadOutcome.Later>(await _publisher.OpenThreadAsync(post, posted.Message, default));
        Assert.IsType<ThreadOutcome.Opened>(await _publisher.OpenThreadAsync(post, posted.Message, default));
        Assert.Single(Posted("studybot_prompt_thread"));
    }

    [Fact]
    public async Task A_thread_that_cannot_be_read_is_not_written_to()
    {
        var post = Prompt();
        var posted = Assert.IsType<PostOutcome.Posted>(await PostAsync(post));
        _slack.RefuseNext("conversations.replies", "missing_scope");
        Assert.IsType<ThreadOutcome.Refused>(await _publisher.OpenThreadAsync(post, posted.Message, default));
        _slack.TroubleNext("conversations.replies", Trouble.ErrorBefore, 5);
        Assert.IsType<ThreadOutcome.Later>(await _publisher.OpenThreadAsync(post, posted.Message, default));
        Assert.IsType<ThreadOutcome.Refused>(await _publisher.OpenThreadAsync(post, "1700000000.000001", default));
        Assert.Empty(Posted("studybot_prompt_thread"));
    }

    [Fact]
    public async Task A_person_is_told_directly_and_where_that_fails_in_the_channel_alone()
    {
        var (grace, channel) = (new Person { UserId = "U0GRACE001" }, new ChannelId("slack", Study));
        var line = ChatAnswer.Notice("The prompt of Tue 2026-11-24 was not posted.");
        Assert.True(await _publisher.TellAsync(new PersonId("slack", grace.UserId), channel, line, default));
        Assert.Contains("was not posted", Assert.Single(_slack.Look(Person.InDirectMessage(grace.UserId))).Text, StringComparison.Ordinal);
        _slack.RefuseNext(Post, "user_not_found");
        Assert.True(await _publisher.TellAsync(new PersonId("slack", grace.UserId), channel, line, default));
        Assert.True(Assert.Single(_slack.Look(grace)).Ephemeral);
        Assert.Empty(_slack.Look(new Person()));
        _slack.RefuseNext(Post, "user_not_found");
        _slack.RefuseNext("chat.postEphemeral", "user_not_in_channel");
        Assert.False(await _publisher.TellAsync(new PersonId("slack", grace.UserId), channel, line, default));
    }

    [Fact]
    public async Task Whatever_befalls_the_calls_every_prompt_is_posted_once_and_has_one_thread()
    {
        const int Prompts = 16;
        FakeSlackChannel[] rooms = [.. Enumerable.Range(0, Prompts).Select(i => new FakeSlackChannel($"C0ROOM{i:D4}", $"room-{i}"))];
        await RestartAsync(o => o with { Channels = rooms, RateLimitFactor = 1_000, PostsPerSecondAndChannel = 1_000 });
        foreach (var (method, share) in ((string, double)[])[(Post, 0.5), ("conversations.history", 0.3), ("conversations.replies", 0.3)])
            _slack.TroubleAtRandom(method, share, seed: 20261124);
        PromptPost[] posts = [.. rooms.Select((room, i) => Prompt(room.Id) with { Key = Key with { Date = Key.Date.PlusDays(i) } })];
        var entries = await Task.WhenAll(posts.Select(CarryOutAsync));
        Assert.All(entries, e => Assert.Equal(OutboxState.Done, e.State));
        Assert.Contains(entries, e => e.Attempts > 1);
        foreach (var type in (string[])["studybot_prompt", "studybot_prompt_thread"])
            Assert.Equal(posts.Select(p => (p.Channel.Value, p.Key.ToString())).Order(), Posted(type).Select(p => (p.Channel, p.Key!)).Order());
        Assert.Equal(posts.Select(p => (p.Key.ToString(), _slack.Posts.Single(m => m.EventType == "studybot_prompt" && m.Key == p.Key.ToString()).Ts)), entries.Select(e => (e.Key.ToString(), e.Message!)));
    }

    /// <summary>What a worker does, without its memory.</summary>
    private async Task<OutboxEntry> CarryOutAsync(PromptPost post)
    {
        var rules = OutboxRules.Default with { Retry = Duration.FromSeconds(1) };
        Instant Now() => _time.GetUtcNow().ToInstant();
        var entry = new OutboxEntry { Key = post.Key, Due = post.Since };
        while (true)
        {
            switch (OutboxDecision.Next(entry, needsThread: true, Now(), rules))
            {
                case OutboxAction.Rest: return entry;
                case OutboxAction.Wait wait: await Task.Delay(Duration.Max(wait.Until - Now(), Duration.FromMilliseconds(20)).ToTimeSpan(), _time); break;
                case OutboxAction.Tell: entry = entry with { IsTold = true }; break;
                case OutboxAction.Search: entry = OutboxDecision.After(entry, await _publisher.FindAsync(post, default), Now(), rules); break;
                case OutboxAction.OpenThread: entry = OutboxDecision.After(entry, await _publisher.OpenThreadAsync(post, entry.Message!, default), Now(), rules); break;
                default:
                    entry = OutboxDecision.Sent(entry, Now());
                    entry = OutboxDecision.After(entry, await PostAsync(post), Now(), rules);
                    break;
            }
        }
    }

    private async Task TalkAsync(int messages)
    {
        for (var i = 0; i < messages; i++)
            await _api.CallAsync(SlackMethods.PostMessage, new JsonObject { ["channel"] = Study, ["text"] = $"talk {i}" }, default);
    }

    /// <summary>Histories break off: with an error, or with no way on.</summary>
    private sealed class BreakingApi(ISlackApi api, int afterPages, string? error) : ISlackApi
    {
        private int _pages;

        public Task<string> Refused => api.Refused;

        public Task<SlackResult> PostAsync(JsonObject message, string member, CancellationToken cancellationToken) => api.PostAsync(message, member, cancellationToken);

        public async Task<SlackResult> CallAsync(SlackMethod method, JsonObject arguments, CancellationToken cancellationToken)
        {
            if (method == SlackMethods.History && _pages++ == afterPages && error is not null)
                return new SlackResult(new JsonObject { ["ok"] = false, ["error"] = error }, error);
            var page = await api.CallAsync(method, arguments, cancellationToken);
            if (method == SlackMethods.History && error is null)
                page.Body!["response_metadata"]!["next_cursor"] = "";
            return page;
        }

        public Task<SlackResult> RespondAsync(Uri responseUrl, JsonObject message, CancellationToken cancellationToken) => api.RespondAsync(responseUrl, message, cancellationToken);

        public Task<SlackResult> UploadAsync(SlackFile file, string? channel, string? thread, CancellationToken cancellationToken) => api.UploadAsync(file, channel, thread, cancellationToken);
    }
}
