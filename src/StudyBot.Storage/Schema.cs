namespace StudyBot.Storage;

/// <summary>Brings a database to this program's version.</summary>
internal static class Schema
{
    /// <summary>Each migration in a transaction of its own, begun with the write lock: of two processes one finds the work done.</summary>
    public static void Migrate(StorageFolder folder, Session session, DateTimeOffset now)
    {
        session.Run("PRAGMA journal_mode = WAL");
        var found = VersionOf(session);
        for (var version = found; version < Migrations.Latest; version++)
        {
            session.Run("BEGIN IMMEDIATE");
            if (VersionOf(session) == version)
            {
                // The write lock is held and nothing is changed yet: the copy is the version before, whole.
                if (version == found && version > 0)
                {
                    using var reader = Connections.OpenAtStart(folder.Database, create: false);
                    Copies.Make(reader, folder.Beside($"v{version}", now));
                }

                session.Run($"{Migrations.All[version]} PRAGMA user_version = {version + 1};");
            }

            session.Run("COMMIT");
        }
    }

    /// <summary>Whether there is room and leave to write: told at start, not by the first person who needs it.</summary>
    public static void ProveWritable(Session session) =>
        session.Run($"BEGIN IMMEDIATE; PRAGMA user_version = {VersionOf(session)}; COMMIT;");

    private static int VersionOf(Session session) => session.Number("PRAGMA user_version");
}
