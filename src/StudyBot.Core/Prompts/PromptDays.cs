using System.Collections.Immutable;
using NodaTime;
using NodaTime.Extensions;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using static StudyBot.Core.Prompts.PromptNotices;

namespace StudyBot.Core.Prompts;

/// <summary>What people do with single days of a schedule: look ahead, leave one out, give it another prompt, look back.</summary>
internal sealed class PromptDays(IScheduleStore schedules, IPromptOutbox outbox, PromptCalendar calendar, ScheduleDesk desk, IPromptChooser chooser)
{
    private const int Remembered = 10;

    /// <summary>Of a prompt, so that the record of changes tells which one it was.</summary>
    private const int FirstWords = 60;

    /// <summary>Until when a single day can be left out or given another prompt.</summary>
    private const int YearsAhead = 2;

    public ChatAnswer Preview(PromptSchedule schedule)
    {
        if (schedule.IsPaused)
            return ChatAnswer.Notice($"{schedule.Id} is paused; “/prompt resume {schedule.Id}” goes on.");
        var coming = calendar.Planned(schedule, PromptCalendar.Previewed);
        return coming.IsEmpty
            ? NotFound($"{schedule.Id} posts nothing more: its last day is over.")
            : Told($"The next of {schedule.Id}", [.. coming.Select(p => $"{PromptCalendar.When(schedule, p.Occurrence)}: {p.Text}")]).About([.. coming.Select(PromptCalendar.DayOf)]);
    }

    public ChatAnswer Skip(PromptSchedule schedule, PromptOrder order, Asker asker)
    {
        if (Pick(schedule, order, out var occurrence) is { } none)
            return none;
        if (calendar.Used(schedule, occurrence) is not { } used)
            return MemoryFailed;
        // It keeps its prompt: the turn is used up, and the days after it stay as they were.
        var planned = used.FirstOrDefault(e => e.Key == occurrence.Key)?.Prompt;
        var changed = outbox.Change(occurrence, e => PromptCalendar.IsOpen(e) ? e with { State = OutboxState.Skipped, Prompt = e.Prompt ?? planned } : null, asker.Person, $"prompt {occurrence.Key} skipped");
        return Changed(changed, occurrence, () => Told($"Left out: {PromptCalendar.When(schedule, occurrence)}.", calendar.NextOf(schedule)).About(PromptCalendar.DayOf(changed.Value!)));
    }

    public ChatAnswer Swap(PromptSchedule schedule, PromptOrder order, Asker asker)
    {
        var own = order["text"]?.Trim();
        if (own is not null && PromptWording.Problem(own) is { } wrong)
            return Refused(wrong);
        if (Pick(schedule, order, out var occurrence) is { } none)
            return none;
        if (calendar.Used(schedule, occurrence) is not { } used)
            return MemoryFailed;
        var standing = used.FirstOrDefault(e => e.Key == occurrence.Key)?.Prompt;
        var other = own is not null ? new PlannedPrompt("own", own, null, null) : Following(chooser.Others(schedule, used, occurrence.Key.Date), standing);
        if (other is null)
            return NotFound("The reading gives no other prompt.");
        other = other with { Turn = standing?.Turn ?? standing?.Id };
        var changed = outbox.Change(
            occurrence, e => PromptCalendar.IsOpen(e) || e.State == OutboxState.Skipped ? e with { State = OutboxState.Planned, Prompt = other } : null, asker.Person,
            $"prompt {occurrence.Key} of {PromptValues.PrintWithDay(occurrence.Key.Date)} swapped: {ShortText.Of(other.Text, FirstWords)}");
        if (changed is { Succeeded: true, Value: not null } && !StayAsShown(schedule, occurrence, used, asker))
            return MemoryFailed;
        return Changed(changed, occurrence, () => Told($"{PromptCalendar.When(schedule, occurrence)} will be:", other.Text).About(PromptCalendar.DayOf(changed.Value!)));
    }

    // Of one schedule; without an id of all, those posted at once among them.
    public ChatAnswer History(PromptOrder order, CommunityId community)
    {
        if (schedules.Of(community) is not { Succeeded: true, Value: var all })
            return MemoryFailed;
        if (order["id"] is not null)
        {
            if (desk.Find(order, community, out var named) is { } none)
                return none;
            all = [named!];
        }

        if (all.IsEmpty)
            return NotFound(NoSchedules);
        var past = ImmutableArray.CreateBuilder<(PromptSchedule Schedule, OutboxEntry Entry)>();
        foreach (var schedule in all)
        {
            if (outbox.History(schedule.Id, Remembered) is not { Succeeded: true, Value: var entries })
                return MemoryFailed;
            past.AddRange(entries.Where(e => e.Due <= calendar.Clock).Select(e => (schedule, e)));
        }

        var only = all is [{ IsAtOnce: false } one] ? one : null;
        var last = past.OrderByDescending(p => p.Entry.Due).Take(Remembered).ToArray();
        return last.Length == 0
            ? NotFound(only is null ? "Nothing has been posted yet." : $"{only.Id} has posted nothing yet.")
            : Told(only is null ? "The last prompts" : $"The last of {only.Id}", [.. last.Select(p => Line(p.Schedule, p.Entry))]).About([.. last.Select(p => PromptCalendar.DayOf(p.Entry))]);

        string Line(PromptSchedule schedule, OutboxEntry entry) =>
            $"{PromptValues.PrintWithDay(entry.Key.Date)}{(only is not null ? "" : schedule.IsAtOnce ? " (at once)" : $" ({schedule.Id})")}, {StateOf(entry)}{(entry is { Prompt: { } p, State: not OutboxState.Skipped } ? $": {p.Text}" : "")}{(entry.Problem is { } why ? $" ({why})" : "")}";
    }

