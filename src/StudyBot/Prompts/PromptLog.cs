using Microsoft.Extensions.Logging;
using StudyBot.Core.Prompts;

namespace StudyBot.Prompts;

/// <summary>Keys, states and numbers only: no text, no person, nothing that a platform says.</summary>
internal static partial class PromptLog
{
    [LoggerMessage(20, LogLevel.Information, "Prompts: zone data {Version}, a look every {Seconds} s")]
    public static partial void Started(ILogger logger, string version, int seconds);

    [LoggerMessage(21, LogLevel.Information, "Prompt {Key}: {Action} gave {Outcome}, now {State}, attempt {Attempt}")]
    public static partial void Stepped(ILogger logger, OccurrenceKey key, string action, string outcome, OutboxState state, int attempt);

    [LoggerMessage(22, LogLevel.Warning, "Prompt {Key}: {State}, the instructor is told")]
    public static partial void Ended(ILogger logger, OccurrenceKey key, OutboxState state);

    [LoggerMessage(23, LogLevel.Information, "Prompt {Key}: the word to the instructor arrived: {Arrived}")]
    public static partial void Told(ILogger logger, OccurrenceKey key, bool arrived);

    [LoggerMessage(24, LogLevel.Warning, "Prompt {Key}: the lease was lost before {Action}, nothing was done")]
    public static partial void LeaseLost(ILogger logger, OccurrenceKey key, string action);

    [LoggerMessage(25, LogLevel.Information, "Prompt {Key}: checked before its day, {Missing} missing")]
    public static partial void Checked(ILogger logger, OccurrenceKey key, int missing);

    [LoggerMessage(26, LogLevel.Warning, "Schedule {Schedule}: this program serves no {Platform}, so another has to post it")]
    public static partial void NotServed(ILogger logger, ScheduleId schedule, string platform);

    [LoggerMessage(27, LogLevel.Warning, "Schedule {Schedule}: its zone is not in the zone data")]
    public static partial void UnknownZone(ILogger logger, ScheduleId schedule);

    [LoggerMessage(28, LogLevel.Error, "Schedule {Schedule}: ended by a fault of the program's own, and tried again")]
    public static partial void Crashed(ILogger logger, ScheduleId schedule, Exception exception);

    [LoggerMessage(29, LogLevel.Error, "Prompts: a look ended by a fault of the program's own, and is tried again")]
    public static partial void LookCrashed(ILogger logger, Exception exception);

    [LoggerMessage(30, LogLevel.Warning, "Prompt {Key}: {Action} failed")]
    public static partial void RequestFailed(ILogger logger, OccurrenceKey key, string action, Exception exception);

    [LoggerMessage(31, LogLevel.Error, "Schedule {Schedule}: a fault of the program's own keeps its prompts from being worked out; the others go on")]
    public static partial void NotWorkedOut(ILogger logger, ScheduleId schedule, Exception exception);
}
