namespace StudyBot.Discord.Gateway;

/// <summary>From 0, of how many.</summary>
internal readonly record struct ShardId(int Index, int Count);
