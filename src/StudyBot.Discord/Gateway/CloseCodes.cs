namespace StudyBot.Discord.Gateway;

/// <summary>What Discord's close codes ask for (Discord, "Gateway Close Event Codes").</summary>
internal static class CloseCodes
{
    /// <summary>Ours: leaves the session alive, which 1000 and 1001 would end.</summary>
    public const int Returning = 4000;

    public const int Stopping = 1000;

    /// <returns>The line for the operator where there is no coming back; null otherwise.</returns>
    public static string? Final(int code) => code switch
    {
        4004 => TokenRefused("close code 4004"),
        4010 => "Discord refused the shard (close code 4010): leave Discord:Shards out, or set it to the number that Discord recommends.",
        4011 => "Discord wants more shards than this process began with (close code 4011): start it again, with Discord:Shards left out or raised.",
        4012 => "Discord no longer speaks this version of the gateway (close code 4012): install a newer build; until then Discord:Mode=Http still works.",
        4013 => "Discord refused the intents (close code 4013), though none is asked for: check that Discord:GatewayUrl names Discord's own gateway, or leave it out.",
        4014 => "Discord refused an intent (close code 4014), though none is asked for: check that Discord:GatewayUrl names Discord's own gateway, or leave it out.",
        _ => null,
    };

    /// <summary>Not authenticated, invalid sequence, session timed out: the next connection identifies.</summary>
    public static bool EndsSession(int code) => code is 4003 or 4007 or 4009;

    public static string TokenRefused(string how) =>
        $"Discord refused the token ({how}): set Discord:Token to the bot's token from the Developer Portal (your application, Bot, Reset Token), as a user secret or as STUDYBOT_Discord__Token.";
}
