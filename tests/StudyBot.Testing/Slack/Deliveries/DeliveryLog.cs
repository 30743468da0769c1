using System.Collections.Concurrent;
using StudyBot.Testing.Slack.Web;

namespace StudyBot.Testing.Slack.Deliveries;

/// <summary>All that was handed over, and to which of it an answer belongs. Thread-safe.</summary>
internal sealed class DeliveryLog(SlackWorld world)
{
    // An answer to something older is nobody's.
    private const int LookBack = 1000;
    private readonly ConcurrentDictionary<string, Delivery> _byId = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Delivery> _byTrigger = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Delivery> _byToken = new(StringComparer.Ordinal);
    private readonly LinkedList<Delivery> _order = new();
    private readonly Lock _lock = new();

    internal IReadOnlyList<Delivery> All
    {
        get
        {
            lock (_lock)
                return [.. _order];
        }
    }

    internal Delivery? ById(string id) => _byId.GetValueOrDefault(id);

    internal Delivery? ByResponseToken(string token) => _byToken.GetValueOrDefault(token);

    internal void Add(Delivery delivery)
    {
        _byId[delivery.Id] = delivery;
        if (delivery.TriggerId is { } trigger)
            _byTrigger[trigger] = delivery;
        if (delivery.ResponseToken is { } token)
            _byToken[token] = delivery;
        lock (_lock)
        {
            _order.AddFirst(delivery);
            if (_order.Count > world.Options.Memory)
                Forget(_order.Last!.Value);
        }
    }

    internal void Forget()
    {
        lock (_lock)
        {
            foreach (var delivery in _order.Where(d => d.Finished.IsCompleted).ToArray())
                Forget(delivery);
        }
    }

    /// <summary>A trigger opens one view, within three seconds.</summary>
    internal (WebResult? Refused, Delivery? By) TakeTrigger(string trigger)
    {
        if (!_byTrigger.TryGetValue(trigger, out var delivery))
            return (WebResult.Error("invalid_trigger_id"), null);
        lock (delivery.Gate)
        {
            if (delivery.TriggerUsed)
                return (WebResult.Error("exchanged_trigger_id"), null);
            if (world.Options.Time.GetElapsedTime(delivery.Created) > world.Options.TriggerLifetime)
                return (WebResult.Error("expired_trigger_id"), null);
            delivery.TriggerUsed = true;
        }
        return (null, delivery);
    }

    /// <summary>What the view's owner last did with it, or before it was there.</summary>
    internal Delivery? OfView(FakeView view) => Recent(d => d.By.UserId == view.UserId && d.Kind != DeliveryKind.Suggestion
        && (d.Shown == view || d.SourceView == view || (view.IsModal ? d.SourceView?.Root == view.Root : d.Kind is DeliveryKind.Event or DeliveryKind.Submission)));

    /// <summary>A message of the Web API answers what was last done in its thread, or else in its channel.</summary>
    internal void Attribute(FakeSlackMessage message)
    {
        var changed = message.Edits > 0 || message.Deleted;
        var delivery = Recent(d => Fits(d, message) && (d.Source == message || (message.ThreadTs is { } thread && (d.Ts == thread || d.By.ThreadTs == thread))))
            ?? Recent(d => Fits(d, message) && (message.ThreadTs is null || d.By.ThreadTs == message.ThreadTs || d.Source?.ThreadTs == message.ThreadTs || changed));
        delivery?.Show(message, changed);
    }

    private bool Fits(Delivery delivery, FakeSlackMessage message) =>
        delivery.Kind is not (DeliveryKind.Echo or DeliveryKind.Suggestion)
        && (message.OnlyFor is null || message.OnlyFor == delivery.By.UserId)
        && (delivery.By.ChannelId == message.ChannelId || world.Channel(message.ChannelId)?.With == delivery.By.UserId);

    private Delivery? Recent(Func<Delivery, bool> fits)
    {
        lock (_lock)
            return _order.Take(LookBack).FirstOrDefault(fits);
    }

    private void Forget(Delivery delivery)
    {
        _order.Remove(delivery);
        _byId.TryRemove(delivery.Id, out _);
        if (delivery.TriggerId is { } trigger)
            _byTrigger.TryRemove(trigger, out _);
        if (delivery.ResponseToken is { } token)
            _byToken.TryRemove(token, out _);
    }
}
