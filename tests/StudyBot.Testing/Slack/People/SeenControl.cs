namespace StudyBot.Testing.Slack.People;

/// <summary>Something to press, pick from or fill in. <see cref="Type"/> is Block Kit's.</summary>
public sealed record SeenControl(string ActionId, string BlockId, string Type, string Label)
{
    public IReadOnlyList<SeenOption> Options { get; init; } = [];
    /// <summary>Of an input block: it is sent with the view, not at once.</summary>
    public bool IsInput { get; init; }
    public bool Dispatches { get; init; }
    public bool Required { get; init; }
    public string? Url { get; init; }
    public string? Value { get; init; }
    public int MinLength { get; init; }
    public int MaxLength { get; init; } = 3000;

    public bool IsButton => Type is "button";
}
