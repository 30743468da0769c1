using System.Collections.Immutable;
using NodaTime;

namespace StudyBot.Core.Prompts;

/// <summary>Chooses what is asked on which day. Deterministic: the same schedule, past and days give the same prompts, in every process.</summary>
public interface IPromptChooser
{
    /// <param name="past">Entries of the schedule with a prompt, the oldest first, those of coming days that are fixed already included.</param>
    /// <returns>A prompt a date, in order; fewer where the reading gives no more.</returns>
    ImmutableArray<PlannedPrompt> Choose(PromptSchedule schedule, ImmutableArray<OutboxEntry> past, IReadOnlyList<LocalDate> dates);

    /// <summary>What goes into the channel.</summary>
    PromptPost Compose(PromptSchedule schedule, OutboxEntry entry);
}
