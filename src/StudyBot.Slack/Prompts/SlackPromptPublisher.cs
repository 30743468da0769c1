using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;
using StudyBot.Slack.Experience;
using StudyBot.Slack.Rendering;
using StudyBot.Slack.Web;

namespace StudyBot.Slack.Prompts;

/// <summary>Prompts in Slack's channels. A message's id is its timestamp, and so is its thread's. Thread-safe.</summary>
internal sealed class SlackPromptPublisher(ISlackApi api) : IPromptPublisher
{
    private const string NoForum = "Slack has no forums: let members answer in a thread (answers=thread) or in the channel (answers=channel).";

    private const string TooLong = "The prompt with its passage is longer than a message of Slack's may be: take another with /prompt swap.";

    /// <summary>Messages of a page; more, and Slack may give fewer (docs.slack.dev/apis/web-api/pagination).</summary>
    private const int PageSize = 100;

    /// <summary>Beyond these nobody waits for the end, and the search is none.</summary>
    private const int MostPages = 200;

    /// <summary>By so much the clock here may be ahead of Slack's.</summary>
    private static readonly Duration s_clocks = Duration.FromMinutes(10);

    /// <summary>A reply of which it is not known whether it was made is there after this, or never will be.</summary>
    private static readonly TimeSpan s_settling = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan s_again = TimeSpan.FromSeconds(30);

    public string Platform => Askers.Platform;

    public async Task<PostOutcome> PostAsync(PromptPost post, CancellationToken cancellationToken)
    {
        if (post.Placement == PromptPlacement.Forum)
            return new PostOutcome.Refused(NoForum);
        if (OfMention(post.Mention) is { } none)
            return new PostOutcome.Refused(none);
        return PromptMessage.Of(post) is { } message
            ? PostOutcomes.Of(await api.CallAsync(SlackMethods.PostMessage, message, cancellationToken).ConfigureAwait(false))
            : new PostOutcome.Refused(TooLong);
    }

    public async Task<FindOutcome> FindAsync(PromptPost post, CancellationToken cancellationToken)
    {
        var where = new JsonObject { ["channel"] = post.Channel.Value, ["oldest"] = Timestamp(post.Since - s_clocks), ["inclusive"] = true };
        return await SearchAsync(SlackMethods.History, where, m => PromptMessage.Is(m, post.Key), cancellationToken).ConfigureAwait(false) switch
        {
            { Error: { } error } => new FindOutcome.Unreadable($"Slack did not show what was posted in the channel, so nothing is posted again: {SlackErrors.Remedy(error)}."),
            { Ts: { } ts } => new FindOutcome.Found(ts),
            _ => new FindOutcome.Absent(),
        };
    }

    public async Task<ThreadOutcome> OpenThreadAsync(PromptPost post, string message, CancellationToken cancellationToken)
    {
        var thread = new JsonObject { ["channel"] = post.Channel.Value, ["ts"] = message };
        // Slack shows fifty threads a minute: when many are due at once, to look into those that cannot have begun would take longest of all.
        var found = post.IsFresh ? default : await SearchAsync(SlackMethods.RepliesOf, thread, m => PromptMessage.IsThread(m, post.Key), cancellationToken).ConfigureAwait(false);
        if (found.Error is { } error)
        {
            return SlackErrors.IsPassing(error.Error!) || error.IsUnsent || error.Error == SlackErrors.RateLimited
                ? new ThreadOutcome.Later(error.RetryAfter ?? s_again)
                : new ThreadOutcome.Refused($"Slack did not show the thread under the prompt: {SlackErrors.Remedy(error)}.");
        }

        if (found.Ts is not null)
            return new ThreadOutcome.Opened(message);
        // A thread without the passage is one all the same.
        var reply = PromptMessage.OfThread(post, message) ?? PromptMessage.OfThread(post with { Answer = post.Answer with { Reply = post.Answer.Reply with { Passages = [] } } }, message)!;
        return PostOutcomes.Of(await api.CallAsync(SlackMethods.PostMessage, reply, cancellationToken).ConfigureAwait(false)) switch
        {
            PostOutcome.Posted => new ThreadOutcome.Opened(message),
            PostOutcome.Refused refused => new ThreadOutcome.Refused(refused.Why),
            PostOutcome.Later later => new ThreadOutcome.Later(later.After),
            // It is looked for before anything is sent again.
            _ => new ThreadOutcome.Later(s_settling),
        };
    }

