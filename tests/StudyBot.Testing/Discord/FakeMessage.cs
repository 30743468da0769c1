using System.Text.Json;

namespace StudyBot.Testing.Discord;

/// <summary>A message as the fake keeps it. Guarded by its own lock while it is changed.</summary>
internal sealed class FakeMessage
{
    internal required ulong Id { get; init; }
    internal required ulong ChannelId { get; init; }
    internal required ulong AuthorId { get; init; }
    internal string AuthorName { get; init; } = "someone";
    internal FakeThread? Thread { get; set; }
    /// <summary>Roles and people whom it notified.</summary>
    internal IReadOnlyList<ulong> Notified { get; set; } = [];
    internal IReadOnlyList<ulong> MentionedRoles { get; set; } = [];
    /// <summary>The only person who sees it, when ephemeral.</summary>
    internal ulong? OnlyFor { get; init; }
    internal ulong? InteractionId { get; init; }
    internal int Flags { get; set; }
    internal string Content { get; set; } = "";
    internal JsonElement? Components { get; set; }
    internal JsonElement? Embeds { get; set; }
    internal IReadOnlyList<FakeAttachment> Attachments { get; set; } = [];
    internal bool Loading { get; set; }
    internal bool Deleted { get; set; }
    internal int Edits { get; set; }
    internal DateTimeOffset Created { get; init; }

    internal bool IsEphemeral => (Flags & MessageFlags.Ephemeral) != 0;
    internal bool IsV2 => (Flags & MessageFlags.ComponentsV2) != 0;
    internal bool SeenBy(ulong user) => !Deleted && (OnlyFor is null || OnlyFor == user);
}
