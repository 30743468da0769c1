namespace StudyBot.Testing.Fakes;

/// <summary>The person cannot do that: no such command, a disabled button, a message that they do not see.</summary>
public sealed class PersonRefusedException(string message) : Exception(message);
