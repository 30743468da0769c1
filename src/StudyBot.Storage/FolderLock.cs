namespace StudyBot.Storage;

/// <summary>Tells a program that replaces the database from those that use it; the system lets go of it when a process ends.</summary>
internal static class FolderLock
{
    // What the runtime puts into HResult: the system's own number on Unix (errno.h), ERROR_SHARING_VIOLATION on Windows.
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;
    private const int SharingViolation = unchecked((int)0x80070020);

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
        catch (IOException e) when (e.HResult is SharingViolation or WouldBlockOnLinux or WouldBlockOnMac)
        {
            return null;
        }
    }
}
