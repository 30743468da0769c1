using Microsoft.Data.Sqlite;

namespace StudyBot.Storage;

/// <summary>Opens SQLite the same way everywhere.</summary>
internal static class Connections
{
    /// <summary>Seconds to wait for another process's write: below the 3 s within which Discord wants its answer.</summary>
    private const int Patience = 2;

    public static TimeSpan Wait { get; } = TimeSpan.FromSeconds(Patience);

    /// <summary>Seconds at start, where another process may be bringing the file to this version.</summary>
    private const int StartPatience = 30;

    /// <summary>
    /// NORMAL syncs at checkpoints, not at each commit: a button must not wait for the disk. A crash of the program loses
    /// nothing and a power cut the last moments at most, never the file (sqlite.org/pragma.html#pragma_synchronous).
    /// Deleted content is overwritten with zeros, so that what is erased is gone.
    /// </summary>
    private const string Setup = "PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF;";

    public static Session Open(string path) => Open(path, SqliteOpenMode.ReadWrite, Patience);

    public static Session OpenAtStart(string path, bool create) => Open(path, create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite, StartPatience);

    /// <summary>Reads a file that nobody writes, or only looks, and leaves no file behind: without a log beside it the file is taken as it stands.</summary>
    public static Session OpenToRead(string path)
    {
        var wal = new FileInfo(StorageFolder.WalOf(path));
        return wal is { Exists: true, Length: > 0 } ? Open(path, SqliteOpenMode.ReadOnly, Patience)
            : Open($"file:{(path.StartsWith('/') ? "" : "/")}{Escaped(path)}?immutable=1", SqliteOpenMode.ReadOnly, Patience);
    }

    /// <summary><see cref="Uri"/> leaves a percent sign that is part of the name as it is, and SQLite would decode it.</summary>
    private static string Escaped(string path) => string.Join('/', path.Replace(Path.DirectorySeparatorChar, '/').Split('/').Select(Uri.EscapeDataString));

    private static Session Open(string source, SqliteOpenMode mode, int seconds)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = seconds,
        }.ConnectionString);
        try
        {
            connection.Open();
            var session = new Session(connection);
            session.Run($"PRAGMA busy_timeout = {seconds * 1000}; {Setup}");
            return session;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
