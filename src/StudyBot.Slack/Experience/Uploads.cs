using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Slack.Rendering;
using StudyBot.Slack.Web;

namespace StudyBot.Slack.Experience;

/// <summary>Sends an answer together with its picture and its file.</summary>
internal sealed class Uploads(ISlackApi api, TimeProvider time, ILogger logger)
{
    /// <summary>Slack works on a picture before a block may show it. With the message without it these are a <c>response_url</c>'s five uses.</summary>
    private static readonly TimeSpan[] s_waits = [TimeSpan.Zero, TimeSpan.FromSeconds(0.4), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)];

    /// <param name="send">Sends what has neither picture nor file left to upload.</param>
    public async Task<SlackResult> SendAsync(Outgoing outgoing, Origin origin, Func<Outgoing, Task<SlackResult>> send, CancellationToken cancellationToken)
    {
        if (outgoing.File is { } file && !await ShareAsync(file, outgoing.Visibility, origin, cancellationToken).ConfigureAwait(false))
            outgoing = AnswerRenderer.Notice("The answer is too long for a message, and Slack did not take it as a file; whoever runs me has a line about it in the log.") with { Visibility = outgoing.Visibility };
        if (outgoing.PictureFile is not { } picture)
            return await send(outgoing).ConfigureAwait(false);
        var uploaded = await api.UploadAsync(picture, null, null, cancellationToken).ConfigureAwait(false);
        if (uploaded.Body.Text("file", "id") is { } id)
        {
            foreach (var wait in s_waits)
            {
                await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
                var shown = await send(outgoing.WithPicture(id)).ConfigureAwait(false);
                if (shown.Error?.Contains("invalid_blocks", StringComparison.Ordinal) is not true)
                    return shown;
            }
        }
        else
        {
            ExperienceLog.NotDelivered(logger, "A picture", uploaded.Succeeded ? SlackErrors.NoAnswer : SlackErrors.Remedy(uploaded));
        }
        await ShareAsync(picture, outgoing.Visibility, origin, cancellationToken).ConfigureAwait(false);
        return await send(outgoing.WithoutPicture()).ConfigureAwait(false);
    }

    /// <summary>Where the answer's readers are: the channel, or else the person's own conversation with the bot.</summary>
    private async Task<bool> ShareAsync(SlackFile file, ReplyVisibility visibility, Origin origin, CancellationToken cancellationToken)
    {
        if (visibility == ReplyVisibility.Public && origin.Channel is { } channel
            && (await api.UploadAsync(file, channel, origin.Thread, cancellationToken).ConfigureAwait(false)).Succeeded)
            return true;
        // The message tells the id of that conversation, which nothing else does with the scopes at hand.
        var opened = await api.PostAsync(Replies.Message(AnswerRenderer.Notice(visibility == ReplyVisibility.Public && origin.MayShare
            ? "What did not fit a message, for you alone: I am not in that channel. After /invite @StudyBot there it reaches all."
            : "What did not fit a message:"), origin.User, null), origin.User, cancellationToken).ConfigureAwait(false);
        var shared = opened.Body.Text("channel") is { } own && opened.Succeeded ? await api.UploadAsync(file, own, null, cancellationToken).ConfigureAwait(false) : opened;
        if (!shared.Succeeded)
            ExperienceLog.NotDelivered(logger, "A file", SlackErrors.Remedy(shared));
        return shared.Succeeded;
    }
}
