namespace StudyBot.Testing.Slack;

/// <summary>A message that chat.postMessage made, whether or not the bot heard of it, and whether or not it is still there.</summary>
/// <param name="EventType">Of its metadata.</param>
/// <param name="Key">The metadata's first text.</param>
public sealed record FakeSlackPost(string Channel, string Ts, string? ThreadTs, string? EventType, string? Key);
