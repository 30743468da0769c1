using System.Diagnostics.CodeAnalysis;
using StudyBot.Cli;

namespace StudyBot.Settings;

/// <summary>The home folder with its settings and its readings, found but not yet loaded.</summary>
internal sealed record Workspace(string Home, StudyBotSettings Settings, Shelf Shelf)
{
    /// <summary>The folder of the database, absolute; it need not be there.</summary>
    public string DataFolder => Path.Combine(Home, Settings.Storage.Folder);

    /// <summary>The instructors' own prompts; it need not be there.</summary>
    public string PromptsFile => Path.Combine(Home, "config", "prompts.yaml");

    public static bool TryOpen([NotNullWhen(true)] out Workspace? workspace, [NotNullWhen(false)] out Problem? problem)
    {
        workspace = null;
        if (!HomeFolder.TryFind(Environment.GetEnvironmentVariable(HomeFolder.Variable), AppContext.BaseDirectory, out var home, out problem)
            || !StudyBotSettings.TryLoad(SettingsSources.Of(home), out var settings, out problem)
            || !Shelf.TryOpen(Path.Combine(home, settings.Readings.Folder), settings.Readings.Default, out var shelf, out problem))
            return false;
        workspace = new Workspace(home, settings, shelf);
        return true;
    }
}
