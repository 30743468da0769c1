namespace StudyBot.Core.Importing;

/// <summary>Where a path leads once every link on the way is followed.</summary>
internal static class RealPath
{
    // As many as Linux follows.
    private const int MostLinks = 40;

    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path)
    {
        var links = 0;
        return Follow(Path.GetFullPath(path), ref links);
    }

    /// <summary>The file stands in the folder or below it, links followed.</summary>
    public static bool IsInside(string file, string folder)
    {
        var real = Of(folder);
        return Of(file).StartsWith(Path.EndsInDirectorySeparator(real) ? real : real + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    private static string Follow(string full, ref int links)
    {
        var at = Path.GetPathRoot(full) ?? "";
        foreach (var part in full[at.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(at, part);
            FileSystemInfo info = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
            if (info.LinkTarget is not { } target)
            {
                at = next;
                continue;
            }

            if (++links > MostLinks)
                throw new IOException("its links lead in a circle");
            at = Follow(Path.GetFullPath(target, at), ref links);
        }

        return at;
    }
}
