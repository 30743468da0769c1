namespace StudyBot.Discord.Wire;

/// <param name="Permissions">A decimal bit set: what the member may do in this channel.</param>
internal sealed record InteractionMember(InteractionUser User, string? Permissions);

internal sealed record InteractionUser(string Id);

internal sealed record InteractionMessage(string Id, int Flags);
