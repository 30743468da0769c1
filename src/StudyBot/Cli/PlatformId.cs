using System.Diagnostics.CodeAnalysis;
using StudyBot.Hosting;

namespace StudyBot.Cli;

/// <summary>An id as the command line takes it: <c>discord:197038439483310086</c>.</summary>
internal static class PlatformId
{
    public static bool TryParse(
        string text, [NotNullWhen(true)] out string? platform, [NotNullWhen(true)] out string? value, [NotNullWhen(false)] out Problem? problem)
    {
        var parts = text.Split(':', 2);
        platform = Platform.All.Select(p => p.Name.ToLowerInvariant()).FirstOrDefault(n => n == parts[0]);
        value = platform is not null && parts.Length == 2 && parts[1].Length > 0 && parts[1].All(char.IsAsciiLetterOrDigit) ? parts[1] : null;
        problem = value is null ? new Problem($"'{text}' is no id: write the platform and its number, for example discord:197038439483310086.", ExitCode.Usage) : null;
        return value is not null;
    }
}
