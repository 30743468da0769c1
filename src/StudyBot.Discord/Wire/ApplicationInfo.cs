namespace StudyBot.Discord.Wire;

/// <summary>The application behind the token.</summary>
/// <param name="VerifyKey">64 hexadecimal digits.</param>
/// <param name="Flags">A bit set.</param>
internal sealed record ApplicationInfo(string Id, string? Name, string? VerifyKey, long Flags, string? InteractionsEndpointUrl, bool? BotPublic);
