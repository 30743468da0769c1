using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Slack.Rendering;
using StudyBot.Slack.Web;

namespace StudyBot.Slack.Experience;

/// <summary>The ways back to whoever did something.</summary>
internal sealed class Replies(ISlackApi api, TimeProvider time, ILogger logger)
{
    /// <summary>A <c>response_url</c> that takes no more; anything else may have arrived.</summary>
    private static readonly string[] s_spent = ["used_url", "expired_url", "no_such_url", "http_404", "http_410"];

    /// <summary>A press opens a view within three seconds.</summary>
    private static readonly string[] s_late = ["expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id"];

    private readonly Uploads _uploads = new(api, time, logger);

    /// <summary>By the way that the delivery opened.</summary>
    /// <param name="replaces">Takes the place of the message whose control was used.</param>
    /// <returns>Whether Slack took it; logged where it did not.</returns>
    public async Task<bool> ReplyAsync(Outgoing outgoing, Origin origin, ViewMemo memo, bool replaces, CancellationToken cancellationToken)
    {
        Task<SlackResult> Send(Outgoing ready) => origin switch
        {
            { ResponseUrl: { } url } => RespondAsync(url, ready, origin, replaces, cancellationToken),
            { View: not null, Channel: not null } when ready.Visibility == ReplyVisibility.Public => PostAsync(ready, origin, cancellationToken),
            { View: { IsHome: false, HasRoomOnIt: true } view, Trigger: { } trigger } when !replaces => PushAsync(view, trigger, ready, memo, cancellationToken),
            { View: { IsHome: false } view } => UpdateAsync(view, ready, memo, cancellationToken),
            { Trigger: { } trigger } => api.CallAsync(SlackMethods.ViewsOpen, new JsonObject { ["trigger_id"] = trigger, ["view"] = View.OfAnswer(ready, memo.ToString()) }, cancellationToken),
            _ => PostAsync(ready, origin, cancellationToken),
        };
        return Delivered(await _uploads.SendAsync(outgoing, origin, Send, cancellationToken).ConfigureAwait(false), "An answer");
    }

    /// <summary>To the person alone, where they were or else in their own conversation with the bot: by no way that an answer has just failed on.</summary>
    public async Task TellAsync(string notice, Origin origin, CancellationToken cancellationToken)
    {
        var outgoing = AnswerRenderer.Notice(notice);
        origin = origin with { Thread = null };
        if (origin.MayShare && (await PostAsync(outgoing, origin, cancellationToken).ConfigureAwait(false)).Succeeded)
            return;
        Delivered(await PostAsync(outgoing, new Origin(origin.User, null), cancellationToken).ConfigureAwait(false), "A notice");
    }

    public async Task<bool> OpenAsync(string trigger, JsonObject view, CancellationToken cancellationToken) =>
        Delivered(await api.CallAsync(SlackMethods.ViewsOpen, new JsonObject { ["trigger_id"] = trigger, ["view"] = view }, cancellationToken).ConfigureAwait(false), "A form");

    public async Task<bool> PublishAsync(string user, JsonObject home, CancellationToken cancellationToken) =>
        Delivered(await api.CallAsync(SlackMethods.ViewsPublish, new JsonObject { ["user_id"] = user, ["view"] = home }, cancellationToken).ConfigureAwait(false), "The App Home");

    /// <summary>Arguments of chat.postMessage: nothing in it rings, unfolds or is taken for a name.</summary>
    public static JsonObject Message(Outgoing outgoing, string channel, string? thread)
    {
        var message = Whisper(outgoing, channel, thread);
        message["mrkdwn"] = false;
        message["unfurl_links"] = false;
        message["unfurl_media"] = false;
        return message;
    }

    /// <summary>Arguments of chat.postEphemeral, but for whom.</summary>
    public static JsonObject Whisper(Outgoing outgoing, string channel, string? thread)
    {
        var message = new JsonObject { ["channel"] = channel, ["text"] = outgoing.Fallback, ["blocks"] = outgoing.ToBlocks(), ["parse"] = "none", ["link_names"] = false };
        if (thread is not null)
            message["thread_ts"] = thread;
        return message;
    }

    private async Task<SlackResult> RespondAsync(Uri url, Outgoing outgoing, Origin origin, bool replaces, CancellationToken cancellationToken)
    {
        var message = new JsonObject
        {
            ["replace_original"] = replaces,
            ["text"] = outgoing.Fallback,
            ["blocks"] = outgoing.ToBlocks(),
            ["mrkdwn"] = false,
            ["unfurl_links"] = false,
            ["unfurl_media"] = false,
        };
        // What replaces stays as visible as it was.
        if (!replaces)
            message["response_type"] = outgoing.Visibility == ReplyVisibility.Public ? "in_channel" : "ephemeral";
        if (origin.Thread is not null && !replaces)
            message["thread_ts"] = origin.Thread;
        var sent = await api.RespondAsync(url, message, cancellationToken).ConfigureAwait(false);
        return s_spent.Contains(sent.Error) && origin.Channel is not null ? await PostAsync(outgoing, origin, cancellationToken).ConfigureAwait(false) : sent;
    }

    private Task<SlackResult> PostAsync(Outgoing outgoing, Origin origin, CancellationToken cancellationToken)
    {
        if (outgoing.Visibility == ReplyVisibility.Public || origin.Channel is null)
            return api.CallAsync(SlackMethods.PostMessage, Message(outgoing, origin.Channel ?? origin.User, origin.Thread), cancellationToken);
        var whisper = Whisper(outgoing, origin.Channel, origin.Thread);
        whisper["user"] = origin.User;
        return api.CallAsync(SlackMethods.PostEphemeral, whisper, cancellationToken);
    }

    // On the view whose control was used, so that what it showed is still there; in its place where it is too late for that.
    private async Task<SlackResult> PushAsync(OriginView view, string trigger, Outgoing outgoing, ViewMemo memo, CancellationToken cancellationToken)
    {
        var pushed = await api.CallAsync(SlackMethods.ViewsPush, new JsonObject { ["trigger_id"] = trigger, ["view"] = View.OfAnswer(outgoing, memo.ToString(), isPushed: true) }, cancellationToken).ConfigureAwait(false);
        return s_late.Contains(pushed.Error) ? await UpdateAsync(view, outgoing, memo, cancellationToken).ConfigureAwait(false) : pushed;
    }

    private Task<SlackResult> UpdateAsync(OriginView view, Outgoing outgoing, ViewMemo memo, CancellationToken cancellationToken)
    {
        var update = new JsonObject { ["view_id"] = view.Id, ["view"] = View.OfAnswer(outgoing, memo.ToString(), view.IsPushed) };
        if (view.Hash is not null)
            update["hash"] = view.Hash;
        return api.CallAsync(SlackMethods.ViewsUpdate, update, cancellationToken);
    }

    private bool Delivered(SlackResult result, string what)
    {
        // Of two presses at once one is enough.
        if (result.Succeeded || result.Error is "hash_conflict" or "push_limit_reached")
            return true;
        ExperienceLog.NotDelivered(logger, what, SlackErrors.Remedy(result));
        return false;
    }
}
