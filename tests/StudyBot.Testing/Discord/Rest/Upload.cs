namespace StudyBot.Testing.Discord.Rest;

/// <summary>One <c>files[n]</c> part.</summary>
internal sealed record Upload(int Index, string FileName, string ContentType, byte[] Content);
