namespace StudyBot.Testing.Slack.People;

/// <summary>A message as a person sees it. <see cref="Raw"/> is what an API client would get.</summary>
public sealed record SeenMessage
{
    public required string Ts { get; init; }
    public required string ChannelId { get; init; }
    public required string? ThreadTs { get; init; }
    public required bool Ephemeral { get; init; }
    public required bool Deleted { get; init; }
    public required string Text { get; init; }
    /// <summary>What notifications and screen readers have: the text beside the blocks.</summary>
    public required string Fallback { get; init; }
    public required IReadOnlyList<SeenControl> Controls { get; init; }
    public required IReadOnlyList<SeenImage> Images { get; init; }
    public required string Raw { get; init; }
}
