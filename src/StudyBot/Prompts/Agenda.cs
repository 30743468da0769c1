using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;

namespace StudyBot.Prompts;

/// <summary>Works out from what is kept what every schedule wants done. Used by one thread at a time.</summary>
internal sealed class Agenda(IScheduleStore schedules, IPromptOutbox outbox, OutboxRules rules)
{
    // Up to where a schedule's days are known to be written down, so that a look need not read them all again.
    private readonly Dictionary<ScheduleId, Mark> _written = [];

    /// <summary>Null where the memory does not work, which its own log line tells.</summary>
    public ImmutableArray<Item>? Look(Instant now)
    {
        if (schedules.All() is not { Succeeded: true, Value: var all } || outbox.Open() is not { Succeeded: true, Value: var open })
            return null;
        var openOf = open.ToLookup(e => e.Key.Schedule);
        foreach (var gone in _written.Keys.Except(all.Select(s => s.Id)).ToArray())
            _written.Remove(gone);
        var items = ImmutableArray.CreateBuilder<Item>(all.Length);
        foreach (var schedule in all)
        {
            var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(schedule.Zone);
            if (Unwritten(schedule, zone, now) is not { } unwritten)
                return null;
            var next = zone is null ? (Occurrence?)null : Occurrences.From(schedule, zone, now + Duration.Epsilon, 1).Select(o => (Occurrence?)o).FirstOrDefault();
            items.Add(new Item(schedule, zone, Backlog.Of(schedule, zone, unwritten, openOf[schedule.Id], now, rules), next));
        }

        return items.MoveToImmutable();
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
