namespace StudyBot.Discord;

/// <summary>The section <c>Discord</c> of the settings.</summary>
public sealed record DiscordOptions
{
    public const string Section = "Discord";

    /// <summary>The bot token; a secret.</summary>
    public required string Token { get; init; }

    public DiscordMode Mode { get; init; } = DiscordMode.Gateway;

    /// <summary>Registers the commands in this one guild, where they appear at once, instead of everywhere; for trying things out. Null for everywhere.</summary>
    public string? GuildId { get; init; }

    /// <summary>The application's Ed25519 public key, 64 hexadecimal digits, for <see cref="DiscordMode.Http"/>; null asks Discord for it.</summary>
    public string? PublicKey { get; init; }

    /// <summary>How many shards this process runs, 1-1,000; null takes what Discord recommends.</summary>
    public int? Shards { get; init; }

    /// <summary>Commands and buttons that one member may use in a minute before being asked to wait, 1-600.</summary>
    public int MemberLimit { get; init; } = 30;

    /// <summary>How long Discord may take to answer where a message is made: after that nobody knows, and it is looked for.</summary>
    internal TimeSpan PostTimeout { get; init; } = TimeSpan.FromSeconds(10);

    public Uri ApiBaseUrl { get; init; } = new("https://discord.com/api/v10");

    /// <summary>Null asks Discord.</summary>
    public Uri? GatewayUrl { get; init; }

    /// <summary>Reads the section.</summary>
    /// <param name="options">Null where no token is set: then Discord is not wanted.</param>
    /// <returns>What is wrong, one line with the remedy and without the token; null where nothing is.</returns>
    public static string? TryRead(IReadOnlyDictionary<string, string> values, out DiscordOptions? options) => new DiscordSettings(values).Read(out options);

    public override string ToString() => $"Discord ({Mode})";
}
