namespace StudyBot.Settings;

/// <summary>Where settings come from, weakest first. Nothing but files and the environment, so that <c>ask</c> needs no configuration framework.</summary>
/// <param name="File"><c>config/appsettings.json</c>.</param>
/// <param name="UserSecrets">Null where this system has no place for them.</param>
/// <param name="Environment">All variables; those that begin with <c>STUDYBOT_</c> count.</param>
internal sealed record SettingsSources(string File, string? UserSecrets, IReadOnlyDictionary<string, string> Environment)
{
    public const string Prefix = "STUDYBOT_";

    /// <summary>The folder name that <c>dotnet user-secrets</c> uses: <c>UserSecretsId</c> of the project file.</summary>
    private const string UserSecretsId = "studybot";

    public static SettingsSources Of(string home)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (System.Collections.DictionaryEntry entry in System.Environment.GetEnvironmentVariables())
            variables[(string)entry.Key] = entry.Value as string ?? "";
        return new SettingsSources(Path.Combine(home, HomeFolder.SettingsFile), UserSecretsPath(variables), variables);
    }

    /// <summary>As <c>dotnet user-secrets</c> places them.</summary>
    private static string? UserSecretsPath(Dictionary<string, string> variables) =>
        variables.GetValueOrDefault("APPDATA") is { Length: > 0 } roaming ? Path.Combine(roaming, "Microsoft", "UserSecrets", UserSecretsId, "secrets.json")
        : variables.GetValueOrDefault("HOME") is { Length: > 0 } home ? Path.Combine(home, ".microsoft", "usersecrets", UserSecretsId, "secrets.json")
        : null;
}
