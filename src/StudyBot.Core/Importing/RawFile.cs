namespace StudyBot.Core.Importing;

/// <param name="Name">The path as the user named it, for messages.</param>
/// <param name="Bytes">As received.</param>
public sealed record RawFile(string Name, ReadOnlyMemory<byte> Bytes);
