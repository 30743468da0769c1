namespace StudyBot.Hosting;

/// <summary>A chat platform that settings can name.</summary>
/// <param name="TokenKey">The setting to begin with.</param>
/// <param name="SettingKeys">All of its settings, the token's among them.</param>
/// <param name="WantedBy">Those of its settings that say, by holding a value, that it is wanted.</param>
internal sealed record Platform(string Name, string TokenKey, string[] SettingKeys, string[] WantedBy)
{
    public static readonly Platform[] All =
    [
        // Written out rather than taken from the adapter's options: `ask` looks here, and loading the adapter would cost it milliseconds.
        new("Discord", "Discord:Token",
            ["Discord:Token", "Discord:Mode", "Discord:GuildId", "Discord:PublicKey", "Discord:Shards", "Discord:MemberLimit", "Discord:ApiBaseUrl", "Discord:GatewayUrl"],
            ["Discord:Token"]),
        new("Slack", "Slack:BotToken",
            ["Slack:BotToken", "Slack:AppToken", "Slack:SigningSecret", "Slack:Mode", "Slack:ManagerGroup", "Slack:MemberLimit", "Slack:ApiBaseUrl"],
            ["Slack:BotToken", "Slack:AppToken", "Slack:SigningSecret"]),
    ];

    /// <summary>Those of its settings that hold a value and say that the platform is wanted.</summary>
    public string[] Configured(IReadOnlyDictionary<string, string> settings) =>
        [.. WantedBy.Where(k => !string.IsNullOrWhiteSpace(settings.GetValueOrDefault(k)))];
}
