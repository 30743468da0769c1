namespace StudyBot.Discord.Wire;

/// <summary>A file that travels with a message, as <c>files[n]</c>.</summary>
internal sealed record Attachment(string FileName, string MediaType, ReadOnlyMemory<byte> Content);
