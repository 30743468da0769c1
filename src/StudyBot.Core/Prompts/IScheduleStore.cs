using System.Collections.Immutable;
using StudyBot.Core.Memory;

namespace StudyBot.Core.Prompts;

/// <summary>Schedules that outlive a restart. Thread-safe; several processes may share what is behind it.</summary>
public interface IScheduleStore
{
    /// <summary>All, of every community.</summary>
    Stored<ImmutableArray<PromptSchedule>> All();

    Stored<ImmutableArray<PromptSchedule>> Of(CommunityId community);

    /// <summary>Makes one or takes the place of the one with its id, and writes down who did what; both or neither.</summary>
    /// <param name="what">Names the schedule by its id.</param>
    Stored<PromptSchedule> Save(PromptSchedule schedule, PersonId by, string what);

    /// <summary>Deletes it with its occurrences.</summary>
    /// <returns>False where there was none.</returns>
    Stored<bool> Remove(ScheduleId schedule, PersonId by);
}
