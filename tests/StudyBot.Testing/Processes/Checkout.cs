namespace StudyBot.Testing.Processes;

/// <summary>Where the tests find what the build made.</summary>
public static class Checkout
{
    public static string Root { get; } = FindRoot();

    /// <summary>The program in its own output folder, for the configuration that the tests run in.</summary>
    public static string Program { get; } = Path.Combine(
        Root, "src", "StudyBot", "bin", Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/', '\\')))!, "net10.0", "StudyBot.dll");

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "StudyBot.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No StudyBot.sln above the tests.");
        return folder;
    }
}
