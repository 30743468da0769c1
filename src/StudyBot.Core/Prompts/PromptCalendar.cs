using System.Collections.Immutable;
using NodaTime;
using NodaTime.Extensions;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;

namespace StudyBot.Core.Prompts;

/// <summary>The days to come of a schedule with their prompts: those that are kept, and those that would be chosen.</summary>
internal sealed class PromptCalendar(IPromptOutbox outbox, IPromptChooser chooser, TimeProvider time)
{
    /// <summary>Days that are shown ahead.</summary>
    public const int Previewed = 7;

    public Instant Clock => time.GetUtcNow().ToInstant();

    // The next ones with their prompts, those that are left out among them.
    public ImmutableArray<PlannedDay> Planned(PromptSchedule schedule, int count)
    {
        Occurrence[] coming = [.. Coming(schedule, count)];
        if (coming.Length == 0 || outbox.Around(schedule.Id, coming[0].Key.Date) is not { Succeeded: true, Value: var kept })
            return [];
        var known = kept.ToDictionary(e => e.Key);
        LocalDate[] free = [.. coming.Where(o => IsFree(known, o.Key)).Select(o => o.Key.Date)];
        var chosen = free.Zip(chooser.Choose(schedule, WithPrompt(kept), free)).ToDictionary(c => c.First, c => c.Second);
        return
        [
            .. coming.Select(o => known.TryGetValue(o.Key, out var e) && e.State == OutboxState.Skipped
                ? new PlannedDay(schedule, o, "left out", IsSkipped: true)
                : new PlannedDay(schedule, o, (e?.Prompt ?? chosen.GetValueOrDefault(o.Key.Date))?.Text ?? "the reading gives no further prompt", IsSkipped: false)),
        ];
    }

    /// <summary>Every prompt that was posted, is fixed, or would come until that day and on the days of the preview: of these none is another one. Null where the memory does not work.</summary>
    public ImmutableArray<OutboxEntry>? Used(PromptSchedule schedule, Occurrence occurrence)
    {
        if (outbox.Around(schedule.Id, occurrence.Key.Date) is not { Succeeded: true, Value: var kept })
            return null;
        var known = kept.ToDictionary(e => e.Key);
        Occurrence[] free = [.. Coming(schedule, int.MaxValue).TakeWhile((o, i) => i < Previewed || o.Key.Date <= occurrence.Key.Date).Where(o => IsFree(known, o.Key))];
        var chosen = chooser.Choose(schedule, WithPrompt(kept), [.. free.Select(o => o.Key.Date)]);
        return [.. WithPrompt(kept), .. free.Zip(chosen, (o, p) => new OutboxEntry { Key = o.Key, Due = o.Due, Prompt = p })];
    }

    public IEnumerable<Occurrence> Coming(PromptSchedule schedule, int count) =>
        Occurrences.From(schedule with { IsPaused = false }, ZoneOf(schedule), Clock, count);

    public Occurrence[] Open(PromptSchedule schedule, int count)
    {
        Occurrence[] coming = [.. Coming(schedule, count + Previewed)];
        if (coming.Length == 0)
            return [];
        var ended = Written(schedule, coming).Where(e => !IsOpen(e)).Select(e => e.Key).ToHashSet();
        return [.. coming.Where(o => !ended.Contains(o.Key)).Take(count)];
    }

    public string NextOf(PromptSchedule schedule) =>
        schedule.IsPaused ? "Paused." : Open(schedule, 1) is [var next] ? $"Next: {When(schedule, next)}." : "Nothing more comes.";

    public ScheduleCard CardOf(PromptSchedule schedule) =>
        new(schedule.Id.Value, ScheduleOrder.Told(schedule), schedule.IsPaused || Open(schedule, 1) is not [var next] ? null : next.Due.ToDateTimeOffset(), schedule.IsPaused);

    public static PromptDay DayOf(PlannedDay plan) => new(
        plan.Schedule.Id.Value, PromptValues.Print(plan.Occurrence.Key.Date), plan.Occurrence.Due.ToDateTimeOffset(), plan.IsSkipped ? PromptDay.Skipped : PromptDay.ToCome, plan.IsSkipped ? null : plan.Text);

    public static PromptDay DayOf(OutboxEntry entry) => new(
        entry.Key.Schedule.Value, PromptValues.Print(entry.Key.Date), entry.Due.ToDateTimeOffset(), entry.State == OutboxState.Planned ? PromptDay.ToCome : entry.State.ToString().ToLowerInvariant(), entry.State == OutboxState.Skipped ? null : entry.Prompt?.Text);

    // With the offset, since that is what changes under a local time.
    public static string When(PromptSchedule schedule, Occurrence occurrence)
    {
        var local = occurrence.Due.InZone(ZoneOf(schedule));
        return $"{PromptValues.PrintWithDay(local.Date)} {PromptValues.Print(local.TimeOfDay)} (UTC{local.Offset.ToString("+HH:mm", System.Globalization.CultureInfo.InvariantCulture)})";
    }

    // Another version's zone data may lack it; the worker tells the instructor.
    public static DateTimeZone ZoneOf(PromptSchedule schedule) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(schedule.Zone) ?? DateTimeZone.Utc;

    public static bool IsOpen(OutboxEntry entry) => entry is { State: OutboxState.Planned, Attempts: 0 };

    private ImmutableArray<OutboxEntry> Written(PromptSchedule schedule, Occurrence[] coming) =>
        outbox.Entries(schedule.Id, coming[0].Key.Date, coming[^1].Key.Date).Value is { IsDefault: false } entries ? entries : [];

    private static bool IsFree(Dictionary<OccurrenceKey, OutboxEntry> known, OccurrenceKey day) =>
        !known.TryGetValue(day, out var entry) || (entry.Prompt is null && entry.State != OutboxState.Skipped);

    private static ImmutableArray<OutboxEntry> WithPrompt(ImmutableArray<OutboxEntry> kept) => kept.RemoveAll(e => e.Prompt is null);
}
