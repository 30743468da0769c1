using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using StudyBot.Core.Memory;

namespace StudyBot.Storage;

/// <summary>Looks and writes nothing.</summary>
public static class Inspection
{
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

    /// <summary>The channels with settings of their own, by the ids that the platform gives them; none where there is no database yet.</summary>
    /// <param name="platform">Lower case: <c>slack</c>.</param>
    public static Stored<ImmutableArray<string>> Channels(string folder, string platform)
    {
        var place = new StorageFolder(folder);
        return Faults.Guard(place.Database, () => File.Exists(place.Database)
            ? Read(place, session => Storage.Look.At(session).Refuse(place.Database) is { } wrong
                ? Stored<ImmutableArray<string>>.Failed(wrong)
                : Stored<ImmutableArray<string>>.Of(session.All("SELECT DISTINCT channel FROM settings WHERE kind = 'channel' AND channel LIKE $1 ORDER BY channel", row => row.GetString(0)[(platform.Length + 1)..], $"{platform}:%")))
            : Stored<ImmutableArray<string>>.Of([]));
    }

    private static T Read<T>(StorageFolder place, Func<Session, T> look)
    {
        try
        {
            using var session = Connections.OpenToRead(place.Database);
            return look(session);
        }
        catch (SqliteException) when (File.Exists(StorageFolder.WalOf(place.Database)))
        {
            // A worker started while the file was read as one that nobody writes.
            using var session = Connections.OpenToRead(place.Database);
            return look(session);
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
}
