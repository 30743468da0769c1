namespace StudyBot.Testing.Discord.Gateway;

internal enum GatewayEnd
{
    /// <summary>TCP ended without a close frame.</summary>
    Cut,
    /// <summary>The client closed with 1000 or 1001, which ends the session.</summary>
    LeftForGood,
    LeftToResume,
    ClosedByServer,
}
