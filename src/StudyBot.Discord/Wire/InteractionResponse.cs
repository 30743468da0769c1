using System.Text.Json.Nodes;

namespace StudyBot.Discord.Wire;

/// <summary>The first answer to an interaction.</summary>
/// <param name="Data">A message, choices or a modal, as Discord's contract has them; null for a pong or a deferral.</param>
internal sealed record InteractionResponse(InteractionResponseType Type, JsonObject? Data = null)
{
    /// <summary>Files that <paramref name="Data"/> names as attachments, in that order.</summary>
    public IReadOnlyList<Attachment> Files { get; init; } = [];
}
