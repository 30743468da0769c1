using System.Collections.Immutable;
using StudyBot.Cli;
using StudyBot.Core;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;
using StudyBot.Settings;

namespace StudyBot.Hosting;

/// <summary>Every reading that could be loaded and indexed, and why the others could not: a broken one leaves the rest alone.</summary>
internal sealed record LoadedLibrary(Library Library, ImmutableArray<Problem> Failures)
{
    public static LoadedLibrary Load(Shelf shelf)
    {
        var failures = ImmutableArray.CreateBuilder<Problem>();
        var readings = Import(shelf, failures);
        var standing = readings.FirstOrDefault(r => r.Id == shelf.Default)?.Id;
        return new LoadedLibrary(new Library(readings.Select(IndexedReading.Build), standing), failures.ToImmutable());
    }

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
