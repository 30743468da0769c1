using System.Collections.Immutable;
using StudyBot.Cli;
using StudyBot.Core;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;
using StudyBot.Settings;

namespace StudyBot.Hosting;

/// <summary>Every reading that could be loaded and indexed, and why the others could not: a broken one leaves the rest alone.</summary>
/// <param name="MissingDefault">Why the reading that the settings name cannot answer: no other may take its place unasked. Null where it can, or where none is named.</param>
internal sealed record LoadedLibrary(Library Library, ImmutableArray<Problem> Failures, Problem? MissingDefault)
{
    public static LoadedLibrary Load(Shelf shelf)
    {
        var failures = ImmutableArray.CreateBuilder<Problem>();
        var readings = Import(shelf, failures);
        var standing = readings.FirstOrDefault(r => r.Id == shelf.Default)?.Id;
        return new LoadedLibrary(new Library(readings.Select(IndexedReading.Build), standing), failures.ToImmutable(), standing is null ? Missing(shelf) : null);
    }

    private static Problem? Missing(Shelf shelf) =>
        shelf.Default is not { } wanted ? null
        : shelf.TryFind(null, out _, out var unknown) ? new Problem($"Readings:Default: '{wanted}' could not be loaded: mend it, or name another reading.", ExitCode.Failed)
        : unknown;

    public static ImmutableArray<Reading> Import(Shelf shelf, ImmutableArray<Problem>.Builder failures)
    {
        var readings = ImmutableArray.CreateBuilder<Reading>();
        foreach (var entry in shelf.Entries)
        {
            if (entry.TryImport(out var reading, out var problem))
                readings.Add(reading);
            else
                failures.Add(problem);
        }

        return readings.ToImmutable();
    }
}
