using System.Collections.Immutable;
using NodaTime;
using NodaTime.Extensions;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;

namespace StudyBot.Core.Prompts;

/// <inheritdoc cref="IPromptDesk"/>
public sealed class PromptDesk(
    IPassageViewer viewer, IScheduleStore schedules, IPromptOutbox outbox, ISuggestionStore suggestions, IPromptChooser chooser, IPromptSignal signal, ISettingsStore settings, TimeProvider time) : IPromptDesk
{
    private const int Previewed = 7;
    private const int Remembered = 10;
    private const int ShortestText = 10;
    private const int LongestText = Prompt.LongestText;

    /// <summary>Of a prompt, so that the record of changes tells which one it was.</summary>
    private const int FirstWords = 60;

    /// <summary>Until when a single day can be left out or given another prompt.</summary>
    private const int YearsAhead = 2;

    private const string NoSchedules = "No prompts are scheduled here; an instructor sets them with “/prompt schedule 09:00 Europe/Rome”.";

    public ChatAnswer Answer(PromptOrder order, Asker asker, string needed, string own = "/")
    {
        if (asker.OwnUse || asker.Community is not { } community || asker.Channel is null)
            return Refused("Prompts belong to a channel: use /prompt there.");
        if (order.Command.ForInstructors && !asker.MayManage)
            return Refused($"“/prompt {order.Command.Name}” needs {needed}; ask somebody who has it.");
        return order.Command.Verb switch
        {
            PromptVerb.Now => Now(order, asker, own),
            PromptVerb.Schedule => Schedule(order, asker, community, own),
            PromptVerb.List => List(community),
            PromptVerb.Preview => With(order, community, Preview),
            PromptVerb.Skip => With(order, community, schedule => Skip(schedule, order, asker)),
            PromptVerb.Swap => With(order, community, schedule => Swap(schedule, order, asker)),
            PromptVerb.Pause => With(order, community, schedule => Pause(schedule, asker, pause: true)),
            PromptVerb.Resume => With(order, community, schedule => Pause(schedule, asker, pause: false)),
            PromptVerb.Remove => With(order, community, schedule => Remove(schedule, asker)),
            PromptVerb.Suggest => Suggest(order, asker, community),
            PromptVerb.Suggestions => Suggestions(community),
            PromptVerb.Approve => Decide(order, asker, community, approve: true),
            PromptVerb.Decline => Decide(order, asker, community, approve: false),
            _ => History(order, community),
        };
    }

    public ImmutableArray<string> Complete(PromptOption option, string typed, Asker asker, int limit)
    {
        var all = option.Kind switch
        {
            PromptOptionKind.Zone => PromptValues.Zones,
            PromptOptionKind.Schedule when asker.Community is { } community => Recurring(community).Select(s => s.Id.Value),
            PromptOptionKind.Date when asker.Community is { } community && Recurring(community) is [var only] => Coming(only, Previewed).Select(o => PromptValues.Print(o.Key.Date)),
            PromptOptionKind.Date => Enumerable.Range(0, Previewed).Select(d => PromptValues.Print(Clock.InUtc().Date.PlusDays(d))),
            PromptOptionKind.Reading => viewer.Readings.Select(r => r.Id.Value),
            PromptOptionKind.Choice => option.Choices,
            _ => [],
        };
        return PromptValues.Completing(all, typed, limit);
    }

    public ChatAnswer? Press(string code, Asker asker, string needed)
    {
        if (!PromptCode.TryRead(code, out var key))
            return null;
        if (!asker.MayManage || asker.Community is not { } community)
            return ChatAnswer.Notice($"What a good answer would use is for instructors: it needs {needed}.");
        if (schedules.Of(community) is not { Succeeded: true, Value: var known } || outbox.Entries(key.Schedule, key.Date, key.Date) is not { Succeeded: true, Value: var entries })
            return MemoryFailed;
        if (known.All(s => s.Id != key.Schedule) || entries is not [{ Prompt: { } prompt }])
            return ChatAnswer.Notice("This prompt is no longer kept.");
        if (prompt.Answers is not { } answers)
            return ChatAnswer.Notice("This prompt is one of your own: no passages are bound to its answer.");
        var reply = SafeDispatch.View(viewer, new PassageRequest(PassageView.Passages, answers));
        return new ChatAnswer
        {
            Reply = reply.Passages.IsEmpty ? reply : reply with { Title = "What a good answer would use", Notes = [prompt.Text, .. reply.Notes] },
            Visibility = ReplyVisibility.Private,
            Reading = viewer.CardOf(reply.Reading),
        };
    }

    public ImmutableArray<string> Coming(CommunityId community, bool toInstructor, int count) =>
    [
        .. Recurring(community).Where(s => !s.IsPaused).SelectMany(s => Planned(s, count)).OrderBy(p => p.Occurrence.Due).Take(count)
            .Select(p => toInstructor ? $"{When(p.Schedule, p.Occurrence)}: {p.Text}" : When(p.Schedule, p.Occurrence)),
    ];

    /// <summary>What is set for its channel, where one is in a thread: the settings of a channel hold in its threads, and a schedule knows no more than where it posts.</summary>
    private Readings.ReadingId? ReadingOfThread(Asker asker) =>
        asker.Thread is not null && settings.Find(asker.Scopes).Value?.Reading is { } set && viewer.CardOf(set) is not null ? set : null;

    private Instant Clock => time.GetUtcNow().ToInstant();

    private ChatAnswer Now(PromptOrder order, Asker asker, string own)
    {
        if (ScheduleOrder.Reading(order, viewer.Readings.Select(r => r.Id), own, out var reading) is { } wrong)
            return Refused(wrong);
        var minute = Instant.FromUnixTimeSeconds(Clock.ToUnixTimeSeconds() / 60 * 60).InUtc().LocalDateTime;
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

    private ChatAnswer Schedule(PromptOrder order, Asker asker, CommunityId community, string own)
    {
        PromptSchedule? before = null;
        if (order["id"] is not null)
        {
            if (Find(order, community, out before) is { } none)
                return none;
        }

        var (schedule, problem) = ScheduleOrder.Read(order, before, asker, viewer.Readings.Select(r => r.Id), Clock, own);
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
            NextOf(schedule),
            "“/prompt preview” shows the next seven; what goes wrong is told to you before and on the day.").About(CardOf(schedule));
        if (!schedules.Save(schedule, asker.Person, ScheduleOrder.Changes(before, schedule)).Succeeded)
            return MemoryFailed;
        signal.Ring();
        return told;
    }

    private ChatAnswer List(CommunityId community)
    {
        if (schedules.Of(community) is not { Succeeded: true, Value: var all })
            return MemoryFailed;
        ImmutableArray<PromptSchedule> recurring = [.. all.Where(s => !s.IsAtOnce)];
        return recurring.IsEmpty
            ? NotFound(NoSchedules)
            : Told("Scheduled prompts", [.. recurring.Select(s => $"{s.Id}: {ScheduleOrder.Told(s)}. {NextOf(s)}")]).About([.. recurring.Select(CardOf)]);
    }

    private ChatAnswer Preview(PromptSchedule schedule)
    {
        if (schedule.IsPaused)
            return ChatAnswer.Notice($"{schedule.Id} is paused; “/prompt resume {schedule.Id}” goes on.");
        var coming = Planned(schedule, Previewed);
        return coming.IsEmpty
            ? NotFound($"{schedule.Id} posts nothing more: its last day is over.")
            : Told($"The next of {schedule.Id}", [.. coming.Select(p => $"{When(schedule, p.Occurrence)}: {p.Text}")]).About([.. coming.Select(DayOf)]);
    }

    private ChatAnswer Skip(PromptSchedule schedule, PromptOrder order, Asker asker)
    {
        if (Pick(schedule, order, out var occurrence) is { } none)
            return none;
        if (Used(schedule, occurrence) is not { } used)
            return MemoryFailed;
        // It keeps its prompt: the turn is used up, and the days after it stay as they were.
        var planned = used.FirstOrDefault(e => e.Key == occurrence.Key)?.Prompt;
        var changed = outbox.Change(occurrence, e => IsOpen(e) ? e with { State = OutboxState.Skipped, Prompt = e.Prompt ?? planned } : null, asker.Person, $"prompt {occurrence.Key} skipped");
        return Changed(changed, occurrence, () => Told($"Left out: {When(schedule, occurrence)}.", NextOf(schedule)).About(DayOf(changed.Value!)));
    }

    private ChatAnswer Swap(PromptSchedule schedule, PromptOrder order, Asker asker)
    {
        var own = order["text"]?.Trim();
        if (own is not null && TextProblem(own) is { } wrong)
            return Refused(wrong);
        if (Pick(schedule, order, out var occurrence) is { } none)
            return none;
        if (Used(schedule, occurrence) is not { } used)
            return MemoryFailed;
        var standing = used.FirstOrDefault(e => e.Key == occurrence.Key)?.Prompt;
        var other = own is not null ? new PlannedPrompt("own", own, null, null) : Following(chooser.Others(schedule, used, occurrence.Key.Date), standing);
        if (other is null)
            return NotFound("The reading gives no other prompt.");
        other = other with { Turn = standing?.Turn ?? standing?.Id };
        var changed = outbox.Change(
            occurrence, e => IsOpen(e) || e.State == OutboxState.Skipped ? e with { State = OutboxState.Planned, Prompt = other } : null, asker.Person,
            $"prompt {occurrence.Key} of {PromptValues.PrintWithDay(occurrence.Key.Date)} swapped: {ShortText.Of(other.Text, FirstWords)}");
        if (changed is { Succeeded: true, Value: not null } && !StayAsShown(schedule, occurrence, used, asker))
            return MemoryFailed;
        return Changed(changed, occurrence, () => Told($"{When(schedule, occurrence)} will be:", other.Text).About(DayOf(changed.Value!)));
    }

    // A second swap of a day takes back what the first one made of a later day; where that has been shown, it is written down.
    private bool StayAsShown(PromptSchedule schedule, Occurrence swapped, ImmutableArray<OutboxEntry> shown, Asker asker)
    {
        if (Used(schedule, swapped) is not { } now)
            return false;
        var ids = now.ToDictionary(e => e.Key, e => e.Prompt!.Id);
        return shown.Where(e => e.Key != swapped.Key && ids.TryGetValue(e.Key, out var id) && id != e.Prompt!.Id).All(e => outbox.Change(
            new Occurrence(e.Key, e.Due), kept => IsOpen(kept) && kept.Prompt is null ? kept with { Prompt = e.Prompt } : null, asker.Person, $"prompt {e.Key} stays as it was shown").Succeeded);
    }

    // One after another, and after the last the first again.
    private static PlannedPrompt? Following(ImmutableArray<PlannedPrompt> others, PlannedPrompt? standing)
    {
        if (others.IsEmpty)
            return null;
        var next = others[(others.ToList().FindIndex(o => o.Id == standing?.Id) + 1) % others.Length];
        return next.Id == standing?.Id ? null : next;
    }

    private static string? TextProblem(string text) =>
        text.Length is < ShortestText or > LongestText ? $"A prompt has {ShortestText} to {LongestText} characters; this has {text.Length}."
        : text.Any(char.IsLetter) ? null : "A prompt has words; this has none.";

    private ChatAnswer Pause(PromptSchedule schedule, Asker asker, bool pause)
    {
        if (schedule.IsPaused == pause)
            return Refused(pause ? $"{schedule.Id} is paused already." : $"{schedule.Id} is not paused.");
        var after = schedule with { IsPaused = pause, ActiveSince = Clock };
        if (!schedules.Save(after, asker.Person, $"schedule {schedule.Id} {(pause ? "paused" : "resumed")}").Succeeded)
            return MemoryFailed;
        signal.Ring();
        return pause ? ChatAnswer.Notice($"{schedule.Id} is paused; “/prompt resume {schedule.Id}” goes on.") : Told($"{schedule.Id} goes on.", NextOf(after)).About(CardOf(after));
    }

    private ChatAnswer Remove(PromptSchedule schedule, Asker asker) =>
        schedules.Remove(schedule.Id, asker.Person).Succeeded ? ChatAnswer.Notice($"{schedule.Id} is deleted with its history.") : MemoryFailed;

    private ChatAnswer Suggest(PromptOrder order, Asker asker, CommunityId community)
    {
        var text = order["text"]!.Trim();
        if (TextProblem(text) is { } wrong)
            return Refused(wrong);
        return suggestions.Add(community, text, asker.Person, Clock) is { Succeeded: true, Value: var added }
            ? Proposed(added)
            : MemoryFailed;
    }

    private static ChatAnswer Proposed(PromptSuggestion added)
    {
        var answer = ChatAnswer.Notice("");
        return answer with { Reply = answer.Reply with { Notes = [$"Thank you; the instructors find it as number {added.Number}.", "Your account's number is kept with it, your name is not."] } };
    }

    private ChatAnswer Suggestions(CommunityId community)
    {
        if (suggestions.Of(community, approved: false) is not { Succeeded: true, Value: var waiting } || suggestions.Of(community, approved: true) is not { Succeeded: true, Value: var taken })
            return MemoryFailed;
        return waiting.IsEmpty && taken.IsEmpty
            ? NotFound("Nobody has proposed a prompt; members do with “/prompt suggest …”.")
            : Told(
                waiting.IsEmpty ? "No proposal waits." : "Proposals: “/prompt approve 1” takes one, “/prompt decline 1” does not",
                [.. waiting.Select(s => $"{s.Number}: {s.Text}"), .. taken.Select(s => $"{s.Number}, approved: {s.Text}")]);
    }

    private ChatAnswer Decide(PromptOrder order, Asker asker, CommunityId community, bool approve)
    {
        if (!int.TryParse(order["number"], out var number))
            return Refused($"“{ShortText.Of(order["number"]!, 32)}” is no number: /prompt suggestions shows them.");
        return suggestions.Decide(community, number, approve, asker.Person) switch
        {
            { Succeeded: false } => MemoryFailed,
            { Value: { } decided } => ChatAnswer.Notice(approve ? $"Number {decided.Number} is among your own prompts now." : $"Number {decided.Number} is declined."),
            _ => NotFound($"No proposal {number} waits; /prompt suggestions shows those that do."),
        };
    }

    // Of one schedule; without an id of all, those posted at once among them.
    private ChatAnswer History(PromptOrder order, CommunityId community)
    {
        if (schedules.Of(community) is not { Succeeded: true, Value: var all })
            return MemoryFailed;
        if (order["id"] is not null)
        {
            if (Find(order, community, out var named) is { } none)
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
            past.AddRange(entries.Where(e => e.Due <= Clock).Select(e => (schedule, e)));
        }

        var only = all is [{ IsAtOnce: false } one] ? one : null;
        var last = past.OrderByDescending(p => p.Entry.Due).Take(Remembered).ToArray();
        return last.Length == 0
            ? NotFound(only is null ? "Nothing has been posted yet." : $"{only.Id} has posted nothing yet.")
            : Told(only is null ? "The last prompts" : $"The last of {only.Id}", [.. last.Select(p => Line(p.Schedule, p.Entry))]).About([.. last.Select(p => DayOf(p.Entry))]);

        string Line(PromptSchedule schedule, OutboxEntry entry) =>
            $"{PromptValues.PrintWithDay(entry.Key.Date)}{(only is not null ? "" : schedule.IsAtOnce ? " (at once)" : $" ({schedule.Id})")}, {StateOf(entry)}{(entry is { Prompt: { } p, State: not OutboxState.Skipped } ? $": {p.Text}" : "")}{(entry.Problem is { } why ? $" ({why})" : "")}";
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

    private ChatAnswer With(PromptOrder order, CommunityId community, Func<PromptSchedule, ChatAnswer> act) => Find(order, community, out var schedule) ?? act(schedule!);

    // The schedule that is named, or the only one.
    private ChatAnswer? Find(PromptOrder order, CommunityId community, out PromptSchedule? schedule)
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
            _ => Told("Which one? Add its id:", [.. recurring.Select(s => $"{s.Id}: {ScheduleOrder.Told(s)}")]).About([.. recurring.Select(CardOf)]).As(ReplyStatus.Usage),
        };
    }

    private ChatAnswer? Pick(PromptSchedule schedule, PromptOrder order, out Occurrence occurrence)
    {
        occurrence = default;
        var zone = ZoneOf(schedule);
        if (order["date"] is not { } given)
        {
            if (Open(schedule, 1) is not [var next])
                return NotFound($"{schedule.Id} posts nothing more.");
            occurrence = next;
            return null;
        }

        if (PromptValues.DateOf(given) is not { } date)
            return Refused($"“{ShortText.Of(given, 32)}” is no date: give it as 2026-12-01.");
        var today = Clock.InZone(zone).Date;
        if (date > LocalDate.Max(today, schedule.First).PlusYears(YearsAhead))
            return Refused($"{PromptValues.PrintWithDay(date)} is too far off: give a day within {YearsAhead} years.");
        if (Occurrences.Of(schedule, zone, date) is not { } found || found.Due < Clock)
        {
            if (StateOf(new OccurrenceKey(schedule.Id, date)) is OutboxState.Posted or OutboxState.Done)
                return WasPosted(date);
            return NotFound($"{schedule.Id} posts nothing on {PromptValues.PrintWithDay(date)}{(date < today ? ", which is over" : "")}. {NextOf(schedule)}");
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

    private sealed record Plan(PromptSchedule Schedule, Occurrence Occurrence, string Text, bool IsSkipped);

    // The next ones with their prompts, those that are left out among them.
    private ImmutableArray<Plan> Planned(PromptSchedule schedule, int count)
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
                ? new Plan(schedule, o, "left out", IsSkipped: true)
                : new Plan(schedule, o, (e?.Prompt ?? chosen.GetValueOrDefault(o.Key.Date))?.Text ?? "the reading gives no further prompt", IsSkipped: false)),
        ];
    }

    private ImmutableArray<OutboxEntry> Written(PromptSchedule schedule, Occurrence[] coming) =>
        outbox.Entries(schedule.Id, coming[0].Key.Date, coming[^1].Key.Date).Value is { IsDefault: false } entries ? entries : [];

    /// <summary>Every prompt that was posted, is fixed, or would come until that day and on the days of the preview: of these none is another one. Null where the memory does not work.</summary>
    private ImmutableArray<OutboxEntry>? Used(PromptSchedule schedule, Occurrence occurrence)
    {
        if (outbox.Around(schedule.Id, occurrence.Key.Date) is not { Succeeded: true, Value: var kept })
            return null;
        var known = kept.ToDictionary(e => e.Key);
        Occurrence[] free = [.. Coming(schedule, int.MaxValue).TakeWhile((o, i) => i < Previewed || o.Key.Date <= occurrence.Key.Date).Where(o => IsFree(known, o.Key))];
        var chosen = chooser.Choose(schedule, WithPrompt(kept), [.. free.Select(o => o.Key.Date)]);
        return [.. WithPrompt(kept), .. free.Zip(chosen, (o, p) => new OutboxEntry { Key = o.Key, Due = o.Due, Prompt = p })];
    }

    private static bool IsFree(Dictionary<OccurrenceKey, OutboxEntry> known, OccurrenceKey day) =>
        !known.TryGetValue(day, out var entry) || (entry.Prompt is null && entry.State != OutboxState.Skipped);

    private static ImmutableArray<OutboxEntry> WithPrompt(ImmutableArray<OutboxEntry> kept) => kept.RemoveAll(e => e.Prompt is null);

    private IEnumerable<Occurrence> Coming(PromptSchedule schedule, int count) =>
        Occurrences.From(schedule with { IsPaused = false }, ZoneOf(schedule), Clock, count);

    private Occurrence[] Open(PromptSchedule schedule, int count)
    {
        Occurrence[] coming = [.. Coming(schedule, count + Previewed)];
        if (coming.Length == 0)
            return [];
        var ended = Written(schedule, coming).Where(e => !IsOpen(e)).Select(e => e.Key).ToHashSet();
        return [.. coming.Where(o => !ended.Contains(o.Key)).Take(count)];
    }

    private static bool IsOpen(OutboxEntry entry) => entry is { State: OutboxState.Planned, Attempts: 0 };

    private PromptSchedule[] Recurring(CommunityId community) => schedules.Of(community) is { Succeeded: true, Value: var all } ? [.. all.Where(s => !s.IsAtOnce)] : [];

    private string NextOf(PromptSchedule schedule) =>
        schedule.IsPaused ? "Paused." : Open(schedule, 1) is [var next] ? $"Next: {When(schedule, next)}." : "Nothing more comes.";

    // With the offset, since that is what changes under a local time.
    private static string When(PromptSchedule schedule, Occurrence occurrence)
    {
        var local = occurrence.Due.InZone(ZoneOf(schedule));
        return $"{PromptValues.PrintWithDay(local.Date)} {PromptValues.Print(local.TimeOfDay)} (UTC{local.Offset.ToString("+HH:mm", System.Globalization.CultureInfo.InvariantCulture)})";
    }

    // Another version's zone data may lack it; the worker tells the instructor.
    private static DateTimeZone ZoneOf(PromptSchedule schedule) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(schedule.Zone) ?? DateTimeZone.Utc;

    private static ChatAnswer MemoryFailed => ChatAnswer.Notice(SettingsDesk.MemoryFailed).As(ReplyStatus.Error);

    private static ChatAnswer Refused(string line) => ChatAnswer.Notice(line).As(ReplyStatus.Usage);

    private static ChatAnswer NotFound(string line) => ChatAnswer.Notice(line).As(ReplyStatus.NotFound);

    private ScheduleCard CardOf(PromptSchedule schedule) =>
        new(schedule.Id.Value, ScheduleOrder.Told(schedule), schedule.IsPaused || Open(schedule, 1) is not [var next] ? null : next.Due.ToDateTimeOffset(), schedule.IsPaused);

    private static PromptDay DayOf(Plan plan) => new(
        plan.Schedule.Id.Value, PromptValues.Print(plan.Occurrence.Key.Date), plan.Occurrence.Due.ToDateTimeOffset(), plan.IsSkipped ? PromptDay.Skipped : PromptDay.ToCome, plan.IsSkipped ? null : plan.Text);

    private static PromptDay DayOf(OutboxEntry entry) => new(
        entry.Key.Schedule.Value, PromptValues.Print(entry.Key.Date), entry.Due.ToDateTimeOffset(), entry.State == OutboxState.Planned ? PromptDay.ToCome : entry.State.ToString().ToLowerInvariant(), entry.State == OutboxState.Skipped ? null : entry.Prompt?.Text);

    private static ChatAnswer Told(string title, params ImmutableArray<string> notes) => new()
    {
        Reply = new Reply { Request = new CommandRequest("/prompt", ""), Status = ReplyStatus.Ok, Title = title, Notes = notes },
        Visibility = ReplyVisibility.Private,
    };
}
