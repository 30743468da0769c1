using Microsoft.Extensions.Logging;
using NodaTime;
using StudyBot.Core.Prompts;

namespace StudyBot.Prompts;

/// <summary>
/// Looks on the eve of a prompt whether it could be posted, so that whoever can mend it hears it before the day: from six in
/// the evening on, local time, spread over an hour, and no later than an hour before.
/// </summary>
internal sealed class PromptCheck(IPromptChecks checks, PromptCalls calls, OutboxRules rules, ILogger<PromptCheck> logger)
{
    private static readonly Duration BeforeMidnight = Duration.FromHours(6);
    private static readonly Duration Latest = Duration.FromHours(1);
    private const int SpreadMinutes = 60;

    // Not to ask the database at every look.
    private readonly Dictionary<ScheduleId, (OccurrenceKey Key, Instant Again)> _seen = [];

    /// <summary>What is to be checked now, by its key; null where nothing is. By one thread at a time.</summary>
    public OccurrenceKey? Due(Agenda.Item item, Instant now)
    {
        if (Wanted(item, now) is not { } key)
            return null;
        if (_seen.TryGetValue(item.Schedule.Id, out var seen) && seen.Key == key && now < seen.Again)
            return null;
        _seen[item.Schedule.Id] = (key, now + rules.Lease + Duration.FromMinutes(1));
        return key;
    }

    public async Task RunAsync(Agenda.Item item, OccurrenceKey key, IPromptPublisher publisher, CancellationToken cancellationToken)
    {
        if (checks.Begin(key, rules.Lease) is not { Succeeded: true, Value: true })
            return;
        var schedule = item.Schedule;
        if (item.Zone is null)
        {
            PromptLog.UnknownZone(logger, schedule.Id);
            if (await calls.TellAsync(publisher, schedule, key, PromptNotices.UnknownZone(schedule), cancellationToken).ConfigureAwait(false))
                checks.End(key);
            return;
        }

        if (await calls.CheckAsync(publisher, schedule, key, cancellationToken).ConfigureAwait(false) is not { } missing)
            return;
        PromptLog.Checked(logger, key, missing.Count);
        if (missing.Count == 0 || await calls.TellAsync(publisher, schedule, key, PromptNotices.Before(schedule, key.Date, missing), cancellationToken).ConfigureAwait(false))
            checks.End(key);
    }

    private static OccurrenceKey? Wanted(Agenda.Item item, Instant now)
    {
        if (item.Schedule.IsPaused)
            return null;
        if (item.Zone is not { } zone)
            return new OccurrenceKey(item.Schedule.Id, now.InUtc().Date);
        if (item.Next is not { } next)
            return null;
        var from = zone.AtStartOfDay(next.Key.Date).ToInstant() - BeforeMidnight + Duration.FromMinutes(Spread(item.Schedule.Id));
        return now >= from && now < next.Due - Latest ? next.Key : null;
    }

    /// <summary>The same in every process, unlike a string's own hash.</summary>
    private static int Spread(ScheduleId id) => id.Value.Aggregate(0, (sum, c) => ((sum * 31) + c) % SpreadMinutes);
}
