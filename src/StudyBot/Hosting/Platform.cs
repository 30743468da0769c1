namespace StudyBot.Hosting;

/// <summary>A chat platform that settings can name.</summary>
/// <param name="TokenKey">The setting to begin with.</param>
/// <param name="SettingKeys">All of its settings, the token's among them.</param>
internal sealed record Platform(string Name, string TokenKey, params string[] SettingKeys)
{
    public static readonly Platform[] All =
    [
        new("Discord", "Discord:Token", "Discord:Token"),
        new("Slack", "Slack:BotToken", "Slack:BotToken", "Slack:AppToken"),
    ];

    /// <summary>Those of its settings that hold a value. Any of them says that the platform is wanted.</summary>
    public string[] Configured(IReadOnlyDictionary<string, string> settings) =>
        [.. SettingKeys.Where(k => !string.IsNullOrWhiteSpace(settings.GetValueOrDefault(k)))];

    public string NoAdapter(string key) => $"{key} is set, but this build has no adapter for {Name}: remove the setting, or run a build that has one.";
}
