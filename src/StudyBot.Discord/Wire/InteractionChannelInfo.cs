namespace StudyBot.Discord.Wire;

/// <summary>Where an interaction was made.</summary>
/// <param name="Type">10, 11 and 12 are threads (Discord, "Channel Types").</param>
/// <param name="ParentId">Of a thread: the channel that it hangs under.</param>
internal sealed record InteractionChannelInfo(string Id, int Type, string? ParentId)
{
    public bool IsThread => Type is 10 or 11 or 12;
}
