using System.Text.Json.Nodes;

namespace StudyBot.Discord.Wire;

/// <summary>A message as it is sent.</summary>
internal sealed record MessagePayload(JsonObject Data)
{
    public IReadOnlyList<Attachment> Files { get; init; } = [];
}
