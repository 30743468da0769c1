namespace StudyBot.Testing.Discord.People;

/// <summary>A modal that opened. <see cref="Fields"/> by custom id, in order.</summary>
public sealed record SeenModal
{
    public required string CustomId { get; init; }
    public required string Title { get; init; }
    public required IReadOnlyList<SeenField> Fields { get; init; }

    public string Text => string.Join('\n', [$"<Modal: {Title}>", .. Fields.Select(f => $"{f.Label}: [{f.Value}]{(f.Required ? " (required)" : "")}")]);
}
