using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Testing.Slack.People;

namespace StudyBot.Testing.Slack.Deliveries;

/// <summary>One thing that the application was told, from its making to all that followed. Its lists are guarded by <see cref="Gate"/>.</summary>
internal sealed class Delivery
{
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal required string Id { get; init; }
    internal required DeliveryKind Kind { get; init; }
    internal required Person By { get; init; }
    internal required JsonObject Payload { get; init; }
    /// <summary>The event's, or that of the message it was done on.</summary>
    internal string? Ts { get; init; }
    internal string? TriggerId { get; init; }
    internal bool TriggerUsed { get; set; }
    internal string? ResponseToken { get; init; }
    internal int ResponseUses { get; set; }
    internal long Created { get; init; }
    /// <summary>The message whose control it was.</summary>
    internal FakeSlackMessage? Source { get; init; }
    internal FakeView? SourceView { get; init; }
    /// <summary>The action id of a suggestion.</summary>
    internal string? ActionId { get; init; }

    internal long Sent { get; set; }
    internal long AckedAt { get; set; }
    internal AckStatus Status { get; set; } = AckStatus.Pending;
    /// <summary>Handed over so often, the first time included.</summary>
    internal int Attempts { get; set; }
    internal List<FakeSlackMessage> Messages { get; } = [];
    internal FakeView? Shown { get; set; }
    internal bool ClosedView { get; set; }
    internal JsonElement? Options { get; set; }
    internal IReadOnlyDictionary<string, string> Errors { get; set; } = new Dictionary<string, string>();
    internal HashSet<string> Said { get; } = new(StringComparer.Ordinal);
    internal bool AnsweredTwice { get; set; }
    internal bool AckedTwice { get; set; }
    internal Lock Gate { get; } = new();

    internal bool IsEvent => Kind is DeliveryKind.Event or DeliveryKind.Echo;
    internal bool TakesPayload => Kind is DeliveryKind.Command or DeliveryKind.Submission or DeliveryKind.Suggestion;
    internal string EnvelopeType => Kind == DeliveryKind.Command ? "slash_commands" : IsEvent ? "events_api" : "interactive";
    internal bool HasAnswer => _answered.Task.IsCompleted;

    /// <summary>Acknowledged, or given up.</summary>
    internal Task Finished => _finished.Task;
    /// <summary>There is something to see.</summary>
    internal Task Answered => _answered.Task;

    internal void Finish(AckStatus status)
    {
        lock (Gate)
        {
            if (Status is AckStatus.Pending or AckStatus.Undelivered or AckStatus.CutOff or AckStatus.Never)
                Status = status;
        }
        _finished.TrySetResult();
    }

    internal void Show(FakeSlackMessage message, bool changed)
    {
        lock (Gate)
        {
            if (!Messages.Contains(message))
                Messages.Add(message);
            // The same words twice in answer to one thing: done twice.
            if (!changed && !message.Deleted && !Said.Add($"{message.ChannelId} {message.ThreadTs} {message.OnlyFor} {message.Text} {message.Blocks?.GetRawText()}"))
                AnsweredTwice = true;
        }
        _answered.TrySetResult();
    }

    internal void Show(FakeView view)
    {
        lock (Gate)
            Shown = view;
        _answered.TrySetResult();
    }

    internal void Settle() => _answered.TrySetResult();
}
