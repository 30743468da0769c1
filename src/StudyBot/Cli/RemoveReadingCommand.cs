using StudyBot.Settings;

namespace StudyBot.Cli;

/// <summary><c>readings remove ID</c>: deletes a reading's folder, and asks nothing.</summary>
internal static class RemoveReadingCommand
{
    public static int Run(string id, StandardStreams streams)
    {
        if (!Workspace.TryOpen(out var workspace, out var problem))
            return streams.Report(problem);
        if (workspace.Shelf.Entries.FirstOrDefault(e => e.Name == id) is not { } entry)
            return streams.Report(workspace.Shelf.Unknown(id));
        if (workspace.Shelf.Default?.Value == id)
            return streams.Report(new Problem($"{id}: this reading answers where none is named: set Readings:Default to another before removing it.", ExitCode.Usage));
        var title = entry.TryImport(out var reading, out _) ? $" “{reading.Metadata.Title.ReplaceLineEndings(" ")}”" : " a reading that could not be loaded";
        try
        {
            Remove(entry.Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return streams.Report(new Problem($"{entry.Path}: cannot be removed ({e.Message.ReplaceLineEndings(" ")}): give this user the right to change the folder of readings.", ExitCode.Failed));
        }

        streams.Output.Write(Printable.Of($"{id}: removed{title} ({entry.Path}). A worker that runs has it until a restart.\n"));
        streams.Output.Flush();
        return ExitCode.Ok;
    }

    // Under another name first, so that no reading is ever there in part; of a link, the link alone.
    private static void Remove(string folder)
    {
        if (new DirectoryInfo(folder).LinkTarget is not null)
        {
            Directory.Delete(folder);
            return;
        }

        var aside = Path.Combine(Path.GetDirectoryName(folder)!, $".removed-{Guid.NewGuid():N}");
        Directory.Move(folder, aside);
        Directory.Delete(aside, recursive: true);
    }
}
