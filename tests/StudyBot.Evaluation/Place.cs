namespace StudyBot.Evaluation;

/// <summary>Where things are, found by walking up to the solution.</summary>
internal static class Place
{
    public static string Root { get; } = FindRoot();

    /// <summary>Third-party questions, beside the checkout and no part of it.</summary>
    public static string Data => Path.GetFullPath(Path.Combine(Root, "..", "shared", "eval"));

    public static string ShippedReading => Path.Combine(Root, "seeds", "tavani-2019");

    public static string Weights => Path.Combine(Root, "src", "StudyBot.Core", "Retrieval", "Ranking");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "StudyBot.sln")))
                return folder.FullName;
        throw new InvalidOperationException("Run the evaluation from a checkout.");
    }
}
