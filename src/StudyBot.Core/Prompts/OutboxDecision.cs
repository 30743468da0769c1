using NodaTime;

namespace StudyBot.Core.Prompts;

/// <summary>Decides about an occurrence, and what the outside world's answers make of it. Pure.</summary>
public static class OutboxDecision
{
    /// <param name="needsThread">A thread belongs under the message.</param>
    public static OutboxAction Next(OutboxEntry entry, bool needsThread, Instant now, OutboxRules rules) => entry.State switch
    {
        _ when Soon(entry, now) is { } wait => wait,
        OutboxState.Missed or OutboxState.Uncertain or OutboxState.Skipped or OutboxState.Done => IsOver(entry) ? new OutboxAction.Rest() : new OutboxAction.Tell(),
        OutboxState.Planned when now < entry.Due => new OutboxAction.Wait(entry.Due),
        OutboxState.Planned => new OutboxAction.Send(),
        OutboxState.Sending when now < Settled(entry, rules) => new OutboxAction.Wait(Settled(entry, rules)),
        OutboxState.Sending => new OutboxAction.Search(),
        _ => needsThread && entry.Thread is null ? new OutboxAction.OpenThread() : new OutboxAction.Rest(),
    };

    /// <summary>Nothing is left to do, not even a word.</summary>
    public static bool IsOver(OutboxEntry entry) => entry.State is not (OutboxState.Planned or OutboxState.Sending or OutboxState.Posted) && !MustTell(entry);

    /// <summary>Whoever can mend it has not heard of it yet. A word that does not arrive never holds up what may still be posted.</summary>
    public static bool MustTell(OutboxEntry entry) => entry is { Problem: not null, IsTold: false };

    /// <summary>After telling. A word about something that has come to its end is tried again, until nobody would care any more.</summary>
    public static OutboxEntry Told(OutboxEntry entry, bool arrived, Instant now) => entry switch
    {
        _ when arrived || now >= entry.Due + OutboxRules.LooksBack => entry with { IsTold = true },
        { State: OutboxState.Planned or OutboxState.Sending or OutboxState.Posted } => entry,
        _ => entry with { NotBefore = now + OutboxRules.LongestWait },
    };

    /// <summary>Too late to be sent: missed, before any other step.</summary>
    public static OutboxEntry Aged(OutboxEntry entry, Instant now, OutboxRules rules) =>
        entry.State == OutboxState.Planned && now >= entry.Due + rules.CatchUp
            ? entry with { State = OutboxState.Missed, Problem = entry.Problem ?? "StudyBot was not running, or could not reach the platform, at its time.", IsTold = false, NotBefore = null }
            : entry;

    /// <summary>Written down before the request goes out.</summary>
    public static OutboxEntry Sent(OutboxEntry entry, Instant now) =>
        entry with { State = OutboxState.Sending, Attempts = entry.Attempts + 1, LastAttempt = now, NotBefore = null };

    public static OutboxEntry After(OutboxEntry entry, PostOutcome outcome, Instant now, OutboxRules rules) => outcome switch
    {
        PostOutcome.Posted posted => There(entry, posted.Message, posted.Thread),
        PostOutcome.Refused refused => entry with { State = OutboxState.Planned, Problem = refused.Why, IsTold = entry.IsTold && entry.Problem == refused.Why, NotBefore = now + Longer(entry, rules) },
        PostOutcome.Later later => entry with { State = OutboxState.Planned, NotBefore = now + Duration.FromTimeSpan(later.After) },
        PostOutcome.Unknown unknown => entry with { Problem = unknown.Why, IsTold = true },
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static OutboxEntry After(OutboxEntry entry, FindOutcome outcome, Instant now, OutboxRules rules) => outcome switch
    {
        FindOutcome.Found found => There(entry, found.Message, found.Thread),
        FindOutcome.Absent => entry with { State = OutboxState.Planned, NotBefore = null },
        // As long as it would still be posted it may still be found; after that somebody has to look.
        FindOutcome.Unreadable unreadable when now < entry.Due + rules.CatchUp => entry with { Problem = unreadable.Why, IsTold = true, NotBefore = now + Longer(entry, rules) },
        FindOutcome.Unreadable unreadable => entry with { State = OutboxState.Uncertain, Problem = unreadable.Why, IsTold = false, NotBefore = null },
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static OutboxEntry After(OutboxEntry entry, ThreadOutcome outcome, Instant now, OutboxRules rules) => outcome switch
    {
        ThreadOutcome.Opened opened => entry with { State = OutboxState.Done, Thread = opened.Thread, Problem = null, NotBefore = null },
        ThreadOutcome.Later when now >= entry.Due + OutboxRules.LooksBack => entry with { State = OutboxState.Done, NotBefore = null },
        ThreadOutcome.Later later => entry with { NotBefore = now + Duration.FromTimeSpan(later.After) },
        // The prompt is there and can be answered in the channel: after the window the thread is given up, and the instructor has heard of it.
        ThreadOutcome.Refused refused when now < entry.Due + rules.CatchUp =>
            entry with { Problem = refused.Why, IsTold = entry.IsTold && entry.Problem == refused.Why, NotBefore = now + Longer(entry, rules) },
        ThreadOutcome.Refused refused => entry with { State = OutboxState.Done, Problem = refused.Why, NotBefore = null },
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>A message without need of a thread is all there is to do.</summary>
    public static OutboxEntry Settle(OutboxEntry entry, bool needsThread) =>
        entry.State == OutboxState.Posted && (!needsThread || entry.Thread is not null) ? entry with { State = OutboxState.Done } : entry;

    private static OutboxEntry There(OutboxEntry entry, string message, string? thread) =>
        entry with { State = OutboxState.Posted, Message = message, Thread = thread ?? entry.Thread, Problem = null, NotBefore = null };

    private static OutboxAction? Soon(OutboxEntry entry, Instant now) => entry.NotBefore is { } until && now < until ? new OutboxAction.Wait(until) : null;

    private static Instant Settled(OutboxEntry entry, OutboxRules rules) => (entry.LastAttempt ?? entry.Due) + rules.Settling;

    /// <summary>Twice as long each time, up to a quarter of an hour: whoever mends a permission need not wait long.</summary>
    private static Duration Longer(OutboxEntry entry, OutboxRules rules) =>
        Duration.Min(rules.Retry * Math.Pow(2, Math.Min(entry.Attempts, 10)), OutboxRules.LongestWait);
}
