namespace StudyBot.Storage;

/// <summary>Tells a program that replaces the database from those that use it; the system lets go of it when a process ends.</summary>
internal static class FolderLock
{
    /// <exception cref="RefusedException">The database is being replaced.</exception>
    public static FileStream Share(StorageFolder folder) =>
        Take(folder, FileShare.Read) ?? throw new RefusedException($"{folder.Database}: is being replaced by 'studybot restore' or 'studybot storage new': start again when that has ended.");

    /// <exception cref="RefusedException">Another program uses the database.</exception>
    public static FileStream Own(StorageFolder folder) =>
        Take(folder, FileShare.None) ?? throw new RefusedException($"{folder.Database}: is in use by a running StudyBot: stop it first, so that nothing it writes is lost.");

    private static FileStream? Take(StorageFolder folder, FileShare share)
    {
        try
        {
            return new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.Read, share);
        }
        catch (IOException e) when (e.GetType() == typeof(IOException) && File.Exists(folder.Lock))
        {
            // Not "not found", "too long" or the like, which have types of their own.
            return null;
        }
    }
}
