using StudyBot.Testing.Slack.People;

namespace StudyBot.Testing.Slack.Deliveries;

/// <summary>Hands deliveries over; events again until they are acknowledged.</summary>
internal sealed class Dispatcher(FakeSlackOptions options, Ledger ledger, DeliveryLog log)
{
    internal required IDelivery Transport { get; set; }

    internal Delivery Start(Delivery delivery)
    {
        log.Add(delivery);
        _ = RunAsync(delivery);
        return delivery;
    }

    /// <summary>The same once more, as Slack does on its own where it did not hear the acknowledgement.</summary>
    internal Task RepeatAsync(Delivery delivery) => Transport.DeliverAsync(delivery, 1, "timeout");

    private async Task RunAsync(Delivery delivery)
    {
        string? reason = null;
        for (var attempt = 0; ; attempt++)
        {
            delivery.Attempts = attempt + 1;
            var outcome = await Transport.DeliverAsync(delivery, attempt, reason);
            if (outcome == Outcome.Acked)
                return;
            ledger.Count($"unacknowledged.{outcome}");
            if (!delivery.IsEvent || attempt >= options.EventRetries.Count)
            {
                delivery.Finish(outcome switch
                {
                    Outcome.CutOff => AckStatus.CutOff,
                    Outcome.Undelivered => AckStatus.Undelivered,
                    _ => AckStatus.Never,
                });
                return;
            }
            reason = outcome switch { Outcome.Refused => "http_error", Outcome.Undelivered => "connection_failed", _ => "timeout" };
            ledger.Count("event.redelivered");
            await Task.Delay(options.EventRetries[attempt], options.Time);
        }
    }
}
