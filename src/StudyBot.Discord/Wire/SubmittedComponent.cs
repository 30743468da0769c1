namespace StudyBot.Discord.Wire;

/// <summary>A field of a modal: within an action row (<see cref="Components"/>) or a label (<see cref="Component"/>).</summary>
internal sealed record SubmittedComponent(int Type, string? CustomId, string? Value, SubmittedComponent[]? Components, SubmittedComponent? Component);
