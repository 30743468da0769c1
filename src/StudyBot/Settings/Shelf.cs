using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using StudyBot.Cli;
using StudyBot.Core.Readings;

namespace StudyBot.Settings;

/// <summary>The readings of a folder by name, none of them loaded.</summary>
internal sealed record Shelf(string Folder, ImmutableArray<ShelfEntry> Entries, ReadingId? Default)
{
    /// <summary>A reading is a folder whose name is its id.</summary>
    public static bool TryOpen(string folder, ReadingId? defaultReading, [NotNullWhen(true)] out Shelf? shelf, [NotNullWhen(false)] out Problem? problem)
    {
        (shelf, problem) = (null, null);
        try
        {
            shelf = new Shelf(folder, [.. Directory.EnumerateDirectories(folder)
                .Select(path => new ShelfEntry(Path.GetFileName(path), path))
                .Where(entry => !entry.Name!.StartsWith('.'))
                .OrderBy(entry => entry.Name, StringComparer.Ordinal)], defaultReading);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = new Problem($"{folder}: the readings cannot be listed ({e.Message}): set Readings:Folder to the folder that holds them.", ExitCode.Usage);
            return false;
        }
    }

    /// <param name="name">The id of a reading, or a path; null for the default.</param>
    public bool TryFind(string? name, [NotNullWhen(true)] out ShelfEntry? entry, [NotNullWhen(false)] out Problem? problem)
    {
        problem = null;
        var id = name ?? Default?.Value ?? Entries.FirstOrDefault()?.Name;
        entry = Entries.FirstOrDefault(e => e.Name == id);
        if (entry is null && name is { Length: > 0 } && (File.Exists(name) || Directory.Exists(name)))
            entry = new ShelfEntry(null, name);
        if (entry is not null)
            return true;
        problem = new Problem(
            id is null ? $"{Folder}: holds no reading: put one there, a folder with a text and its reading.yaml."
            : name is null ? $"Readings:Default: no reading '{id}' in {Folder}: {Known()}"
            : Unknown(id).Line, ExitCode.Usage);
        return false;
    }

    public Problem Unknown(string id) => new($"No reading '{id}': {Known()}", ExitCode.Usage);

    private string Known() => Entries.IsEmpty ? "none is there." : $"known are {string.Join(", ", Entries.Select(e => e.Name))}.";
}