    // A second swap of a day takes back what the first one made of a later day; where that has been shown, it is written down.
    private bool StayAsShown(PromptSchedule schedule, Occurrence swapped, ImmutableArray<OutboxEntry> shown, Asker asker)
    {
        if (calendar.Used(schedule, swapped) is not { } now)
            return false;
        var ids = now.ToDictionary(e => e.Key, e => e.Prompt!.Id);
        return shown.Where(e => e.Key != swapped.Key && ids.TryGetValue(e.Key, out var id) && id != e.Prompt!.Id).All(e => outbox.Change(
            new Occurrence(e.Key, e.Due), kept => PromptCalendar.IsOpen(kept) && kept.Prompt is null ? kept with { Prompt = e.Prompt } : null, asker.Person, $"prompt {e.Key} stays as it was shown").Succeeded);
    }

    // One after another, and after the last the first again.
    private static PlannedPrompt? Following(ImmutableArray<PlannedPrompt> others, PlannedPrompt? standing)
    {
        if (others.IsEmpty)
            return null;
        var next = others[(others.ToList().FindIndex(o => o.Id == standing?.Id) + 1) % others.Length];
        return next.Id == standing?.Id ? null : next;
    }

    private static string StateOf(OutboxEntry entry) => entry.State switch
    {
        OutboxState.Done => "posted",
        OutboxState.Posted => "posted, its thread still to come",
        OutboxState.Skipped => "skipped",
        OutboxState.Missed => "not posted",
        OutboxState.Uncertain => "not known whether posted, please look",
        OutboxState.Sending => "being posted",
        _ => "to come",
    };

    private ChatAnswer? Pick(PromptSchedule schedule, PromptOrder order, out Occurrence occurrence)
    {
        occurrence = default;
        var zone = PromptCalendar.ZoneOf(schedule);
        if (order["date"] is not { } given)
        {
            if (calendar.Open(schedule, 1) is not [var next])
                return NotFound($"{schedule.Id} posts nothing more.");
            occurrence = next;
            return null;
        }

        if (PromptValues.DateOf(given) is not { } date)
            return Refused($"“{ShortText.Of(given, 32)}” is no date: give it as 2026-12-01.");
        var today = calendar.Clock.InZone(zone).Date;
        if (date > LocalDate.Max(today, schedule.First).PlusYears(YearsAhead))
            return Refused($"{PromptValues.PrintWithDay(date)} is too far off: give a day within {YearsAhead} years.");
        if (Occurrences.Of(schedule, zone, date) is not { } found || found.Due < calendar.Clock)
        {
            if (StateOf(new OccurrenceKey(schedule.Id, date)) is OutboxState.Posted or OutboxState.Done)
                return WasPosted(date);
            return NotFound($"{schedule.Id} posts nothing on {PromptValues.PrintWithDay(date)}{(date < today ? ", which is over" : "")}. {calendar.NextOf(schedule)}");
        }

        occurrence = found;
        return null;
    }

    private OutboxState? StateOf(OccurrenceKey day) => outbox.Entries(day.Schedule, day.Date, day.Date) is { Succeeded: true, Value: [var entry] } ? entry.State : null;

    private static ChatAnswer WasPosted(LocalDate date) => Refused($"The prompt of {PromptValues.PrintWithDay(date)} has been posted already.");

    private ChatAnswer Changed(Stored<OutboxEntry?> changed, Occurrence occurrence, Func<ChatAnswer> done) => changed switch
    {
        { Succeeded: false } => MemoryFailed,
        { Value: null } when StateOf(occurrence.Key) is OutboxState.Skipped =>
            Refused($"{PromptValues.PrintWithDay(occurrence.Key.Date)} is left out already; “/prompt swap {PromptValues.Print(occurrence.Key.Date)}” puts another prompt there."),
        { Value: null } when StateOf(occurrence.Key) is OutboxState.Posted or OutboxState.Done => WasPosted(occurrence.Key.Date),
        { Value: null } => Refused("That one is being posted at this moment, or has come to its end; /prompt history shows it."),
        _ => done(),
    };
}
