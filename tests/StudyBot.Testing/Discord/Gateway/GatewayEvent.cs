namespace StudyBot.Testing.Discord.Gateway;

/// <summary>An event of a session. <paramref name="Sending"/> is told the moment at which it is handed to a socket, each time.</summary>
internal sealed record GatewayEvent(long Sequence, byte[] Payload, Action<long>? Sending);
