using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using StudyBot.Core.Memory;

namespace StudyBot.Storage;

/// <summary>Copies of the database, and what takes its place. Nothing here deletes or overwrites a database.</summary>
public static class Backups
{
    /// <summary>Copies the database while others use it, and checks the copy.</summary>
    /// <param name="file">Where to; a folder, or null for the database's own, gets a dated name.</param>
    /// <returns>The path of the copy.</returns>
    public static Stored<string> Make(string folder, string? file, TimeProvider time)
    {
        var place = new StorageFolder(folder);
        var target = file is null ? place.Beside("backup", time.GetUtcNow())
            : Directory.Exists(file) ? StorageFolder.Free(Path.GetFullPath(file), "backup", time.GetUtcNow())
            : Path.GetFullPath(file);
        if (Path.Exists(target))
            return Stored<string>.Failed($"{target}: is there already and is not overwritten: name another file.");
        return Faults.Guard(place.Database, () =>
        {
            var presence = Presence.Of(place);
            if (presence.Refuse(place.Database) is { } lost)
                return Stored<string>.Failed(lost);
            if (presence.IsFirstStart)
                return Stored<string>.Failed($"{place.Database}: nothing is kept yet, so there is nothing to back up.");
            using var held = FolderLock.Share(place);
            using var source = Connections.Open(place.Database);
            if (Look.At(source).Refuse(place.Database) is { } wrong)
                return Stored<string>.Failed(wrong);
            return Faults.Guard(target, () =>
            {
                Copies.Make(source, target);
                return Stored<string>.Of(target);
            }, "the copy failed; the database was read only, check both disks");
        });
    }

    /// <summary>The names of the copies beside a database: backups, what a restore replaced, and versions before a migration.</summary>
    public static ImmutableArray<string> Beside(string database) =>
        [.. Directory.EnumerateFiles(Path.GetDirectoryName(database)!, "studybot-*.db").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    /// <summary>Puts a copy of <paramref name="file"/> in the database's place, once it has proved whole.</summary>
    /// <returns>Where the replaced database is now; empty where there was none.</returns>
    public static Stored<string> Restore(string folder, string file, TimeProvider time)
    {
        var (place, source) = (new StorageFolder(folder), Path.GetFullPath(file));
        if (!File.Exists(source))
            return Stored<string>.Failed($"{source}: no such file: name a backup that 'studybot backup' made.");
        if (source == place.Database)
            return Stored<string>.Failed($"{source}: is the database itself: name a backup of it.");
        return Faults.Guard(source, () =>
        {
            using var backup = Connections.OpenToRead(source);
            var look = Look.At(backup, thorough: true);
            if (look.Refuse(source, Faults.AnotherBackup) is { } wrong)
                return Stored<string>.Failed(wrong);
            if (look.Condition == Condition.Empty)
                return Stored<string>.Failed($"{source}: is empty: {Faults.AnotherBackup}.");
            return Faults.Guard(place.Database, () =>
            {
                if (Directory.Exists(place.Database))
                    return Stored<string>.Failed(Presence.Of(place).Refuse(place.Database)!);
                place.Create();
                using var held = FolderLock.Own(place);
                return Stored<string>.Of(Replace(place, backup, time.GetUtcNow()));
            });
        }, Faults.AnotherBackup);
    }

    /// <summary>Begins with an empty database where the one that was there is lost or damaged.</summary>
    /// <returns>Where the damaged one is now; empty where there was none.</returns>
    public static Stored<string> BeginAnew(string folder, TimeProvider time)
    {
        var place = new StorageFolder(folder);
        return Faults.Guard(place.Database, () =>
        {
            if (!Directory.Exists(place.Path) || Presence.Of(place).IsFirstStart)
                return Stored<string>.Failed($"{place.Database}: nothing is kept yet; the first start of the worker makes it.");
            if (Directory.Exists(place.Database))
                return Stored<string>.Failed(Presence.Of(place).Refuse(place.Database)!);
            using var held = FolderLock.Own(place);
            if (WhyKept(place) is { } kept)
                return Stored<string>.Failed(kept);
            return Stored<string>.Of(Replace(place, null, time.GetUtcNow()));
        });
    }

    private static string? WhyKept(StorageFolder place)
    {
        if (Presence.Of(place).Refuse(place.Database) is not null)
            return null;
        try
        {
            using var session = Connections.OpenToRead(place.Database);
            return Look.At(session) switch
            {
                { Condition: Condition.Damaged or Condition.Empty } => null,
                { Condition: Condition.Whole } => $"{place.Database}: is in good order and stays: to delete what is kept of somebody, 'studybot erase'; to be rid of all of it, move the file away first.",
                var other => other.Refuse(place.Database),
            };
        }
        catch (SqliteException e) when (Faults.IsDamage(e))
        {
            return null;
        }
    }

    /// <summary>Under the lock of the one who replaces.</summary>
    private static string Replace(StorageFolder place, Session? backup, DateTimeOffset now)
    {
        var prepared = place.Database + ".new";
        if (backup is not null)
        {
            File.Delete(prepared);
            Copies.Make(backup, prepared);
        }

        var aside = MoveAside(place, now);
        // From here to the end a stop leaves no database, which the next start refuses; the copies are all there.
        if (backup is not null)
            File.Move(prepared, place.Database);
        else
            File.Delete(place.Marker);
        SqliteDatabase.Prepare(place, now);
        using var session = Connections.Open(place.Database);
        AuditLog.Add(session, now, backup is null ? "storage was begun anew" : "a backup was restored");
        return aside;
    }

    private static string MoveAside(StorageFolder place, DateTimeOffset now)
    {
        var aside = place.Beside("replaced", now);
        var moved = false;
        // The database first: without it a log is never taken for all there was, and a database never loses its log unseen.
        foreach (var (from, to) in new[]
        {
            (place.Database, aside),
            (StorageFolder.WalOf(place.Database), StorageFolder.WalOf(aside)),
            (StorageFolder.ShmOf(place.Database), StorageFolder.ShmOf(aside)),
        })
        {
            if (!File.Exists(from))
                continue;
            File.Move(from, to);
            moved = true;
        }

        return moved ? aside : "";
    }
}
