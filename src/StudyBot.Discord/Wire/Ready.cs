namespace StudyBot.Discord.Wire;

/// <summary>A session has begun.</summary>
internal sealed record Ready(string SessionId, string ResumeGatewayUrl);
