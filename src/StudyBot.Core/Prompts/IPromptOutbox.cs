using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Memory;

namespace StudyBot.Core.Prompts;

/// <summary>Occurrences that outlive a restart, one a schedule and local date. Thread-safe; several processes may share what is behind it.</summary>
public interface IPromptOutbox
{
    /// <summary>Entries of a schedule by date; what nobody has written down yet is not among them.</summary>
    Stored<ImmutableArray<OutboxEntry>> Entries(ScheduleId schedule, LocalDate from, LocalDate until);

    /// <summary>Every entry that still wants something done (see <see cref="OutboxDecision.Next"/>), of all schedules, those of one process's lease included.</summary>
    Stored<ImmutableArray<OutboxEntry>> Open();

    /// <summary>
    /// Takes an occurrence for this process alone, by the database's own clock, and writes it down where it is new. Null where
    /// another process has it, where it has come to its end, or where the schedule owes it no longer: paused, removed, or changed
    /// since it was due and never tried. One that was never tried takes over the occurrence's time.
    /// </summary>
    /// <param name="holder">Names this process.</param>
    Stored<OutboxEntry?> Claim(Occurrence occurrence, string holder, Duration lease);

    /// <summary>Writes what became of it and prolongs the lease, or with <paramref name="release"/> lets go of it.</summary>
    /// <returns>False where the lease has run out and nothing was written: then nothing may be sent either.</returns>
    Stored<bool> Keep(OutboxEntry entry, string holder, Duration lease, bool release = false);

    /// <summary>Changes a coming or open occurrence for a person (skip, swap) and writes down who; the change gives null to leave it. Refused where a process has it in hand, and for what may have gone out or is past.</summary>
    /// <returns>The entry as it is now; null where it could not be changed.</returns>
    Stored<OutboxEntry?> Change(Occurrence occurrence, Func<OutboxEntry, OutboxEntry?> change, PersonId by, string what);

    /// <summary>The last ones of a schedule, the newest first, whatever became of them.</summary>
    Stored<ImmutableArray<OutboxEntry>> History(ScheduleId schedule, int count);
}
