namespace StudyBot.Hosting;

/// <summary>A chat platform that settings can name.</summary>
/// <param name="TokenKey">The setting that turns it on.</param>
/// <param name="SettingKeys">All of its settings, the token's among them.</param>
internal sealed record Platform(string Name, string TokenKey, params string[] SettingKeys)
{
    public static readonly Platform[] All =
    [
        new("Discord", "Discord:Token", "Discord:Token"),
        new("Slack", "Slack:BotToken", "Slack:BotToken", "Slack:AppToken"),
    ];

    public bool IsConfigured(IReadOnlyDictionary<string, string> settings) => !string.IsNullOrWhiteSpace(settings.GetValueOrDefault(TokenKey));

    public string NoAdapter => $"{TokenKey} is set, but this build has no adapter for {Name}: remove the setting, or run a build that has one.";
}
