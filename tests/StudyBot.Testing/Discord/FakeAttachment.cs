namespace StudyBot.Testing.Discord;

internal sealed record FakeAttachment(ulong Id, string FileName, string? Description, string ContentType, byte[] Content);
