using StudyBot.Core.Chat;

namespace StudyBot.Discord;

/// <summary>Reads <see cref="DiscordOptions"/> from flat keys, and stops at the first value that is wrong.</summary>
internal sealed class DiscordSettings(IReadOnlyDictionary<string, string> values)
{
    private readonly SectionReader _section = new(DiscordOptions.Section, values);

    public string? Read(out DiscordOptions? options)
    {
        var token = _section.Text(nameof(DiscordOptions.Token));
        var defaults = new DiscordOptions { Token = token is null ? "" : TokenOf(token) };
        var read = defaults with
        {
            Mode = _section.Choice(nameof(DiscordOptions.Mode), DiscordMode.Gateway),
            GuildId = GuildOf(_section.Text(nameof(DiscordOptions.GuildId))),
            PublicKey = KeyOf(_section.Text(nameof(DiscordOptions.PublicKey))),
            Shards = _section.Number(nameof(DiscordOptions.Shards), 1, 1_000),
            MemberLimit = _section.Number(nameof(DiscordOptions.MemberLimit), 1, 600) ?? defaults.MemberLimit,
            ApiBaseUrl = _section.Address(nameof(DiscordOptions.ApiBaseUrl), "https", "http", "Discord's own") ?? defaults.ApiBaseUrl,
            GatewayUrl = _section.Address(nameof(DiscordOptions.GatewayUrl), "wss", "ws", "Discord's own"),
        };
        options = _section.Wrong is null && token is not null ? read : null;
        return _section.Wrong;
    }

    private string TokenOf(string token)
    {
        // What it looks like is Discord's affair; this can be no token.
        if (token.StartsWith("Bot ", StringComparison.OrdinalIgnoreCase))
            _section.Refuse(nameof(DiscordOptions.Token), "begins with 'Bot ': set the token alone");
        return _section.Secret(nameof(DiscordOptions.Token), "copy it again from the Developer Portal (your application, Bot, Reset Token)") ?? token;
    }

    private string? GuildOf(string? id)
    {
        // Ids of Discord's have had 17 to 20 digits since 2015.
        if (id is not null && (id.Length is < 17 or > 20 || !id.All(char.IsAsciiDigit)))
            _section.Refuse(nameof(DiscordOptions.GuildId), $"'{id}' is no guild's id: 17 to 20 digits (in Discord, with developer mode on: right-click the server, Copy Server ID)");
        return id;
    }

    private string? KeyOf(string? key)
    {
        if (key is not null && (key.Length != 64 || !key.All(char.IsAsciiHexDigit)))
            _section.Refuse(nameof(DiscordOptions.PublicKey), "is no public key: 64 hexadecimal digits (Developer Portal, your application, General Information), or leave it out");
        return key;
    }
}
