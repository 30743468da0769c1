namespace StudyBot.Discord.Wire;

internal sealed record ResolvedData(Dictionary<string, ResolvedMessage>? Messages, Dictionary<string, ResolvedChannel>? Channels);

internal sealed record ResolvedMessage(string Id, string? Content);

internal sealed record ResolvedChannel(string Id, int Type)
{
    /// <summary>Forums and media channels hold posts alone.</summary>
    public bool IsForum => Type is 15 or 16;
}
