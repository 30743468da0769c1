namespace StudyBot.Settings;

internal static class LogLevels
{
    public const string Section = "Logging:LogLevel:";

    /// <summary>The names of <c>Microsoft.Extensions.Logging.LogLevel</c>, spelt out so that <c>ask</c> need not load its assembly.</summary>
    private static readonly string[] Names = ["Trace", "Debug", "Information", "Warning", "Error", "Critical", "None"];

    /// <returns>What is wrong, one line; null where nothing is.</returns>
    public static string? Check(IReadOnlyDictionary<string, string> values)
    {
        foreach (var (key, value) in values)
        {
            if (key.StartsWith(Section, StringComparison.OrdinalIgnoreCase) && !Names.Contains(value, StringComparer.OrdinalIgnoreCase))
                return $"{key}: '{value}' is no log level: take one of {string.Join(", ", Names)}";
        }

        return null;
    }
}
