using NodaTime;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;

namespace StudyBot.Storage;

internal sealed class PromptChecks(SqliteDatabase database) : IPromptChecks
{
    public Stored<bool> Begin(OccurrenceKey key, Duration lease) => database.Write(session => session.Execute(
        """
        INSERT INTO prompt_checks (schedule, date, leased_until) SELECT id, $2, unixepoch('subsec') + $3 FROM schedules WHERE id = $1
        ON CONFLICT (schedule) DO UPDATE SET date = excluded.date, done = 0, leased_until = excluded.leased_until
        WHERE date < excluded.date OR (date = excluded.date AND done = 0 AND leased_until <= unixepoch('subsec'))
        """,
        key.Schedule.Value, PromptColumns.Write(key.Date), lease.TotalSeconds) == 1);

    public Stored<bool> End(OccurrenceKey key) => database.Write(session => session.Execute(
        "UPDATE prompt_checks SET done = 1 WHERE schedule = $1 AND date = $2", key.Schedule.Value, PromptColumns.Write(key.Date)) == 1);
}
