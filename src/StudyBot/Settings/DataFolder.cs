using System.Diagnostics.CodeAnalysis;
using StudyBot.Cli;

namespace StudyBot.Settings;

/// <summary>The folder of the database for commands that need no reading: a broken shelf must not stand between an operator and a backup.</summary>
internal static class DataFolder
{
    public static bool TryFind([NotNullWhen(true)] out string? folder, [NotNullWhen(false)] out Problem? problem)
    {
        folder = null;
        if (!HomeFolder.TryFind(Environment.GetEnvironmentVariable(HomeFolder.Variable), AppContext.BaseDirectory, out var home, out problem)
            || !StudyBotSettings.TryLoad(SettingsSources.Of(home), out var settings, out problem))
            return false;
        folder = Path.Combine(home, settings.Storage.Folder);
        return true;
    }
}
