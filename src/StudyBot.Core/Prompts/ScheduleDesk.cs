using System.Collections.Immutable;
using NodaTime;
using NodaTime.Extensions;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using static StudyBot.Core.Prompts.PromptNotices;

namespace StudyBot.Core.Prompts;

/// <summary>What people do with schedules: post at once, set, list, pause, resume and remove them.</summary>
internal sealed class ScheduleDesk(
    IPassageViewer viewer, IScheduleStore schedules, IPromptOutbox outbox, PromptCalendar calendar, IPromptSignal signal, ISettingsStore settings)
{
    public ChatAnswer Now(PromptOrder order, Asker asker, string own)
    {
        if (ScheduleOrder.Reading(order, viewer.Readings.Select(r => r.Id), own, out var reading) is { } wrong)
            return Refused(wrong);
        var minute = Instant.FromUnixTimeSeconds(calendar.Clock.ToUnixTimeSeconds() / 60 * 60).InUtc().LocalDateTime;
        // A schedule of one day: it goes the way of all prompts, and so arrives once whatever happens meanwhile.
        var once = new PromptSchedule
        {
            Id = ScheduleId.New(),
            Community = asker.Community!,
            Channel = asker.Thread ?? asker.Channel!,
            Time = minute.TimeOfDay,
            Days = Weekdays.All,
            Zone = "Etc/UTC",
            First = minute.Date,
            Last = minute.Date,
            // A thread has none of its own.
            Placement = asker.Thread is null ? PromptPlacement.Thread : PromptPlacement.Channel,
            Reading = reading ?? ReadingOfThread(asker),
            IsAtOnce = true,
            ActiveSince = minute.InUtc().ToInstant(),
            Instructor = asker.Person,
        };
        if (!schedules.Save(once, asker.Person, $"prompt {once.Id} now").Succeeded)
            return MemoryFailed;
        signal.Ring();
        var answer = ChatAnswer.Notice($"A prompt is on its way into this {(asker.Thread is null ? "channel" : "thread")}.");
        return answer with { Reply = answer.Reply with { Prompts = [new PromptDay(once.Id.Value, PromptValues.Print(minute.Date), once.ActiveSince.ToDateTimeOffset(), PromptDay.ToCome, null)] } };
    }

    public ChatAnswer Schedule(PromptOrder order, Asker asker, CommunityId community, string own)
    {
        PromptSchedule? before = null;
        if (order["id"] is not null)
        {
            if (Find(order, community, out before) is { } none)
                return none;
        }

        var (schedule, problem) = ScheduleOrder.Read(order, before, asker, viewer.Readings.Select(r => r.Id), calendar.Clock, own);
        if (schedule is null)
            return Refused(problem!);
        if (schedule.Reading is null && schedule.Channel == asker.Thread)
            schedule = schedule with { Reading = ReadingOfThread(asker) };
        if (before is not null && before.Channel != schedule.Channel)
        {
            // What may have arrived is looked for where the schedule posts.
            if (outbox.Open() is not { Succeeded: true, Value: var open })
                return MemoryFailed;
            if (open.Any(e => e.Key.Schedule == schedule.Id && (e.State is OutboxState.Sending or OutboxState.Posted)))
                return Refused("A prompt of this schedule is just being posted: change its channel in a few minutes.");
        }

        // Worked out before it is kept: what cannot be told is not kept either.
        var told = Told(
            before is null ? $"Scheduled as {schedule.Id}." : $"{schedule.Id} is changed.",
            ScheduleOrder.Told(schedule),
            calendar.NextOf(schedule),
            "“/prompt preview” shows the next seven; what goes wrong is told to you before and on the day.").About(calendar.CardOf(schedule));
        if (!schedules.Save(schedule, asker.Person, ScheduleOrder.Changes(before, schedule)).Succeeded)
            return MemoryFailed;
        signal.Ring();
        return told;
    }

    public ChatAnswer List(CommunityId community)
    {
        if (schedules.Of(community) is not { Succeeded: true, Value: var all })
            return MemoryFailed;
        ImmutableArray<PromptSchedule> recurring = [.. all.Where(s => !s.IsAtOnce)];
        return recurring.IsEmpty
            ? NotFound(NoSchedules)
            : Told("Scheduled prompts", [.. recurring.Select(s => $"{s.Id}: {ScheduleOrder.Told(s)}. {calendar.NextOf(s)}")]).About([.. recurring.Select(calendar.CardOf)]);
    }

    public ChatAnswer Pause(PromptSchedule schedule, Asker asker, bool pause)
    {
        if (schedule.IsPaused == pause)
            return Refused(pause ? $"{schedule.Id} is paused already." : $"{schedule.Id} is not paused.");
        var after = schedule with { IsPaused = pause, ActiveSince = calendar.Clock };
        if (!schedules.Save(after, asker.Person, $"schedule {schedule.Id} {(pause ? "paused" : "resumed")}").Succeeded)
            return MemoryFailed;
        signal.Ring();
        return pause ? ChatAnswer.Notice($"{schedule.Id} is paused; “/prompt resume {schedule.Id}” goes on.") : Told($"{schedule.Id} goes on.", calendar.NextOf(after)).About(calendar.CardOf(after));
    }

    public ChatAnswer Remove(PromptSchedule schedule, Asker asker) =>
        schedules.Remove(schedule.Id, asker.Person).Succeeded ? ChatAnswer.Notice($"{schedule.Id} is deleted with its history.") : MemoryFailed;

    // The schedule that is named, or the only one.
    public ChatAnswer? Find(PromptOrder order, CommunityId community, out PromptSchedule? schedule)
    {
        schedule = null;
        if (schedules.Of(community) is not { Succeeded: true, Value: var all })
            return MemoryFailed;
        if (order["id"] is { } named)
        {
            schedule = ScheduleId.TryParse(named, out var id) ? all.FirstOrDefault(s => s.Id == id) : null;
            return schedule is null ? NotFound($"There is no schedule “{ShortText.Of(named, 32)}” here; /prompt list shows them.") : null;
        }

        PromptSchedule[] recurring = [.. all.Where(s => !s.IsAtOnce)];
        schedule = recurring is [var only] ? only : null;
        return recurring.Length switch
        {
            1 => null,
            0 => NotFound(NoSchedules),
            _ => Told("Which one? Add its id:", [.. recurring.Select(s => $"{s.Id}: {ScheduleOrder.Told(s)}")]).About([.. recurring.Select(calendar.CardOf)]).As(ReplyStatus.Usage),
        };
    }

    public PromptSchedule[] Recurring(CommunityId community) => schedules.Of(community) is { Succeeded: true, Value: var all } ? [.. all.Where(s => !s.IsAtOnce)] : [];

    /// <summary>What is set for its channel, where one is in a thread: the settings of a channel hold in its threads, and a schedule knows no more than where it posts.</summary>
    private Readings.ReadingId? ReadingOfThread(Asker asker) =>
        asker.Thread is not null && settings.Find(asker.Scopes).Value?.Reading is { } set && viewer.CardOf(set) is not null ? set : null;
}
