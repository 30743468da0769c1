using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Memory;

namespace StudyBot.Core.Prompts;

public static class PromptOutboxes
{
    /// <summary>More than two years of days each way: all that a schedule may have kept.</summary>
    private const int AllDays = 800;

    /// <summary>What a schedule has kept around a day, which is what a choice for that day goes by.</summary>
    public static Stored<ImmutableArray<OutboxEntry>> Around(this IPromptOutbox outbox, ScheduleId schedule, LocalDate date) =>
        outbox.Entries(schedule, date.PlusDays(-AllDays), date.PlusDays(AllDays));
}
