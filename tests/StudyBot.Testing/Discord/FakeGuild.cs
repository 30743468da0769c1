namespace StudyBot.Testing.Discord;

/// <summary>A server with text channels and forums.</summary>
public sealed record FakeGuild
{
    public ulong Id { get; init; } = 200_000_000_000_000_001;
    public string Name { get; init; } = "Study group";
    public IReadOnlyList<ulong> Channels { get; init; } = [300_000_000_000_000_001, 300_000_000_000_000_002];
    public IReadOnlyList<ulong> Forums { get; init; } = [310_000_000_000_000_001];
    /// <summary>Besides @everyone and the bot's own.</summary>
    public IReadOnlyList<FakeRole> Roles { get; init; } = [new(320_000_000_000_000_001, "students", Mentionable: true), new(320_000_000_000_000_002, "alumni", Mentionable: false)];
    /// <summary>View channels, send messages (also in threads), open threads, embed links, attach files, read history, use application commands (docs/topics/permissions).</summary>
    public ulong BotPermissions { get; init; } = (1UL << 10) | (1UL << 11) | (1UL << 14) | (1UL << 15) | (1UL << 16) | (1UL << 31) | (1UL << 35) | (1UL << 38);
    public string Locale { get; init; } = "en-US";
}
