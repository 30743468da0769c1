using Microsoft.Data.Sqlite;
using StudyBot.Core.Memory;

namespace StudyBot.Storage;

/// <summary>What goes wrong with files and SQLite, as one line with the place and the remedy.</summary>
internal static class Faults
{
    public const string WayBack = "put a backup back with 'studybot restore FILE', or begin anew with 'studybot storage new'; neither deletes a file";

    public const string AnotherBackup = "take another backup; nothing was changed";

    private const string LockedBy = "is locked by another program: close what has it open; StudyBot's own processes share it";

    // The primary result codes of sqlite.org/rescode.html.
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NoDatabase = 26;

    public static Stored<T> Guard<T>(string path, Func<Stored<T>> act, string wayBack = WayBack)
    {
        try
        {
            return act();
        }
        catch (Exception e) when (IsExpected(e))
        {
            return Stored<T>.Failed(Describe(path, e, wayBack));
        }
    }

    /// <summary>The line where another program has locked the database.</summary>
    public static string LockedElsewhere(string path) => $"{path}: {LockedBy}.";

    public static bool IsExpected(Exception e) => e is SqliteException or IOException or UnauthorizedAccessException or RefusedException;

    public static string Describe(string path, Exception e, string wayBack = WayBack) => e switch
    {
        RefusedException => e.Message,
        SqliteException s => $"{path}: {Describe(path, s, wayBack)}.",
        _ => $"{path}: {e.Message.TrimEnd('.')}: let the user that runs StudyBot read and write that folder, or name another with Storage:Folder.",
    };

    public static bool IsDamage(SqliteException e) => e.SqliteErrorCode is Corrupt or NoDatabase;

    private static string Describe(string path, SqliteException e, string wayBack) => e.SqliteErrorCode switch
    {
        _ when Directory.Exists(path) => "is a folder, not a database: move it away, or name another folder with Storage:Folder",
        Busy or Locked => LockedBy,
        ReadOnly => $"may not be written (SQLite {e.SqliteExtendedErrorCode}): let the user that runs StudyBot write the file and its folder",
        Corrupt => $"is damaged: {wayBack}",
        NoDatabase => $"is no database, or its beginning is damaged: {wayBack}",
        Full => "there is no room to write: free space on that disk; what was already kept is safe",
        InputOutput => $"the disk does not read or write (SQLite {e.SqliteExtendedErrorCode}): check its space and its health, then run 'studybot doctor'",
        CannotOpen => "cannot be opened: let the user that runs StudyBot read and write the file and its folder",
        _ => $"fails ({e.Message}): run 'studybot doctor'",
    };
}
