using System.Diagnostics.CodeAnalysis;
using StudyBot.Cli;

namespace StudyBot.Settings;

/// <summary>The folder that holds <c>config/</c> and <c>seeds/</c>.</summary>
internal static class HomeFolder
{
    public const string Variable = "STUDYBOT_HOME";
    public const string SettingsFile = "config/appsettings.json";

    /// <param name="named">The value of <c>STUDYBOT_HOME</c>; null or empty where it is not set.</param>
    /// <param name="executable">The folder of the executable: a published copy has both beside it, a checkout beside the solution above it.</param>
    public static bool TryFind(string? named, string executable, [NotNullWhen(true)] out string? home, [NotNullWhen(false)] out Problem? problem)
    {
        problem = null;
        if (!string.IsNullOrEmpty(named))
        {
            home = Path.GetFullPath(named);
            if (File.Exists(Path.Combine(home, SettingsFile)))
                return true;
            problem = new Problem($"{Variable}: '{named}' holds no {SettingsFile}: name the folder that holds config/ and seeds/, or unset it.", ExitCode.Usage);
            return false;
        }

        if (File.Exists(Path.Combine(executable, SettingsFile)))
        {
            home = executable;
            return true;
        }

        home = executable;
        while (home is not null && !File.Exists(Path.Combine(home, "StudyBot.sln")))
            home = Path.GetDirectoryName(home);
        if (home is not null)
            return true;
        problem = new Problem($"{executable}: no {SettingsFile} beside the executable: copy config/ and seeds/ there, or set {Variable} to the folder that holds them.", ExitCode.Usage);
        return false;
    }
}
