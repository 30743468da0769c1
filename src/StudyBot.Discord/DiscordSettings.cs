using System.Globalization;

namespace StudyBot.Discord;

/// <summary>Reads <see cref="DiscordOptions"/> from flat keys, and stops at the first value that is wrong.</summary>
internal sealed class DiscordSettings(IReadOnlyDictionary<string, string> values)
{
    private string? _wrong;

    public string? Read(out DiscordOptions? options)
    {
        options = null;
        if (Of(nameof(DiscordOptions.Token)) is not { } token)
            return null;
        var defaults = new DiscordOptions { Token = TokenOf(token) };
        var read = defaults with
        {
            Mode = ModeOf(Of(nameof(DiscordOptions.Mode))),
            GuildId = GuildOf(Of(nameof(DiscordOptions.GuildId))),
            PublicKey = KeyOf(Of(nameof(DiscordOptions.PublicKey))),
            Shards = NumberOf(nameof(DiscordOptions.Shards), 1, 1_000),
            MemberLimit = NumberOf(nameof(DiscordOptions.MemberLimit), 1, 600) ?? defaults.MemberLimit,
            ApiBaseUrl = UrlOf(nameof(DiscordOptions.ApiBaseUrl), "https", "http") ?? defaults.ApiBaseUrl,
            GatewayUrl = UrlOf(nameof(DiscordOptions.GatewayUrl), "wss", "ws"),
        };
        options = _wrong is null ? read : null;
        return _wrong;
    }

    private static string Key(string name) => $"{DiscordOptions.Section}:{name}";

    private string? Of(string name) => values.GetValueOrDefault(Key(name)) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private string TokenOf(string token)
    {
        // What it looks like is Discord's affair; these can be no token, and would break the header that carries it.
        if (token.StartsWith("Bot ", StringComparison.OrdinalIgnoreCase))
            Wrong(nameof(DiscordOptions.Token), "begins with 'Bot ': set the token alone");
        else if (token.Any(c => c is <= ' ' or > '~'))
            Wrong(nameof(DiscordOptions.Token), "holds a blank or a character that no token has: copy it again from the Developer Portal (your application, Bot, Reset Token)");
        return token;
    }

    private DiscordMode ModeOf(string? mode)
    {
        if (mode is null)
            return DiscordMode.Gateway;
        if (Enum.GetNames<DiscordMode>().FirstOrDefault(n => n.Equals(mode, StringComparison.OrdinalIgnoreCase)) is { } name)
            return Enum.Parse<DiscordMode>(name);
        Wrong(nameof(DiscordOptions.Mode), $"'{mode}' is no mode: use {string.Join(" or ", Enum.GetNames<DiscordMode>())}");
        return default;
    }

    private string? GuildOf(string? id)
    {
        // Ids of Discord's have had 17 to 20 digits since 2015.
        if (id is not null && (id.Length is < 17 or > 20 || !id.All(char.IsAsciiDigit)))
            Wrong(nameof(DiscordOptions.GuildId), $"'{id}' is no guild's id: 17 to 20 digits (in Discord, with developer mode on: right-click the server, Copy Server ID)");
        return id;
    }

    private string? KeyOf(string? key)
    {
        if (key is not null && (key.Length != 64 || !key.All(char.IsAsciiHexDigit)))
            Wrong(nameof(DiscordOptions.PublicKey), "is no public key: 64 hexadecimal digits (Developer Portal, your application, General Information), or leave it out");
        return key;
    }

    private int? NumberOf(string name, int least, int most)
    {
        if (Of(name) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Wrong(name, string.Create(CultureInfo.InvariantCulture, $"'{text}' is no number from {least} to {most}"));
        return null;
    }

    private Uri? UrlOf(string name, string scheme, string onlyHere)
    {
        if (Of(name) is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Query.Length == 0 && url.UserInfo.Length == 0
            && (url.Scheme == scheme || (url.Scheme == onlyHere && url.IsLoopback)))
            return url;
        Wrong(name, $"must be an absolute {scheme}: address without a query ({onlyHere}: only to this machine), or be left out for Discord's own");
        return null;
    }

    private void Wrong(string name, string what) => _wrong ??= $"{Key(name)}: {what}";
}
