namespace StudyBot.Testing.Discord.People;

/// <summary>A message as a person sees it. <see cref="Raw"/> is what an API client would get.</summary>
public sealed record SeenMessage
{
    public required ulong Id { get; init; }
    public required ulong ChannelId { get; init; }
    public required bool Ephemeral { get; init; }
    /// <summary>"is thinking…": a deferred answer whose content is still to come.</summary>
    public required bool Loading { get; init; }
    public required string Text { get; init; }
    public required IReadOnlyList<SeenControl> Controls { get; init; }
    public required IReadOnlyList<SeenAttachment> Attachments { get; init; }
    public required string Raw { get; init; }
}
