using System.Text.Json;

namespace StudyBot.Testing.Slack;

/// <summary>A message as the fake keeps it. Guarded by its own lock while it is changed.</summary>
internal sealed class FakeSlackMessage
{
    internal required string Ts { get; init; }
    internal required string ChannelId { get; init; }
    internal required string AuthorId { get; init; }
    /// <summary>The only person who sees it, when ephemeral.</summary>
    internal string? OnlyFor { get; init; }
    internal string? ThreadTs { get; init; }
    internal string Text { get; set; } = "";
    internal JsonElement? Blocks { get; set; }
    internal JsonElement? Metadata { get; set; }
    internal string? FileId { get; init; }
    internal bool Deleted { get; set; }
    internal int Edits { get; set; }
    internal bool Broadcast { get; init; }
    internal bool FromBot { get; init; }
}
