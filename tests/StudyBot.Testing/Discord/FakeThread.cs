namespace StudyBot.Testing.Discord;

/// <summary>A thread under a message, or a post of a forum.</summary>
internal sealed class FakeThread
{
    /// <summary>That of the message that it began with.</summary>
    internal required ulong Id { get; init; }
    internal required ulong GuildId { get; init; }
    internal required ulong ParentId { get; init; }
    internal required ulong OwnerId { get; init; }
    internal required string Name { get; init; }
    internal required int AutoArchive { get; init; }
    internal required DateTimeOffset Created { get; init; }
    internal bool Archived { get; set; }
    internal DateTimeOffset ArchiveTimestamp { get; set; }
}
