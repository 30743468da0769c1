namespace StudyBot.Discord.Wire;

/// <summary>What was used: a command with its options, a component, or a modal.</summary>
internal sealed record InteractionData
{
    /// <summary>Of a command, without a slash.</summary>
    public string? Name { get; init; }

    /// <summary>Of a command: 1 slash, 2 user, 3 message.</summary>
    public int Type { get; init; }

    public CommandOption[]? Options { get; init; }

    /// <summary>Of a message command: the message.</summary>
    public string? TargetId { get; init; }

    public ResolvedData? Resolved { get; init; }

    /// <summary>Of a component or a modal.</summary>
    public string? CustomId { get; init; }

    /// <summary>What was chosen in a select.</summary>
    public string[]? Values { get; init; }

    /// <summary>Of a modal: rows or labels that hold one field each.</summary>
    public SubmittedComponent[]? Components { get; init; }

    /// <summary>An option's value as text; null where it was not given.</summary>
    public string? Option(string name) => Options?.FirstOrDefault(o => o.Name == name)?.Text;
}
