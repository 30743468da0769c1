namespace StudyBot.Storage;

/// <summary>Whole copies of a database, made while others use it.</summary>
internal static class Copies
{
    /// <summary>Copies, checks the copy and only then gives it its name; what stands under that name already is never overwritten.</summary>
    public static void Make(Session from, string to)
    {
        var part = $"{to}.part";
        File.Delete(part);
        try
        {
            StorageFolder.MakePrivate(part);
            from.Execute("VACUUM INTO $1", part);
            using (var copy = Connections.OpenToRead(part))
            {
                if (Look.At(copy, thorough: true).Refuse(part) is { } wrong)
                    throw new RefusedException(wrong);
            }

            using (var written = new FileStream(part, FileMode.Open, FileAccess.ReadWrite))
                written.Flush(flushToDisk: true);
            File.Move(part, to, overwrite: false);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
