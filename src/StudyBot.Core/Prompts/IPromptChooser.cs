using System.Collections.Immutable;
using NodaTime;

namespace StudyBot.Core.Prompts;

/// <summary>Chooses what is asked on which day. Deterministic: the same schedule, past and days give the same prompts, in every process.</summary>
public interface IPromptChooser
{
    /// <param name="past">Entries of the schedule with a prompt, the oldest first; those after a date decide nothing about it.</param>
    /// <returns>A prompt a date, in order; fewer where the reading gives no more.</returns>
    ImmutableArray<PlannedPrompt> Choose(PromptSchedule schedule, ImmutableArray<OutboxEntry> past, IReadOnlyList<LocalDate> dates);

    /// <summary>What may stand in place of a day's prompt, in order: first what is not among those known, then the others.</summary>
    /// <param name="known">Entries of the past and of the days to come, each with a prompt, that day's own among them.</param>
    ImmutableArray<PlannedPrompt> Others(PromptSchedule schedule, ImmutableArray<OutboxEntry> known, LocalDate date);

    /// <summary>What goes into the channel.</summary>
    PromptPost Compose(PromptSchedule schedule, OutboxEntry entry);
}
