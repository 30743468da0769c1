namespace StudyBot.Testing.Discord.People;

public sealed record SeenField(string CustomId, string Label, string Value, bool Required, int MinLength, int MaxLength);
