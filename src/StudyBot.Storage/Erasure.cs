using StudyBot.Core.Memory;

namespace StudyBot.Storage;

/// <summary>Deletes what is kept of a community or a person and overwrites it. Backups made before keep it.</summary>
public sealed class Erasure(SqliteDatabase database) : IErasure
{
    // Whoever last changed this schedule, which the audit names by its id, else anything in the community: both needed leave to manage it.
    private const string HandOn = """
        UPDATE schedules SET instructor = (
            SELECT person FROM audit WHERE owner = schedules.community AND kind IN ('community', 'channel') AND person <> $1
            ORDER BY instr(change, schedules.id) > 0 DESC, at DESC, id DESC LIMIT 1)
        WHERE instructor = $1
        """;

    public Stored<Erased> Erase(CommunityId community) => Remove("a community", session => new Erased(
        session.Execute("DELETE FROM settings WHERE kind IN ('community', 'channel') AND owner = $1", community.ToString()),
        session.Execute("DELETE FROM feedback WHERE community = $1", community.ToString()),
        session.Execute("DELETE FROM audit WHERE kind IN ('community', 'channel') AND owner = $1", community.ToString()),
        IsOverwritten: false)
    {
        Prompts = session.Execute("DELETE FROM schedules WHERE community = $1", community.ToString())
            + session.Execute("DELETE FROM suggestions WHERE community = $1", community.ToString()),
    });

    public Stored<Erased> Erase(PersonId person) => Remove("a person", session => new Erased(
        session.Execute("DELETE FROM settings WHERE kind = 'person' AND owner = $1", person.ToString()),
        session.Execute("DELETE FROM feedback WHERE person = $1", person.ToString()),
        session.Execute(
            "UPDATE audit SET person = nullif(person, $1), owner = CASE WHEN kind = 'person' THEN nullif(owner, $1) ELSE owner END WHERE person = $1 OR (kind = 'person' AND owner = $1)",
            person.ToString()),
        IsOverwritten: false)
    {
        Prompts = session.Execute(HandOn, person.ToString()) + session.Execute("DELETE FROM suggestions WHERE person = $1", person.ToString()),
    });

    private Stored<Erased> Remove(string whom, Func<Session, Erased> remove)
    {
        var removed = database.Write(session =>
        {
            var counts = remove(session);
            if (counts.Total > 0)
                AuditLog.Add(session, database.Time.GetUtcNow(), $"{whom} was erased: settings {counts.Settings}, feedback {counts.Feedback}, schedules and suggestions {counts.Prompts}, changes {counts.Changes}");
            return counts;
        });
        if (!removed.Succeeded)
            return removed;
        // The log still holds the pages as they were; truncating it carries the overwritten ones into the file.
        var truncated = database.Read(session => session.Number("PRAGMA wal_checkpoint(TRUNCATE)") == 0);
        return Stored<Erased>.Of(removed.Value with { IsOverwritten = truncated is { Succeeded: true, Value: true } });
    }
}
