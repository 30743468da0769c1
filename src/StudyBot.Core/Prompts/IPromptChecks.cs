using NodaTime;
using StudyBot.Core.Memory;

namespace StudyBot.Core.Prompts;

/// <summary>Which schedule was looked after on which day, so that several processes tell an instructor once. Thread-safe.</summary>
public interface IPromptChecks
{
    /// <summary>Takes the check before an occurrence for this process; one that did not end may be taken again when its lease has run out.</summary>
    /// <returns>False where it is done or in other hands, or that of a later day is.</returns>
    Stored<bool> Begin(OccurrenceKey key, Duration lease);

    Stored<bool> End(OccurrenceKey key);
}
