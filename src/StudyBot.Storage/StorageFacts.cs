namespace StudyBot.Storage;

/// <summary>What can be told of the storage without changing anything.</summary>
/// <param name="Path">Of the database.</param>
/// <param name="Version">Of its schema; null where there is no database yet.</param>
/// <param name="Bytes">With its log.</param>
/// <param name="FreeBytes">On its disk, for this user.</param>
/// <param name="Unwritable">What may not be written; null where all may.</param>
public sealed record StorageFacts(string Path, int? Version, long Bytes, long FreeBytes, string? Unwritable);
