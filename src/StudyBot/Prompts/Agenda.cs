using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using NodaTime;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;

namespace StudyBot.Prompts;

/// <summary>Works out from what is kept what every schedule wants done; one that cannot be worked out leaves the others alone. Used by one thread at a time.</summary>
internal sealed class Agenda(IScheduleStore schedules, IPromptOutbox outbox, OutboxRules rules, ILogger<Agenda> logger)
{
    // Up to where a schedule's days are known to be written down, so that a look need not read them all again.
    private readonly Dictionary<ScheduleId, Mark> _written = [];

    // Told once, not at every look.
    private readonly HashSet<ScheduleId> _faulty = [];

    /// <summary>Null where the memory does not work, which its own log line tells.</summary>
    public ImmutableArray<Item>? Look(Instant now)
    {
        if (schedules.All() is not { Succeeded: true, Value: var all } || outbox.Open() is not { Succeeded: true, Value: var open })
            return null;
        var openOf = open.ToLookup(e => e.Key.Schedule);
        foreach (var gone in _written.Keys.Except(all.Select(s => s.Id)).ToArray())
            _written.Remove(gone);
        _faulty.IntersectWith(all.Select(s => s.Id));
        var items = ImmutableArray.CreateBuilder<Item>(all.Length);
        foreach (var schedule in all)
        {
            try
            {
                // What cannot be read of one is told by the memory.
                if (ItemOf(schedule, openOf[schedule.Id], now) is { } item)
                    items.Add(item);
                _faulty.Remove(schedule.Id);
            }
#pragma warning disable CA1031 // One schedule's fault is no other's: theirs are due.
            catch (Exception e)
#pragma warning restore CA1031
            {
                if (_faulty.Add(schedule.Id))
                    PromptLog.NotWorkedOut(logger, schedule.Id, e);
            }
        }

        return items.ToImmutable();
    }

    /// <returns>Null where what is kept of it cannot be read.</returns>
    private Item? ItemOf(PromptSchedule schedule, IEnumerable<OutboxEntry> open, Instant now)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(schedule.Zone);
        if (Unwritten(schedule, zone, now) is not { } unwritten)
            return null;
        var next = zone is null ? (Occurrence?)null : Occurrences.From(schedule, zone, now + Duration.Epsilon, 1).Select(o => (Occurrence?)o).FirstOrDefault();
        return new Item(schedule, zone, Backlog.Of(schedule, zone, unwritten, open, now, rules), next);
    }

    /// <summary>Those that became due and stand nowhere yet; null where the memory does not work.</summary>
    private ImmutableArray<Occurrence>? Unwritten(PromptSchedule schedule, DateTimeZone? zone, Instant now)
    {
        if (zone is null)
            return [];
        var mark = new Mark(schedule.ActiveSince, schedule.Time, schedule.Zone, now - OutboxRules.LooksBack);
        if (_written.GetValueOrDefault(schedule.Id) is { } before && before with { Until = mark.Until } == mark)
            mark = mark with { Until = Instant.Max(mark.Until, before.Until) };
        var due = Occurrences.Between(schedule, zone, mark.Until, now + Duration.Epsilon).ToImmutableArray();
        if (due.IsEmpty)
            return [];
        if (outbox.Entries(schedule.Id, due[0].Key.Date, due[^1].Key.Date) is not { Succeeded: true, Value: var entries })
            return null;
        var written = entries.Select(e => e.Key).ToHashSet();
        var unwritten = due.RemoveAll(o => written.Contains(o.Key));
        _written[schedule.Id] = mark with { Until = unwritten.IsEmpty ? due[^1].Due + Duration.Epsilon : unwritten[0].Due };
        return unwritten;
    }

    /// <param name="Zone">Null where this machine's data does not know it.</param>
    /// <param name="Next">The first that is not due yet; null where there is none.</param>
    public sealed record Item(PromptSchedule Schedule, DateTimeZone? Zone, Backlog Backlog, Occurrence? Next);

    private sealed record Mark(Instant ActiveSince, LocalTime Time, string Zone, Instant Until);
}
