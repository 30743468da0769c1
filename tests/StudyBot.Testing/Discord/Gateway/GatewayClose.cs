namespace StudyBot.Testing.Discord.Gateway;

internal sealed record GatewayClose(int Code, string Why);
