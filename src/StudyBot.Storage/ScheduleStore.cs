using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using NodaTime;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;
using StudyBot.Core.Readings;

namespace StudyBot.Storage;

internal sealed class ScheduleStore(SqliteDatabase database) : IScheduleStore
{
    private const string Select =
        "SELECT id, community, channel, time, days, zone, placement, mention, first, last, holidays, reading, curated_share, paused, active_since, instructor, at_once FROM schedules";

    public Stored<ImmutableArray<PromptSchedule>> All() => database.Read(All);

    public Stored<ImmutableArray<PromptSchedule>> Of(CommunityId community) =>
        database.Read(session => session.All($"{Select} WHERE community = $1 ORDER BY time, id", Read, community.ToString()));

    public Stored<PromptSchedule> Save(PromptSchedule schedule, PersonId by, string what) => database.Write(session =>
    {
        // Not OR REPLACE, which deletes the row first and its occurrences with it.
        session.Execute(
            """
            INSERT INTO schedules (id, community, channel, time, days, zone, placement, mention, first, last, holidays, reading, curated_share, paused, active_since, instructor, at_once)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
            ON CONFLICT (id) DO UPDATE SET
                community = excluded.community, channel = excluded.channel, time = excluded.time, days = excluded.days, zone = excluded.zone,
                placement = excluded.placement, mention = excluded.mention, first = excluded.first, last = excluded.last, holidays = excluded.holidays,
                reading = excluded.reading, curated_share = excluded.curated_share, paused = excluded.paused, active_since = excluded.active_since,
                instructor = excluded.instructor, at_once = excluded.at_once
            """,
            schedule.Id.Value, schedule.Community.ToString(), schedule.Channel.ToString(), PromptColumns.Write(schedule.Time), (int)schedule.Days,
            schedule.Zone, PromptColumns.Write(schedule.Placement), schedule.Mention, PromptColumns.Write(schedule.First),
            schedule.Last is { } last ? PromptColumns.Write(last) : null, PromptColumns.Write(schedule.Holidays), schedule.Reading?.Value,
            schedule.CuratedShare, schedule.IsPaused, PromptColumns.Write(schedule.ActiveSince), schedule.Instructor.Value.Length == 0 ? null : schedule.Instructor.ToString(),
            schedule.IsAtOnce);
        AuditLog.Add(session, database.Time.GetUtcNow(), by, PlaceOf(schedule), what);
        return schedule;
    });

    public Stored<bool> Remove(ScheduleId schedule, PersonId by) => database.Write(session =>
    {
        if (Find(session, schedule) is not { } found)
            return false;
        session.Execute("DELETE FROM schedules WHERE id = $1", schedule.Value);
        AuditLog.Add(session, database.Time.GetUtcNow(), by, PlaceOf(found), $"schedule {schedule} removed");
        return true;
    });

    internal static ImmutableArray<PromptSchedule> All(Session session) => session.All($"{Select} ORDER BY id", Read);

    /// <summary>Of a database that has not been brought to this version.</summary>
    internal static ImmutableArray<PromptSchedule> All(Session session, int version) => version switch
    {
        < Migrations.WithPrompts => [],
        < Migrations.WithAtOnce => session.All($"{Select.Replace("at_once", "0", StringComparison.Ordinal)} ORDER BY id", Read),
        _ => All(session),
    };

    internal static PromptSchedule? Find(Session session, ScheduleId schedule) => session.First($"{Select} WHERE id = $1", Read, null, schedule.Value);

    internal static ScopeKey PlaceOf(PromptSchedule schedule) => ScopeKey.Of(new SettingsScope.OfChannel(schedule.Community, schedule.Channel));

    private static PromptSchedule Read(SqliteDataReader row)
    {
        var channel = Ids.Channel(row.GetString(2));
        return new PromptSchedule
        {
            Id = ScheduleId.TryParse(row.GetString(0), out var id) ? id : throw new FormatException(),
            Community = Ids.Community(row.GetString(1)),
            Channel = channel,
            Time = PromptColumns.Time(row.GetString(3)),
            Days = (Weekdays)row.GetInt32(4),
            Zone = row.GetString(5),
            Placement = PromptColumns.Named<PromptPlacement>(row.GetString(6)),
            Mention = PromptColumns.Text(row, 7),
            First = PromptColumns.Date(row.GetString(8)),
            Last = PromptColumns.Text(row, 9) is { } last ? PromptColumns.Date(last) : null,
            Holidays = PromptColumns.Dates(row.GetString(10)),
            // One that this version no longer takes for a name counts as none, as in the settings.
            Reading = ReadingId.TryParse(PromptColumns.Text(row, 11), out var reading) ? reading : null,
            CuratedShare = row.GetInt32(12),
            IsPaused = row.GetBoolean(13),
            IsAtOnce = row.GetBoolean(16),
            ActiveSince = Instant.FromUnixTimeMilliseconds(row.GetInt64(14)),
            Instructor = PromptColumns.Text(row, 15) is { } person ? Ids.Person(person) : new PersonId(channel.Platform, ""),
        };
    }
}
