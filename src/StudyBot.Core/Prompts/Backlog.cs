using System.Collections.Immutable;
using NodaTime;

namespace StudyBot.Core.Prompts;

/// <summary>What a schedule wants done at an instant.</summary>
/// <param name="Live">To be posted, looked for or finished; the oldest first.</param>
/// <param name="Late">Too late to be posted, or at its end without a word about it; the oldest first.</param>
/// <param name="Next">When an open entry wants something next; null where none waits.</param>
public sealed record Backlog(ImmutableArray<Occurrence> Live, ImmutableArray<Occurrence> Late, Instant? Next)
{
    public bool IsEmpty => Live.IsEmpty && Late.IsEmpty;

    /// <param name="zone">Null where this machine does not know it: then nothing new is posted.</param>
    /// <param name="unwritten">Owed, due, and not among the entries.</param>
    /// <param name="open">Of this schedule alone.</param>
    public static Backlog Of(PromptSchedule schedule, DateTimeZone? zone, IEnumerable<Occurrence> unwritten, IEnumerable<OutboxEntry> open, Instant now, OutboxRules rules)
    {
        var live = new List<Occurrence>();
        var late = new List<Occurrence>();
        foreach (var occurrence in unwritten)
            (now >= occurrence.Due + rules.CatchUp ? late : live).Add(occurrence);
        Instant? next = null;
        foreach (var entry in open)
        {
            if (Wanted(schedule, zone, entry) is not { } occurrence)
                continue;
            var aged = OutboxDecision.Aged(entry with { Due = occurrence.Due }, now, rules);
            switch (OutboxDecision.Next(aged, schedule.NeedsThread, now, rules))
            {
                case OutboxAction.Wait wait:
                    next = next is { } earlier ? Instant.Min(earlier, wait.Until) : wait.Until;
                    break;
                case OutboxAction.Tell:
                    late.Add(occurrence);
                    break;
                case OutboxAction.Rest when aged.State != OutboxState.Posted:
                    break;
                default:
                    live.Add(occurrence);
                    break;
            }
        }

        return new Backlog(Ordered(live), Ordered(late), next);
    }

    /// <summary>What was sent, or may have been, is finished whatever became of the schedule. What was not is only wanted while the schedule has it.</summary>
    private static Occurrence? Wanted(PromptSchedule schedule, DateTimeZone? zone, OutboxEntry entry)
    {
        if (entry.State != OutboxState.Planned)
            return new Occurrence(entry.Key, entry.Due);
        if (zone is null || schedule.IsPaused || Occurrences.Of(schedule, zone, entry.Key.Date) is not { } occurrence)
            return null;
        // After a try it is begun, and a change of the schedule, perhaps to mend it, does not take it back.
        return entry.Attempts > 0 ? occurrence with { Due = entry.Due } : occurrence.Due >= schedule.ActiveSince ? occurrence : null;
    }

    private static ImmutableArray<Occurrence> Ordered(List<Occurrence> occurrences) => [.. occurrences.OrderBy(o => o.Key.Date)];
}