    public async Task<IReadOnlyList<string>> CheckAsync(ChannelId channel, PromptPlacement placement, string? mention, CancellationToken cancellationToken)
    {
        if (placement == PromptPlacement.Forum)
            return [NoForum];
        var info = await api.CallAsync(SlackMethods.ConversationsInfo, new JsonObject { ["channel"] = channel.Value }, cancellationToken).ConfigureAwait(false);
        if (!info.Succeeded)
            return [$"{SlackErrors.Remedy(info)}."];
        bool Is(string what) => info.Body.At("channel", what) is JsonValue value && value.TryGetValue(out bool set) && set;
        if (Is("is_archived"))
            return [$"{SlackErrors.Remedy("is_archived")}."];
        // A conversation of two has no members to be among.
        if (!Is("is_member") && !Is("is_im"))
            return [$"{SlackErrors.Remedy("not_in_channel")}."];
        List<string> problems = OfMention(mention) is { } none ? [none] : [];
        if (Is("is_read_only"))
            problems.Add($"{SlackErrors.Remedy("restricted_action_read_only_channel")}.");
        if (info.GrantedScopes is { } granted && !granted.Split(',', StringSplitOptions.TrimEntries).Contains("chat:write"))
            problems.Add($"{SlackErrors.Remedy("missing_scope", "chat:write")}.");
        // Without it nothing could be found again that may have been posted.
        var history = await api.CallAsync(SlackMethods.History, new JsonObject { ["channel"] = channel.Value, ["limit"] = 1 }, cancellationToken).ConfigureAwait(false);
        if (!history.Succeeded)
            problems.Add($"The channel's messages cannot be searched for a prompt that may have been posted: {SlackErrors.Remedy(history)}.");
        return problems;
    }

    public async Task<bool> TellAsync(PersonId person, ChannelId channel, ChatAnswer answer, CancellationToken cancellationToken)
    {
        var outgoing = AnswerRenderer.Render(answer with { Visibility = ReplyVisibility.Private }, mayShare: false);
        if ((await api.CallAsync(SlackMethods.PostMessage, Replies.Message(outgoing, person.Value, null), cancellationToken).ConfigureAwait(false)).Succeeded)
            return true;
        var whisper = Replies.Whisper(outgoing, channel.Value, null);
        whisper["user"] = person.Value;
        return (await api.CallAsync(SlackMethods.PostEphemeral, whisper, cancellationToken).ConfigureAwait(false)).Succeeded;
    }

    private static string? OfMention(string? mention) =>
        mention is null || SlackId.IsUserGroup(mention) ? null : $"“{ShortText.Of(mention, 32)}” is no user group of Slack's: give it as /prompt schedule … mention=@group.";

    /// <summary>To the end, or to the first that is it; an end that was not reached is an error.</summary>
    private async Task<(string? Ts, SlackResult? Error)> SearchAsync(SlackMethod method, JsonObject where, Func<JsonNode?, bool> isIt, CancellationToken cancellationToken)
    {
        var incomplete = new SlackResult(null, SlackErrors.NoAnswer);
        string? cursor = null;
        for (var pages = 0; pages < MostPages; pages++)
        {
            var arguments = where.DeepClone().AsObject();
            (arguments["limit"], arguments["include_all_metadata"], arguments["cursor"]) = (PageSize, true, cursor);
            var page = await api.CallAsync(method, arguments, cancellationToken).ConfigureAwait(false);
            if (!page.Succeeded)
                return (null, page);
            if (page.Body.At("messages") is not JsonArray messages)
                return (null, incomplete);
            if (messages.FirstOrDefault(isIt) is { } found)
                return found.Text("ts") is { } ts ? (ts, null) : (null, incomplete);
            var next = page.Body.Text("response_metadata", "next_cursor") is { Length: > 0 } given ? given : null;
            var hasMore = page.Body.At("has_more") is JsonValue value && value.TryGetValue(out bool more) && more;
            if (next is null)
                return (null, hasMore ? incomplete : null);
            cursor = next;
        }

        return (null, incomplete);
    }

    private static string Timestamp(Instant instant) => (instant.ToUnixTimeTicks() / (decimal)NodaConstants.TicksPerSecond).ToString("F6", CultureInfo.InvariantCulture);
}
