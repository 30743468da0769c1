using System.Text.Json;

namespace StudyBot.Discord.Wire;

/// <summary>A channel or thread; only the fields that are read here.</summary>
/// <param name="Flags">A bit set.</param>
/// <param name="OwnerId">Of a thread: who began it.</param>
internal sealed record PlaceInfo(string Id, int Type, string? GuildId, string? ParentId, string? Name, string? OwnerId, int Flags, PermissionOverwrite[]? PermissionOverwrites, ThreadMetadata? ThreadMetadata)
{
    /// <summary>Forums (15) and media channels (16) hold posts alone.</summary>
    public bool IsForum => Type is 15 or 16;

    public bool IsThread => Type is 10 or 11 or 12;

    /// <summary>Text and announcement channels: messages in them can have threads.</summary>
    public bool HasThreads => Type is 0 or 5;

    /// <summary>Messages go there: text, voice, announcement, stage, or a thread.</summary>
    public bool TakesMessages => HasThreads || IsThread || Type is 2 or 13;

    /// <summary>REQUIRE_TAG.</summary>
    public bool NeedsTag => (Flags & 1 << 4) != 0;
}

/// <param name="Type">0 of a role, 1 of a member.</param>
/// <param name="Allow">A decimal bit set, like <paramref name="Deny"/>.</param>
internal sealed record PermissionOverwrite(string Id, int Type, string Allow, string Deny);

/// <param name="ArchiveTimestamp">When that last changed.</param>
internal sealed record ThreadMetadata(bool Archived, string? ArchiveTimestamp, bool Locked);

/// <param name="Permissions">A decimal bit set.</param>
internal sealed record RoleInfo(string Id, string Name, string Permissions, bool Mentionable);

/// <param name="Roles">Ids; @everyone is not among them.</param>
/// <param name="CommunicationDisabledUntil">Timed out until then, or a time that is over.</param>
internal sealed record MemberInfo(string[] Roles, DateTimeOffset? CommunicationDisabledUntil);

internal sealed record ThreadList(PlaceInfo[] Threads, bool HasMore);

/// <param name="Thread">The one under it, where there is one.</param>
internal sealed record MessageInfo(string Id, InteractionUser Author, JsonElement Components, EntityId? Thread);

/// <summary>Whatever else it is.</summary>
internal sealed record EntityId(string Id);
