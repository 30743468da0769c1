using System.Diagnostics.CodeAnalysis;
using StudyBot.Cli;
using StudyBot.Core.Importing;
using StudyBot.Core.Readings;

namespace StudyBot.Settings;

/// <param name="Name">The folder's name on the shelf; null for a path that somebody gave.</param>
internal sealed record ShelfEntry(string? Name, string Path)
{
    public bool TryImport([NotNullWhen(true)] out Reading? reading, [NotNullWhen(false)] out Problem? problem)
    {
        (reading, problem) = Importer.ImportPath(Path) switch
        {
            ImportResult.Imported { Reading: var found } when Name is not null && found.Id.Value != Name =>
                (null, new Problem($"{Path}: its id is '{found.Id}': give the folder that name, or reading.yaml the folder's.", ExitCode.Failed)),
            ImportResult.Imported { Reading: var found } => (found, (Problem?)null),
            var malformed => (null, new Problem(malformed.ToString(), ExitCode.Failed)),
        };
        return reading is not null;
    }
}
