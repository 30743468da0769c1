using System.Text.Json.Nodes;

namespace StudyBot.Slack.Web;

/// <summary>Slack's Web API with the bot's token. Waits for limits, retries what may be retried, never throws but for cancellation.</summary>
internal interface ISlackApi
{
    /// <param name="method">One of <c>SlackMethods</c>: they alone are called, so that a test can hold their scopes against the manifest.</param>
    Task<SlackResult> CallAsync(SlackMethod method, JsonObject arguments, CancellationToken cancellationToken);

    /// <summary><c>chat.postMessage</c>, for which the members of a channel take turns: it may wait more than a minute.</summary>
    /// <param name="member">Whom it answers.</param>
    Task<SlackResult> PostAsync(JsonObject message, string member, CancellationToken cancellationToken);

    /// <summary>Ends, with a line for the operator, once Slack no longer knows the bot's token: nothing will be answered any more.</summary>
    Task<string> Refused { get; }

    /// <summary>By the <c>response_url</c> of a delivery: five times within 30 minutes.</summary>
    Task<SlackResult> RespondAsync(Uri responseUrl, JsonObject message, CancellationToken cancellationToken);

    /// <summary>Uploads a file (<c>files.getUploadURLExternal</c>, the bytes, <c>files.completeUploadExternal</c>); into a channel or thread, or nowhere, for a block that shows it.</summary>
    /// <returns>With <c>file.id</c> in the body.</returns>
    Task<SlackResult> UploadAsync(SlackFile file, string? channel, string? thread, CancellationToken cancellationToken);
}
