using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Chat;
using StudyBot.Core.Prompts;

namespace StudyBot.Tests.Prompts;

/// <summary>Numbers the prompts of a schedule by what it has had.</summary>
internal sealed class FakeChooser : IPromptChooser
{
    public const string Words = "What does the author hold against conditionality?";

    /// <summary>How many prompts the reading gives.</summary>
    public int Supply { get; set; } = int.MaxValue;

    public ImmutableArray<PlannedPrompt> Choose(PromptSchedule schedule, ImmutableArray<OutboxEntry> past, IReadOnlyList<LocalDate> dates) =>
        [.. dates.Select((_, i) => past.Length + i).Where(n => n < Supply).Select(n => new PlannedPrompt($"g:{n}", Words, null, null))];

    public ImmutableArray<PlannedPrompt> Others(PromptSchedule schedule, ImmutableArray<OutboxEntry> known, LocalDate date) => Choose(schedule, known, [date]);

    public PromptPost Compose(PromptSchedule schedule, OutboxEntry entry) =>
        new(entry.Key, schedule.Channel, schedule.Placement, entry.Prompt!.Id, schedule.Mention, ChatAnswer.Notice(entry.Prompt.Text), entry.LastAttempt ?? entry.Due);
}
