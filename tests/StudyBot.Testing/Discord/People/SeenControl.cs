namespace StudyBot.Testing.Discord.People;

/// <summary>A button or a select. <see cref="Values"/> are those of a select's options.</summary>
public sealed record SeenControl(string CustomId, string Label, bool Disabled, bool IsSelect, IReadOnlyList<string> Values);
