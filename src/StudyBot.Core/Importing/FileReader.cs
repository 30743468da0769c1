namespace StudyBot.Core.Importing;

/// <summary>Reads whole files, but none above <see cref="Importer.MaxBytes"/>.</summary>
internal static class FileReader
{
    /// <param name="remedy">What to do if the file is not there.</param>
    public static (RawFile? File, ImportResult.Malformed? Problem) Read(string path, string remedy)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0'))
            return (null, new(path.Length == 0 ? "(no name)" : path.Replace('\0', '\uFFFD'), null, "this names no file", "give the path of a file with text in it"));
        try
        {
            if (Directory.Exists(path))
                return (null, new(path, null, "this is a folder, not a file", remedy));
            // To open a pipe waits for its writer. Whatever is not a regular file has no length, so it is told without opening it.
            var file = new FileInfo(RealPath.Of(path));
            // A shell's <(…) is a link to a pipe without a name.
            if (!file.Exists && new FileInfo(path).LinkTarget is not null)
                return (null, new(path, null, "this is a link that leads to no file", "give a regular file with text in it"));
            if (!file.Exists)
                return (null, new(path, null, "there is no such file", remedy));
            if (file.Length == 0)
                return (null, new(path, null, "the file is empty, or no regular file (a pipe or a device)", "give a regular file with text in it"));
            using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            // The file may grow meanwhile, so the limit holds for what is read as well.
            if (stream.CanSeek && stream.Length > Importer.MaxBytes)
                return (null, TextDecoder.TooLarge(path));
            var bytes = new byte[stream.CanSeek ? stream.Length + 1 : 64 * 1024];
            var count = 0;
            for (int read; (read = stream.Read(bytes, count, bytes.Length - count)) > 0;)
            {
                count += read;
                if (count > Importer.MaxBytes)
                    return (null, TextDecoder.TooLarge(path));
                if (count == bytes.Length)
                    Array.Resize(ref bytes, Math.Min(bytes.Length * 2, Importer.MaxBytes + 1));
            }

            return (new RawFile(path, bytes.AsMemory(0, count)), null);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, new(path, null, "there is no such file", remedy));
        }
        catch (UnauthorizedAccessException)
        {
            return (null, new(path, null, "the file may not be read", "give this user the right to read it"));
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            return (null, new(path, null, $"the file cannot be read ({e.Message.ReplaceLineEndings(" ")})", remedy));
        }
    }
}
