namespace StudyBot.Testing.Slack.People;

/// <summary>A modal or a home tab as a person sees it.</summary>
public sealed record SeenView
{
    public required string Id { get; init; }
    public required string CallbackId { get; init; }
    public required bool IsModal { get; init; }
    public required string Title { get; init; }
    public required string Text { get; init; }
    public required IReadOnlyList<SeenControl> Controls { get; init; }
    public required IReadOnlyList<SeenImage> Images { get; init; }
    public required string Raw { get; init; }
}
