using StudyBot.Core.Memory;

namespace StudyBot.Testing.Prompts;

/// <summary>One message with an occurrence's key, as the platform has it.</summary>
/// <param name="Threads">Under it: on Discord at most one, on Slack a reply that opens it each.</param>
public sealed record PostedOnce(string Key, ChannelId Channel, string Message, IReadOnlyList<string> Threads, DateTimeOffset At);
