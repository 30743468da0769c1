namespace StudyBot.Storage;

/// <summary>Which of the database's files are there.</summary>
/// <param name="Length">Of the database in bytes; null where there is none.</param>
internal sealed record Presence(bool Marker, bool Remains, long? Length)
{
    /// <summary>No database yet, or one that is just being made.</summary>
    public bool IsFirstStart => !Marker && !Remains && Length is null or 0;

    /// <summary>
    /// In this order, so that another process that makes the database meanwhile is never taken for a loss: it makes the
    /// database first, then its log, and the marker at last.
    /// </summary>
    public static Presence Of(StorageFolder folder)
    {
        var marker = File.Exists(folder.Marker);
        var remains = File.Exists(StorageFolder.WalOf(folder.Database)) || File.Exists(StorageFolder.ShmOf(folder.Database));
        var database = new FileInfo(folder.Database);
        return new Presence(marker, remains, database.Exists ? database.Length : null);
    }

    /// <returns>Why no database may be made or opened here, one line; null where one may.</returns>
    public string? Refuse(string path) => this switch
    {
        _ when Directory.Exists(path) => $"{path}: is a folder, not a database: move it away, or name another folder with Storage:Folder.",
        { Length: null, Marker: true } => $"{path}: is missing, and there was one: {Faults.WayBack}.",
        { Length: null, Remains: true } => $"{path}: is missing, only its -wal or -shm file is left: {Faults.WayBack}.",
        { Length: 0, Marker: true } or { Length: 0, Remains: true } => $"{path}: is empty, and was not: {Faults.WayBack}.",
        _ => null,
    };
}
