using StudyBot.Core.Memory;

namespace StudyBot.Storage;

/// <summary>Deletes what is kept of a community or a person and overwrites it. Backups made before keep it.</summary>
public sealed class Erasure(SqliteDatabase database) : IErasure
{
    public Stored<Erased> Erase(CommunityId community) => Remove("a community", session => (
        session.Execute("DELETE FROM settings WHERE kind IN ('community', 'channel') AND owner = $1", community.ToString()),
        session.Execute("DELETE FROM feedback WHERE community = $1", community.ToString()),
        session.Execute("DELETE FROM audit WHERE kind IN ('community', 'channel') AND owner = $1", community.ToString())));

    public Stored<Erased> Erase(PersonId person) => Remove("a person", session => (
        session.Execute("DELETE FROM settings WHERE kind = 'person' AND owner = $1", person.ToString()),
        session.Execute("DELETE FROM feedback WHERE person = $1", person.ToString()),
        session.Execute(
            "UPDATE audit SET person = nullif(person, $1), owner = CASE WHEN kind = 'person' THEN nullif(owner, $1) ELSE owner END WHERE person = $1 OR (kind = 'person' AND owner = $1)",
            person.ToString())));

    private Stored<Erased> Remove(string whom, Func<Session, (int Settings, int Feedback, int Changes)> remove)
    {
        var removed = database.Write(session =>
        {
            var counts = remove(session);
            if (counts != default)
                AuditLog.Add(session, database.Time.GetUtcNow(), $"{whom} was erased: settings {counts.Settings}, feedback {counts.Feedback}, changes {counts.Changes}");
            return counts;
        });
        if (!removed.Succeeded)
            return Stored<Erased>.Failed(removed.Problem);
        // The log still holds the pages as they were; truncating it carries the overwritten ones into the file.
        var truncated = database.Read(session => session.Number("PRAGMA wal_checkpoint(TRUNCATE)") == 0);
        var (settings, feedback, changes) = removed.Value;
        return Stored<Erased>.Of(new Erased(settings, feedback, changes, truncated is { Succeeded: true, Value: true }));
    }
}
