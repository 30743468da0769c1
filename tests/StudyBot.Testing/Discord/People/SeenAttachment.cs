namespace StudyBot.Testing.Discord.People;

public sealed record SeenAttachment(string FileName, string? AltText, string ContentType, int Bytes);
