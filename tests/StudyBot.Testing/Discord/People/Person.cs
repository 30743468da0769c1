using System.Text.Json.Serialization;

namespace StudyBot.Testing.Discord.People;

/// <summary>Who acts, and where. Without a guild it is a direct message.</summary>
public sealed record Person
{
    public ulong UserId { get; init; } = 400_000_000_000_000_001;
    public string Name { get; init; } = "ada";
    public ulong? GuildId { get; init; } = 200_000_000_000_000_001;
    public ulong ChannelId { get; init; } = 300_000_000_000_000_001;
    /// <summary>View, send, embed, attach, read history, use commands, use external apps.</summary>
    public ulong Permissions { get; init; } = (1UL << 10) | (1UL << 11) | (1UL << 14) | (1UL << 15) | (1UL << 16) | (1UL << 31) | (1UL << 50);
    /// <summary>The person installed the app for themselves, and uses it so.</summary>
    public bool UserInstall { get; init; }
    public string Locale { get; init; } = "en-US";

    /// <summary>0 in a guild, 1 in the bot's own direct messages, 2 in other private channels.</summary>
    [JsonIgnore]
    public int Context => GuildId is not null ? 0 : UserInstall ? 2 : 1;

    /// <summary>Embed links, attach files, mention everyone: what an application has where it is not a member.</summary>
    internal const ulong AppPermissionsElsewhere = (1UL << 14) | (1UL << 15) | (1UL << 17);

    public const ulong ManageGuild = 1UL << 5;

    public static Person InDirectMessage(ulong userId = 400_000_000_000_000_001) =>
        new() { UserId = userId, GuildId = null, ChannelId = userId + 1_000_000 };
}
