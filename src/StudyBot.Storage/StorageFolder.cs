using System.Globalization;

namespace StudyBot.Storage;

/// <summary>The files of one database.</summary>
internal sealed record StorageFolder
{
    public const string DatabaseName = "studybot.db";

    public StorageFolder(string path) => Path = System.IO.Path.GetFullPath(path);

    public string Path { get; }

    public string Database => System.IO.Path.Combine(Path, DatabaseName);

    /// <summary>Remembers that there was a database, so that a deleted one is not taken for a first start.</summary>
    public string Marker => Database + ".kept";

    /// <summary>Held shared by every program that uses the database, alone by one that replaces it.</summary>
    public string Lock => Database + ".lock";

    /// <summary>Where it is missing; for its owner alone, since it tells who uses the bot where.</summary>
    public void Create()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Path);
        else
            Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Makes an empty file that its owner alone may read, whatever the folder and the umask allow: SQLite writes on in it, and gives its own files beside it the same rights.</summary>
    public static void MakePrivate(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var made = new FileStream(path, options);
    }

    /// <summary>A name beside the database that nothing has yet: <c>studybot-backup-20260110T120000Z.db</c>.</summary>
    public string Beside(string what, DateTimeOffset now) => Free(Path, what, now);

    public static string Free(string folder, string what, DateTimeOffset now)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"studybot-{what}-{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");
        var path = System.IO.Path.Combine(folder, $"{name}.db");
        for (var n = 2; System.IO.Path.Exists(path) || System.IO.Path.Exists(WalOf(path)); n++)
            path = System.IO.Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{n}.db"));
        return path;
    }

    public static string WalOf(string database) => database + "-wal";

    public static string ShmOf(string database) => database + "-shm";
}
