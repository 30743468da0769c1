using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Slack.Intake;

namespace StudyBot.Slack.Http;

/// <summary>Takes what Slack posts: commands, interactivity, options and events, all at one address.</summary>
internal sealed class SlackWebhook(SlackOptions options, DeliveryIntake intake, TimeProvider time) : IWebhookEndpoint
{
    /// <summary>Slack sends kilobytes: a modal of a hundred blocks, and who filled it in.</summary>
    public const int MaxBody = 1024 * 1024;

    /// <summary>Slack's deadline is 3 s; the intake acknowledges long before that.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2.9);

    private static readonly WebhookAnswer Accepted = new(200);
    private static readonly WebhookAnswer BadRequest = new(400);
    private static readonly WebhookAnswer Unauthorized = new(401);
    private static readonly WebhookAnswer TooLarge = new(413);
    private static readonly WebhookAnswer Unavailable = new(503);

    private readonly RequestSignature? _signature = options.SigningSecret is { } secret ? new RequestSignature(secret) : null;

    public string Path => "/slack";

    public async Task<WebhookAnswer> HandleAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        if (request.Body.Length > MaxBody)
            return TooLarge;
        if (_signature is null
            || !_signature.IsValid(request.Header(RequestSignature.SignatureHeader), request.Header(RequestSignature.TimestampHeader), request.Body.Span, time.GetUtcNow()))
            return Unauthorized;
        switch (SlackPost.Read(request.Header("Content-Type"), request.Body.Span))
        {
            case null:
                return BadRequest;
            case SlackPost.Challenge challenge:
                return Json(new JsonObject { ["challenge"] = challenge.Text });
            case SlackPost.Delivered delivered:
                return await TakeAsync(delivered, cancellationToken).ConfigureAwait(false);
            default:
                return Accepted;
        }
    }

    private async Task<WebhookAnswer> TakeAsync(SlackPost.Delivered delivered, CancellationToken cancellationToken)
    {
        var acknowledged = new TaskCompletionSource<JsonObject?>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!intake.Take(delivered.Delivery, delivered.Id, payload => acknowledged.TrySetResult(payload)))
            return Unavailable;
        try
        {
            return await acknowledged.Task.WaitAsync(Patience, time, cancellationToken).ConfigureAwait(false) is { } payload ? Json(payload) : Accepted;
        }
        catch (TimeoutException)
        {
            return Unavailable;
        }
    }

    private static WebhookAnswer Json(JsonObject payload)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
            payload.WriteTo(writer);
        return new WebhookAnswer(200, buffer.WrittenMemory, "application/json; charset=utf-8");
    }
}
