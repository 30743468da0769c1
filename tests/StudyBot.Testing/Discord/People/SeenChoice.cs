namespace StudyBot.Testing.Discord.People;

/// <summary>One line of an autocomplete list.</summary>
public sealed record SeenChoice(string Name, string Value);
