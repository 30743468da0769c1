using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using NodaTime;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;

namespace StudyBot.Prompts;

/// <summary>Takes occurrences in hand, does what <see cref="OutboxDecision"/> says and writes each step down before and after.</summary>
internal sealed class PromptDelivery(IPromptOutbox outbox, IPromptChooser chooser, PromptCalls calls, OutboxRules rules, TimeProvider time, ILogger<PromptDelivery> logger)
{
    /// <summary>Search, send, open the thread: what comes round again waits for the next look.</summary>
    private const int Steps = 3;

    private const string NoPrompt = "The reading gives no further prompt: name another reading with /prompt schedule, or add prompts of your own.";

    private readonly string _holder = Guid.NewGuid().ToString("N");

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <returns>Whether something is to be tried again before long.</returns>
    public async Task<bool> RunAsync(Agenda.Item item, IPromptPublisher publisher, CancellationToken cancellationToken)
    {
        var isLeft = false;
        var untold = item.Backlog.Late.ToList();
        foreach (var occurrence in item.Backlog.Live)
        {
            if (await DeliverAsync(item.Schedule, occurrence, publisher, cancellationToken).ConfigureAwait(false) is not { } entry)
                continue;
            isLeft |= !OutboxDecision.IsOver(entry);
            if (OutboxDecision.MustTell(entry))
                untold.Add(new Occurrence(entry.Key, entry.Due));
        }

        if (untold.Count > 0)
            await TellAsync(item, [.. untold.OrderBy(o => o.Key.Date)], publisher, cancellationToken).ConfigureAwait(false);
        return isLeft;
    }

    /// <returns>As it was let go of; null where it is in other hands.</returns>
    private async Task<OutboxEntry?> DeliverAsync(PromptSchedule schedule, Occurrence occurrence, IPromptPublisher publisher, CancellationToken cancellationToken)
    {
        if (outbox.Claim(occurrence, _holder, rules.Lease) is not { Succeeded: true, Value: { } entry })
            return null;
        // When it was written down that the message is there; null where another run did that.
        long? posted = null;
        for (var step = 0; ; step++)
        {
            entry = OutboxDecision.Settle(OutboxDecision.Aged(entry, Now, rules), schedule.NeedsThread);
            var action = step < Steps ? OutboxDecision.Next(entry, schedule.NeedsThread, Now, rules) : new OutboxAction.Rest();
            var next = action switch
            {
                OutboxAction.Send => await SendAsync(schedule, entry, publisher, cancellationToken).ConfigureAwait(false),
                OutboxAction.Search => await SearchAsync(schedule, entry, publisher, cancellationToken).ConfigureAwait(false),
                OutboxAction.OpenThread => await OpenThreadAsync(schedule, entry, isFresh: posted is { } at && time.GetElapsedTime(at) < calls.Timeout, publisher, cancellationToken).ConfigureAwait(false),
                _ => null,
            };
            if (next is null)
                return action is OutboxAction.Send or OutboxAction.Search or OutboxAction.OpenThread ? null : Keep(entry, "the end", release: true) ? entry : null;
            var now = time.GetTimestamp();
            if (!Keep(next, "the outcome"))
                return null;
            posted = action is OutboxAction.Send ? now : null;
            entry = next;
        }
    }

    private async Task<OutboxEntry?> SendAsync(PromptSchedule schedule, OutboxEntry entry, IPromptPublisher publisher, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        if (entry.Prompt is null)
        {
            if (Choose(schedule, entry) is not { } chosen)
                return null;
            if (chosen.IsEmpty)
                return OutboxDecision.After(entry, new PostOutcome.Refused(NoPrompt), Now, rules);
            entry = entry with { Prompt = chosen[0] };
        }

        entry = OutboxDecision.Sent(entry, Now);
        var post = chooser.Compose(schedule, entry);
        // Written down with its prompt before anything goes out. Whoever was held up meanwhile (a suspended machine) must not send late: others may have it.
        if (!Keep(entry, "sending") || time.GetElapsedTime(started) >= calls.Timeout)
            return null;
        var outcome = await calls.PostAsync(publisher, post, cancellationToken).ConfigureAwait(false);
        return Stepped(OutboxDecision.After(entry, outcome, Now, rules), "post", outcome);
    }

    private async Task<OutboxEntry?> SearchAsync(PromptSchedule schedule, OutboxEntry entry, IPromptPublisher publisher, CancellationToken cancellationToken)
    {
        var outcome = await calls.FindAsync(publisher, chooser.Compose(schedule, entry), cancellationToken).ConfigureAwait(false);
        return Stepped(OutboxDecision.After(entry, outcome, Now, rules), "search", outcome);
    }

    private async Task<OutboxEntry?> OpenThreadAsync(PromptSchedule schedule, OutboxEntry entry, bool isFresh, IPromptPublisher publisher, CancellationToken cancellationToken)
    {
        var post = chooser.Compose(schedule, entry) with { IsFresh = isFresh };
        var outcome = await calls.OpenThreadAsync(publisher, post, entry.Message!, cancellationToken).ConfigureAwait(false);
        return Stepped(OutboxDecision.After(entry, outcome, Now, rules), "thread", outcome);
    }

    /// <summary>One word about all of them. Of several processes that would, the one that has the first of them speaks.</summary>
    private async Task TellAsync(Agenda.Item item, ImmutableArray<Occurrence> untold, IPromptPublisher publisher, CancellationToken cancellationToken)
    {
        var held = new List<OutboxEntry>();
        foreach (var occurrence in untold)
        {
            if (outbox.Claim(occurrence, _holder, rules.Lease) is not { Succeeded: true, Value: { } entry })
                break;
            entry = OutboxDecision.Aged(entry, Now, rules);
            var mustTell = OutboxDecision.MustTell(entry);
            if (!Keep(entry, "a word", release: !mustTell))
                break;
            if (!mustTell)
                continue;
            held.Add(entry);
            PromptLog.Ended(logger, entry.Key, entry.State);
        }

        if (held.Count == 0)
            return;
        var notice = PromptNotices.Of(item.Schedule, held, item.Zone, rules);
        var arrived = await calls.TellAsync(publisher, item.Schedule, held[0].Key, notice, cancellationToken).ConfigureAwait(false);
        PromptLog.Told(logger, held[0].Key, arrived);
        foreach (var entry in held)
            Keep(OutboxDecision.Told(entry, arrived, Now), "the word's end", release: true);
    }

    private ImmutableArray<PlannedPrompt>? Choose(PromptSchedule schedule, OutboxEntry entry)
    {
        var date = entry.Key.Date;
        return outbox.Around(schedule.Id, date) is { Succeeded: true, Value: var kept }
            ? chooser.Choose(schedule, kept.RemoveAll(e => e.Prompt is null || e.Key == entry.Key), [date])
            : null;
    }

    private bool Keep(OutboxEntry entry, string action, bool release = false)
    {
        var kept = outbox.Keep(entry, _holder, rules.Lease, release);
        if (kept is { Succeeded: true, Value: false })
            PromptLog.LeaseLost(logger, entry.Key, action);
        return kept is { Succeeded: true, Value: true };
    }

    private OutboxEntry Stepped(OutboxEntry entry, string action, object outcome)
    {
        PromptLog.Stepped(logger, entry.Key, action, outcome.GetType().Name, entry.State, entry.Attempts);
        return entry;
    }
}
