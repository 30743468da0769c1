namespace StudyBot.Core.Chat;

/// <summary>An adapter cannot go on and retrying would not help. The message is one line for the operator: what, and the remedy.</summary>
public sealed class AdapterFailedException(string message) : Exception(message);
