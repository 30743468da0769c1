using System.Diagnostics.CodeAnalysis;
using StudyBot.Hosting;
using StudyBot.Terminal;

namespace StudyBot.Cli;

/// <summary>An id as the command line takes it: <c>discord:197038439483310086</c>.</summary>
internal static class PlatformId
{
    public static bool TryParse(
        string text, [NotNullWhen(true)] out string? platform, [NotNullWhen(true)] out string? value, [NotNullWhen(false)] out Problem? problem)
    {
        var parts = text.Split(':', 2);
        platform = Platform.All.Select(p => p.Name.ToLowerInvariant()).Append(LocalPlace.Platform).FirstOrDefault(n => n == parts[0]);
        value = platform is not null && parts.Length == 2 && IsOf(platform, parts[1]) ? parts[1] : null;
        problem = value is null ? new Problem($"'{text}' is no id: write the platform and its number, for example discord:197038439483310086 or slack:T0STUDY001; terminal:local is this machine's own.", ExitCode.Usage) : null;
        return value is not null;
    }

    // A slip of the hand must not read as "nothing is kept of it".
    private static bool IsOf(string platform, string value) => platform switch
    {
        LocalPlace.Platform => value == LocalPlace.Channel.Value,
        "discord" => value.Length is >= 17 and <= 20 && value.All(char.IsAsciiDigit),
        _ => value.Length >= 3 && char.IsAsciiLetterUpper(value[0]) && value.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)),
    };
}
