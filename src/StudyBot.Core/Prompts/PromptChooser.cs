using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Prompts;

/// <inheritdoc cref="IPromptChooser"/>
/// <param name="curated">Of <c>config/prompts.yaml</c>; those that do not fit a reading are passed over.</param>
public sealed class PromptChooser(Library library, IPassageViewer viewer, ISettingsStore settings, ISuggestionStore suggestions, ImmutableArray<CuratedPrompt> curated) : IPromptChooser
{
    // A reading's own never change: the library is loaded once.
    private readonly ConcurrentDictionary<ReadingId, Lazy<(ImmutableArray<Prompt> Generated, ImmutableArray<DatedPrompt> Curated)>> _prompts = new();

    public ImmutableArray<PlannedPrompt> Choose(PromptSchedule schedule, ImmutableArray<OutboxEntry> past, IReadOnlyList<LocalDate> dates)
    {
        if (ReadingOf(schedule) is not { } reading)
            return [];
        var queue = QueueOf(schedule, reading);
        var known = past.Where(e => e.Prompt is not null).Select(e => (e.Key.Date, Turn: e.Prompt!.Turn ?? e.Prompt.Id)).ToList();
        var chosen = ImmutableArray.CreateBuilder<PlannedPrompt>();
        foreach (var date in dates)
        {
            // By whose turn the days before were, not by what was put in its place: what is done to one day moves no other.
            var used = known.Where(k => k.Date < date).OrderBy(k => k.Date).Select(k => PromptId.TryParse(k.Turn, out var id) ? id : null).OfType<PromptId>();
            if (queue.Next(used, [date.ToDateOnly()]) is not [var prompt])
                break;
            chosen.Add(AskedEarlier(prompt, date) is { } displaced ? Planned(displaced, reading) with { Turn = prompt.Id.Value } : Planned(prompt, reading));
            known.Add((date, prompt.Id.Value));
        }

        return chosen.ToImmutable();

        // What a swap brought forward gives its own turn, when that comes, to the one whose turn it took.
        Prompt? AskedEarlier(Prompt prompt, LocalDate date) =>
            past.FirstOrDefault(e => e.Prompt is { Turn: { } turn } p && p.Id == prompt.Id.Value && e.Key.Date < date
                && Turns(p.Id, e.Key.Date) <= Turns(turn, e.Key.Date) && Turns(p.Id, date) == Turns(p.Id, e.Key.Date))
                is { } swapped && PromptId.TryParse(swapped.Prompt!.Turn, out var id) ? queue.Known(id) : null;

        int Turns(string id, LocalDate before) => known.Count(k => k.Turn == id && k.Date < before);
    }

    public ImmutableArray<PlannedPrompt> Others(PromptSchedule schedule, ImmutableArray<OutboxEntry> known, LocalDate date)
    {
        if (ReadingOf(schedule) is not { } reading)
            return [];
        var queue = QueueOf(schedule, reading);
        // The day before stands last: its neighbour is of another section and form. What was tried on the day itself does not count, or two would take turns.
        var history = known.Where(e => e.Prompt is not null).OrderBy(e => e.Key.Date < date).ThenBy(e => e.Key.Date)
            .SelectMany(e => new[] { e.Prompt!.Turn, e.Key.Date == date && e.Prompt.Turn is not null ? null : e.Prompt.Id })
            .Select(i => PromptId.TryParse(i, out var id) ? id : null).OfType<PromptId>().ToList();
        var seen = history.ToHashSet();
        var turn = known.FirstOrDefault(e => e.Key.Date == date)?.Prompt is { } own ? own.Turn ?? own.Id : null;
        var (fresh, again) = (new List<Prompt>(), new List<Prompt>());
        // Twice, since the other kind may be at its turn.
        for (var tries = 2 * queue.Count; tries > 0 && queue.Next(history, [date.ToDateOnly()]) is [var next]; tries--)
        {
            (seen.Add(next.Id) ? fresh : again).Add(next);
            history.Insert(0, next.Id);
        }

        return [.. fresh.Concat(again).DistinctBy(p => p.Id).Where(p => p.Id.Value != turn).Select(p => Planned(p, reading))];
    }

    public PromptPost Compose(PromptSchedule schedule, OutboxEntry entry)
    {
        var prompt = entry.Prompt ?? throw new InvalidOperationException("A prompt is chosen before it is composed.");
        var shown = prompt.Passage is { } passage ? SafeDispatch.View(viewer, new PassageRequest(PassageView.Passages, passage, InForce(schedule)?.CitationStyle)) : null;
        var passages = shown?.Passages ?? [];
        var answer = new ChatAnswer
        {
            Reply = new Reply
            {
                Request = new CommandRequest("/prompt", ""),
                Status = ReplyStatus.Ok,
                Reading = passages.IsEmpty ? null : shown!.Reading,
                Title = prompt.Text,
                Notes = passages.IsEmpty ? [] : ["To re-read:"],
                Passages = passages,
                Visibility = ReplyVisibility.Public,
            },
            Visibility = ReplyVisibility.Public,
            Reading = passages.IsEmpty ? null : viewer.CardOf(shown!.Reading),
        };
        return new PromptPost(entry.Key, schedule.Channel, schedule.Placement, prompt.Text, schedule.Mention, answer, entry.Due);
    }

    private PromptQueue QueueOf(PromptSchedule schedule, IndexedReading reading)
    {
        var (generated, own) = Of(reading);
        // Without memory the instructors' approvals are unknown; the rest stands.
        ImmutableArray<DatedPrompt> members = suggestions.Of(schedule.Community, approved: true) is { Succeeded: true, Value: var approved }
            ? [.. approved.Select(s => new DatedPrompt(Suggested(s, reading)))] : [];
        return new PromptQueue(generated, own.AddRange(members), schedule.CuratedShare / 100.0, schedule.Id.Value);
    }

    private IndexedReading? ReadingOf(PromptSchedule schedule) =>
        (schedule.Reading ?? InForce(schedule)?.Reading) is { } wanted && library.Find(wanted) is { } found ? found : library.Default;

    private ChatSettings? InForce(PromptSchedule schedule) =>
        settings.Find(new SettingsScope.OfChannel(schedule.Community, schedule.Channel), new SettingsScope.OfCommunity(schedule.Community)).Value;

    private (ImmutableArray<Prompt> Generated, ImmutableArray<DatedPrompt> Curated) Of(IndexedReading reading) =>
        _prompts.GetOrAdd(reading.Reading.Id, _ => new(() =>
            (PromptGenerator.Generate(reading), [.. curated.Select(c => c.Bind(reading.Reading).Prompt is { } prompt ? new DatedPrompt(prompt, c.Date, c.Week) : null).OfType<DatedPrompt>()]))).Value;

    private static Prompt Suggested(PromptSuggestion suggestion, IndexedReading reading) => new()
    {
        Id = PromptId.OfMember(suggestion.Number),
        Text = suggestion.Text,
        Form = PromptForm.Curated,
        Reading = reading.Reading.Id,
    };

    private PlannedPrompt Planned(Prompt prompt, IndexedReading reading)
    {
        var card = viewer.CardOf(reading.Reading.Id);
        return new PlannedPrompt(
            prompt.Id.Value,
            prompt.Text,
            card is not null && prompt.Passage is { } mark ? new PassageList(card.Id, card.Content, [mark]) : null,
            card is not null && !prompt.Answers.IsEmpty ? new PassageList(card.Id, card.Content, prompt.Answers) : null);
    }
}
