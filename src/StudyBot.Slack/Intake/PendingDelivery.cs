using System.Text.Json.Nodes;
using StudyBot.Slack.Handling;

namespace StudyBot.Slack.Intake;

/// <summary>A delivery between its arrival and its acknowledgement, of which there is one. Thread-safe.</summary>
internal sealed class PendingDelivery(SlackDelivery delivery, bool isNew, Action<JsonObject?> acknowledge)
{
    private int _acknowledged;

    public SlackDelivery Delivery => delivery;

    /// <summary>False for what was delivered before: acknowledged like that, and not handled again.</summary>
    public bool IsNew => isNew;

    /// <summary>Nothing can follow the choices of a select.</summary>
    public bool IsToBeHandled => isNew && delivery.Kind != SlackDeliveryKind.Options;

    /// <summary>Acknowledges it in time, should nobody else.</summary>
    public ITimer? Guard { get; set; }

    /// <returns>False where it was acknowledged before.</returns>
    public bool Acknowledge(JsonObject? payload)
    {
        if (Interlocked.Exchange(ref _acknowledged, 1) != 0)
            return false;
        Guard?.Dispose();
        acknowledge(payload);
        return true;
    }
}
