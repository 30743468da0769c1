using System.Text.Json.Nodes;

namespace StudyBot.Slack.Handling;

/// <summary>Answers deliveries. Thread-safe; neither method throws, but for cancellation.</summary>
internal interface ISlackHandler
{
    /// <summary>
    /// What goes out with the acknowledgement, decided at once and without the network: the choices of an external select, the
    /// <c>response_action</c> of a submitted view; null for an empty acknowledgement, which is the rule.
    /// </summary>
    JsonObject? Acknowledge(SlackDelivery delivery);

    /// <summary>What follows an acknowledged delivery: by its <c>response_url</c> or the Web API. Logs what Slack did not take.</summary>
    Task HandleAsync(SlackDelivery delivery, CancellationToken cancellationToken);

    /// <summary>In place of both, where there is more to do than can be done in time: the acknowledgement's payload, kind and cheap; null where the kind of delivery has none.</summary>
    JsonObject? Busy(SlackDelivery delivery);
}
