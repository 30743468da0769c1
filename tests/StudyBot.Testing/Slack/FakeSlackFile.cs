namespace StudyBot.Testing.Slack;

/// <summary>A file from the asking for its address to its completion.</summary>
internal sealed class FakeSlackFile
{
    internal required string Id { get; init; }
    internal required string Name { get; init; }
    internal required int Length { get; init; }
    internal string? AltText { get; init; }
    internal string Title { get; set; } = "";
    internal byte[]? Content { get; set; }
    internal long CompletedAt { get; set; }
    internal bool Complete { get; set; }
}
