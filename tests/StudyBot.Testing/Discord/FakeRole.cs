namespace StudyBot.Testing.Discord;

/// <param name="Mentionable">Anybody may notify those who have it.</param>
public sealed record FakeRole(ulong Id, string Name, bool Mentionable);
