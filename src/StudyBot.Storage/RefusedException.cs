namespace StudyBot.Storage;

/// <summary>Why the storage does not do what it was asked; it never leaves the project, its message becomes <c>Stored.Failed</c>.</summary>
internal sealed class RefusedException(string line) : Exception(line);
