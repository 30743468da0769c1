using StudyBot.Core.Importing;
using StudyBot.Core.Readings;

namespace StudyBot.Benchmarks;

/// <summary>The reading that ships, found by walking up to the solution.</summary>
internal static class Shipped
{
    public static string Root { get; } = FindRoot();

    public static string Folder => Path.Combine(Root, "seeds", "tavani-2019");

    public static string RawText { get; } = File.ReadAllText(Path.Combine(Folder, "tavani-2019.txt"));

    public static Reading Import() => Importer.ImportPath(Folder) is ImportResult.Imported imported
        ? imported.Reading
        : throw new InvalidOperationException("The shipped reading does not import.");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "StudyBot.sln")))
                return folder.FullName;
        throw new InvalidOperationException("Run the benchmarks from a checkout.");
    }
}
