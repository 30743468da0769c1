namespace StudyBot.Tests;

/// <summary>A home folder with settings of the test's own and no readings, gone afterwards.</summary>
internal sealed class TemporaryHome : IDisposable
{
    public TemporaryHome(string settings)
    {
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "config"));
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "seeds"));
        File.WriteAllText(SettingsFile, settings);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("studybot-").FullName;

    public string SettingsFile => System.IO.Path.Combine(Path, "config/appsettings.json");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
