namespace StudyBot.Discord.Wire;

internal sealed record ResolvedData(Dictionary<string, ResolvedMessage>? Messages);

internal sealed record ResolvedMessage(string Id, string? Content);
