using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using static StudyBot.Core.Prompts.PromptNotices;

namespace StudyBot.Core.Prompts;

/// <inheritdoc cref="IPromptDesk"/>
public sealed class PromptDesk : IPromptDesk
{
    private readonly IPassageViewer _viewer;
    private readonly IScheduleStore _schedules;
    private readonly IPromptOutbox _outbox;
    private readonly ISettingsStore _settings;
    private readonly PromptCalendar _calendar;
    private readonly ScheduleDesk _desk;
    private readonly PromptDays _days;
    private readonly ProposalDesk _proposals;

    public PromptDesk(
        IPassageViewer viewer, IScheduleStore schedules, IPromptOutbox outbox, ISuggestionStore suggestions, IPromptChooser chooser, IPromptSignal signal, ISettingsStore settings, TimeProvider time)
    {
        (_viewer, _schedules, _outbox, _settings) = (viewer, schedules, outbox, settings);
        _calendar = new PromptCalendar(outbox, chooser, time);
        _desk = new ScheduleDesk(viewer, schedules, outbox, _calendar, signal, settings);
        _days = new PromptDays(schedules, outbox, _calendar, _desk, chooser);
        _proposals = new ProposalDesk(suggestions, _calendar);
    }

    public ChatAnswer Answer(PromptOrder order, Asker asker, string needed, string own = "/")
    {
        if (asker.OwnUse || asker.Community is not { } community || asker.Channel is null)
            return Refused("Prompts belong to a channel: use /prompt there.");
        if (order.Command.ForInstructors && !asker.MayManage)
            return Refused($"“/prompt {order.Command.Name}” needs {needed}; ask somebody who has it.");
        return order.Command.Verb switch
        {
            PromptVerb.Now => _desk.Now(order, asker, own),
            PromptVerb.Schedule => _desk.Schedule(order, asker, community, own),
            PromptVerb.List => _desk.List(community),
            PromptVerb.Preview => With(order, community, _days.Preview),
            PromptVerb.Skip => With(order, community, schedule => _days.Skip(schedule, order, asker)),
            PromptVerb.Swap => With(order, community, schedule => _days.Swap(schedule, order, asker)),
            PromptVerb.Pause => With(order, community, schedule => _desk.Pause(schedule, asker, pause: true)),
            PromptVerb.Resume => With(order, community, schedule => _desk.Pause(schedule, asker, pause: false)),
            PromptVerb.Remove => With(order, community, schedule => _desk.Remove(schedule, asker)),
            PromptVerb.Suggest => _proposals.Suggest(order, asker, community),
            PromptVerb.Suggestions => _proposals.Suggestions(community),
            PromptVerb.Approve => _proposals.Decide(order, asker, community, approve: true),
            PromptVerb.Decline => _proposals.Decide(order, asker, community, approve: false),
            _ => _days.History(order, community),
        };
    }

    public ImmutableArray<string> Complete(PromptOption option, string typed, Asker asker, int limit)
    {
        var all = option.Kind switch
        {
            PromptOptionKind.Zone => PromptValues.Zones,
            PromptOptionKind.Schedule when asker.Community is { } community => _desk.Recurring(community).Select(s => s.Id.Value),
            PromptOptionKind.Date when asker.Community is { } community && _desk.Recurring(community) is [var only] => _calendar.Coming(only, PromptCalendar.Previewed).Select(o => PromptValues.Print(o.Key.Date)),
            PromptOptionKind.Date => Enumerable.Range(0, PromptCalendar.Previewed).Select(d => PromptValues.Print(_calendar.Clock.InUtc().Date.PlusDays(d))),
            PromptOptionKind.Reading => _viewer.Readings.Select(r => r.Id.Value),
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
        if (_schedules.Of(community) is not { Succeeded: true, Value: var known } || _outbox.Entries(key.Schedule, key.Date, key.Date) is not { Succeeded: true, Value: var entries })
            return MemoryFailed;
        if (known.All(s => s.Id != key.Schedule) || entries is not [{ Prompt: { } prompt }])
            return ChatAnswer.Notice("This prompt is no longer kept.");
        if (prompt.Answers is not { } answers)
            return ChatAnswer.Notice("This prompt is one of your own: no passages are bound to its answer.");
        var reply = SafeDispatch.View(_viewer, new PassageRequest(PassageView.Passages, answers, _settings.Find(asker.Scopes).Value?.CitationStyle));
        return new ChatAnswer
        {
            Reply = reply.Passages.IsEmpty ? reply : reply with { Title = "What a good answer would use", Notes = [prompt.Text, .. reply.Notes] },
            Visibility = ReplyVisibility.Private,
            Reading = _viewer.CardOf(reply.Reading),
        };
    }

    public ImmutableArray<string> Coming(CommunityId community, bool toInstructor, int count) =>
    [
        .. _desk.Recurring(community).Where(s => !s.IsPaused).SelectMany(s => _calendar.Planned(s, count)).OrderBy(p => p.Occurrence.Due).Take(count)
            .Select(p => toInstructor ? $"{PromptCalendar.When(p.Schedule, p.Occurrence)}: {p.Text}" : PromptCalendar.When(p.Schedule, p.Occurrence)),
    ];

    private ChatAnswer With(PromptOrder order, CommunityId community, Func<PromptSchedule, ChatAnswer> act) => _desk.Find(order, community, out var schedule) ?? act(schedule!);
}
