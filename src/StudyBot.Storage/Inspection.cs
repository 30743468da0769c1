using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;

namespace StudyBot.Storage;

/// <summary>Looks and writes nothing.</summary>
public static class Inspection
{
    /// <summary>Of one file, before what was seen last is believed.</summary>
    private const int Readings = 100;

    public static Stored<StorageFacts> Of(string folder)
    {
        var place = new StorageFolder(folder);
        return Faults.Guard(place.Database, () =>
        {
            var presence = Presence.Of(place);
            if (presence.Refuse(place.Database) is { } lost)
                return Stored<StorageFacts>.Failed(lost);
            var standing = place.Path;
            while (!Directory.Exists(standing) && Path.GetDirectoryName(standing) is { } above)
                standing = above;
            var free = new DriveInfo(standing).AvailableFreeSpace;
            if (presence.IsFirstStart)
                return Stored<StorageFacts>.Of(new StorageFacts(place.Database, null, 0, free, FirstUnwritable(standing)));
            var look = Read(place, session => Storage.Look.At(session));
            return look.Refuse(place.Database) is { } wrong ? Stored<StorageFacts>.Failed(wrong)
                : Stored<StorageFacts>.Of(new StorageFacts(place.Database, look.Version, Bytes(place), free, FirstUnwritable(standing, place.Database)));
        });
    }

    /// <summary>All schedules of prompts; none where there is no database yet, or one that knew none.</summary>
    public static Stored<ImmutableArray<PromptSchedule>> Schedules(string folder) =>
        List(folder, ScheduleStore.All);

    /// <summary>The channels with settings of their own, by the ids that the platform gives them; none where there is no database yet.</summary>
    /// <param name="platform">Lower case: <c>slack</c>.</param>
    public static Stored<ImmutableArray<string>> Channels(string folder, string platform) => List(folder, (session, _) => session.All(
        "SELECT DISTINCT channel FROM settings WHERE kind = 'channel' AND channel LIKE $1 ORDER BY channel", row => row.GetString(0)[(platform.Length + 1)..], $"{platform}:%"));

    /// <param name="list">Given the version of the schema.</param>
    private static Stored<ImmutableArray<T>> List<T>(string folder, Func<Session, int, ImmutableArray<T>> list)
    {
        var place = new StorageFolder(folder);
        return Faults.Guard(place.Database, () => !File.Exists(place.Database) ? Stored<ImmutableArray<T>>.Of([]) : Read(place, session =>
        {
            var look = Storage.Look.At(session);
            return look.Refuse(place.Database) is { } wrong ? Stored<ImmutableArray<T>>.Failed(wrong) : Stored<ImmutableArray<T>>.Of(list(session, look.Version));
        }));
    }

    /// <summary>A file read as one that nobody writes proves nothing where somebody wrote it meanwhile: a process that starts, or the last that ends. Then it is read again.</summary>
    private static T Read<T>(StorageFolder place, Func<Session, T> look)
    {
        for (var left = Readings; ; left--)
        {
            var before = Stamp.Of(place);
            try
            {
                using var session = Connections.OpenToRead(place.Database);
                var seen = look(session);
                if (left == 0 || before.HasLog || before == Stamp.Of(place))
                    return seen;
            }
            catch (SqliteException) when (left > 0 && before != Stamp.Of(place))
            {
            }
        }
    }

    private static long Bytes(StorageFolder place)
    {
        var wal = new FileInfo(StorageFolder.WalOf(place.Database));
        return new FileInfo(place.Database).Length + (wal.Exists ? wal.Length : 0);
    }

    private static string? FirstUnwritable(params string[] paths) => paths.FirstOrDefault(p => !MayWrite(p));

    private static bool MayWrite(string path)
    {
        const int Write = 2; // W_OK of unistd.h: asks with this user's rights, and knows a disk mounted read-only.
        return OperatingSystem.IsWindows() ? (File.GetAttributes(path) & (FileAttributes.ReadOnly | FileAttributes.Directory)) != FileAttributes.ReadOnly
            : Access(path, Write) == 0;
    }

    [DllImport("libc", EntryPoint = "access")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Access([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int mode);

    /// <param name="HasLog">SQLite keeps readers and writers apart.</param>
    /// <param name="InUse">SQLite's log stands there as long as some process has the file open.</param>
    private readonly record struct Stamp(bool HasLog, bool InUse, long Bytes, DateTime Written)
    {
        public static Stamp Of(StorageFolder place)
        {
            var (file, log) = (new FileInfo(place.Database), new FileInfo(StorageFolder.WalOf(place.Database)));
            return new Stamp(log is { Exists: true, Length: > 0 }, log.Exists, file.Exists ? file.Length : 0, file.Exists ? file.LastWriteTimeUtc : default);
        }
    }
}
