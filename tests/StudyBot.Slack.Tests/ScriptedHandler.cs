using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using StudyBot.Slack.Handling;
using StudyBot.Slack.Web;

namespace StudyBot.Slack.Tests;

/// <summary>Does what the test says, and remembers what it was given.</summary>
internal sealed class ScriptedHandler(Func<SlackDelivery, CancellationToken, Task>? handle = null) : ISlackHandler
{
    public ConcurrentQueue<SlackDelivery> Handled { get; } = new();

    /// <summary>What goes along; nothing by default.</summary>
    public Func<SlackDelivery, JsonObject?> Along { get; init; } = _ => null;

    /// <summary>Answers commands by their response_url, and events in their thread.</summary>
    public static ScriptedHandler Answering(ISlackApi api, string text = "pong") => new((delivery, token) => AnswerAsync(api, delivery, text, token));

    public static Task<SlackResult> AnswerAsync(ISlackApi api, SlackDelivery delivery, string text, CancellationToken cancellationToken)
    {
        if ((string?)delivery.Payload["response_url"] is { } url)
            return api.RespondAsync(new Uri(url), new JsonObject { ["text"] = text }, cancellationToken);
        var inner = delivery.Payload["event"]!;
        return api.CallAsync(SlackMethods.PostMessage, new JsonObject { ["channel"] = (string?)inner["channel"], ["thread_ts"] = (string?)inner["ts"], ["text"] = text }, cancellationToken);
    }

    public JsonObject? Acknowledge(SlackDelivery delivery) => Along(delivery);

    public Task HandleAsync(SlackDelivery delivery, CancellationToken cancellationToken)
    {
        Handled.Enqueue(delivery);
        return handle?.Invoke(delivery, cancellationToken) ?? Task.CompletedTask;
    }

    public JsonObject? Busy(SlackDelivery delivery) => delivery.Kind switch
    {
        SlackDeliveryKind.Command => new JsonObject { ["text"] = "busy" },
        SlackDeliveryKind.Options => new JsonObject { ["options"] = new JsonArray() },
        _ when delivery.IsAnsweredByAcknowledgement => new JsonObject { ["response_action"] = "errors" },
        _ => null,
    };
}
