using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using NodaTime;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;

namespace StudyBot.Storage;

internal sealed class PromptOutbox(SqliteDatabase database) : IPromptOutbox
{
    private const string Select =
        "SELECT schedule, date, due, state, prompt, text, passage, answers, attempts, last_attempt, not_before, message, thread, problem, told FROM prompt_outbox";

    // Word for word the condition of the index prompt_outbox_open, or SQLite would not use it.
    private const string IsOpen = "state IN ('planned', 'sending', 'posted') OR (problem IS NOT NULL AND told = 0)";

    private const string Values =
        "due = $3, state = $4, prompt = $5, text = $6, passage = $7, answers = $8, attempts = $9, last_attempt = $10, not_before = $11, message = $12, thread = $13, problem = $14, told = $15";

    public Stored<ImmutableArray<OutboxEntry>> Entries(ScheduleId schedule, LocalDate from, LocalDate until) => database.Read(session => session.All(
        $"{Select} WHERE schedule = $1 AND date BETWEEN $2 AND $3 ORDER BY date", Read, schedule.Value, PromptColumns.Write(from), PromptColumns.Write(until)));

    public Stored<ImmutableArray<OutboxEntry>> Open() => database.Read(session => session.All($"{Select} WHERE {IsOpen} ORDER BY due", Read));

    public Stored<OutboxEntry?> Claim(Occurrence occurrence, string holder, Duration lease) => database.Write(session =>
    {
        var found = Find(session, occurrence.Key);
        if (found is not null && OutboxDecision.IsOver(found))
            return null;
        if (found is null or { State: OutboxState.Planned } && !IsOwed(session, occurrence, isBegun: found is { Attempts: > 0 }))
            return null;
        var taken = session.Execute(
            """
            INSERT INTO prompt_outbox (schedule, date, due, state, holder, leased_until) VALUES ($1, $2, $3, 'planned', $4, unixepoch('subsec') + $5)
            ON CONFLICT (schedule, date) DO UPDATE SET
                holder = excluded.holder, leased_until = excluded.leased_until,
                due = CASE WHEN state = 'planned' AND attempts = 0 THEN excluded.due ELSE due END
            WHERE holder IS NULL OR holder = excluded.holder OR leased_until <= unixepoch('subsec')
            """,
            occurrence.Key.Schedule.Value, PromptColumns.Write(occurrence.Key.Date), occurrence.Due.ToUnixTimeMilliseconds(), holder, lease.TotalSeconds);
        return taken == 0 ? null : Find(session, occurrence.Key);
    });

    public Stored<bool> Keep(OutboxEntry entry, string holder, Duration lease, bool release = false) => database.Write(session => session.Execute(
        $"""
        UPDATE prompt_outbox SET {Values},
            holder = CASE WHEN $18 THEN NULL ELSE holder END, leased_until = CASE WHEN $18 THEN 0 ELSE unixepoch('subsec') + $17 END
        WHERE schedule = $1 AND date = $2 AND holder = $16 AND leased_until > unixepoch('subsec')
        """,
        [.. ValuesOf(entry), holder, lease.TotalSeconds, release]) == 1);

    public Stored<OutboxEntry?> Change(Occurrence occurrence, Func<OutboxEntry, OutboxEntry?> change, PersonId by, string what) => database.Write(session =>
    {
        if (ScheduleStore.Find(session, occurrence.Key.Schedule) is not { } schedule)
            return null;
        var (id, date) = (occurrence.Key.Schedule.Value, PromptColumns.Write(occurrence.Key.Date));
        var before = Find(session, occurrence.Key) ?? new OutboxEntry { Key = occurrence.Key, Due = occurrence.Due };
        // What may have gone out cannot be changed any more, nor what a process has in hand.
        if (before.State is not (OutboxState.Planned or OutboxState.Skipped)
            || session.First("SELECT leased_until > unixepoch('subsec') FROM prompt_outbox WHERE schedule = $1 AND date = $2", row => row.GetBoolean(0), false, id, date)
            || change(before) is not { } after || after.Key != occurrence.Key)
            return null;
        if (after == before)
            return after;
        session.Execute("INSERT INTO prompt_outbox (schedule, date, due, state) VALUES ($1, $2, $3, 'planned') ON CONFLICT DO NOTHING", id, date, after.Due.ToUnixTimeMilliseconds());
        session.Execute($"UPDATE prompt_outbox SET {Values} WHERE schedule = $1 AND date = $2", [.. ValuesOf(after)]);
        AuditLog.Add(session, database.Time.GetUtcNow(), by, ScheduleStore.PlaceOf(schedule), what);
        return after;
    });

    public Stored<ImmutableArray<OutboxEntry>> History(ScheduleId schedule, int count) => database.Read(session => session.All(
        $"{Select} WHERE schedule = $1 AND due <= $2 ORDER BY date DESC LIMIT $3", Read, schedule.Value, database.Time.GetUtcNow().ToUnixTimeMilliseconds(), count));

    private static OutboxEntry? Find(Session session, OccurrenceKey key) =>
        session.First($"{Select} WHERE schedule = $1 AND date = $2", Read, null, key.Schedule.Value, PromptColumns.Write(key.Date));

    /// <summary>A schedule that was paused, changed or removed after the occurrence was worked out owes it no longer; what was begun goes on after a change.</summary>
    private static bool IsOwed(Session session, Occurrence occurrence, bool isBegun) => session.First(
        "SELECT paused = 0 AND ($3 OR active_since <= $2) FROM schedules WHERE id = $1", row => row.GetBoolean(0), false,
        occurrence.Key.Schedule.Value, occurrence.Due.ToUnixTimeMilliseconds(), isBegun);

    // An id has no blank: after one stands whose turn it was.
    private static object?[] ValuesOf(OutboxEntry entry) =>
    [
        entry.Key.Schedule.Value, PromptColumns.Write(entry.Key.Date), entry.Due.ToUnixTimeMilliseconds(), PromptColumns.Write(entry.State),
        entry.Prompt is { Turn: { } turn } swapped ? $"{swapped.Id} {turn}" : entry.Prompt?.Id, entry.Prompt?.Text, PromptColumns.Write(entry.Prompt?.Passage), PromptColumns.Write(entry.Prompt?.Answers),
        entry.Attempts, PromptColumns.Write(entry.LastAttempt), PromptColumns.Write(entry.NotBefore), entry.Message, entry.Thread, entry.Problem, entry.IsTold,
    ];

    private static OutboxEntry Read(SqliteDataReader row) => new()
    {
        Key = new OccurrenceKey(ScheduleId.TryParse(row.GetString(0), out var schedule) ? schedule : throw new FormatException(), PromptColumns.Date(row.GetString(1))),
        Due = Instant.FromUnixTimeMilliseconds(row.GetInt64(2)),
        State = PromptColumns.Named<OutboxState>(row.GetString(3)),
        Prompt = PromptColumns.Text(row, 4) is { } prompt
            ? new PlannedPrompt(prompt.Split(' ')[0], row.GetString(5), PromptColumns.List(PromptColumns.Text(row, 6)), PromptColumns.List(PromptColumns.Text(row, 7))) { Turn = prompt.Split(' ') is [_, var turn] ? turn : null }
            : null,
        Attempts = row.GetInt32(8),
        LastAttempt = PromptColumns.At(row, 9),
        NotBefore = PromptColumns.At(row, 10),
        Message = PromptColumns.Text(row, 11),
        Thread = PromptColumns.Text(row, 12),
        Problem = PromptColumns.Text(row, 13),
        IsTold = row.GetBoolean(14),
    };
}
