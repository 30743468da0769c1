using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Rest;

internal static class Applications
{
    /// <returns>Null where the answer is not Discord's.</returns>
    public static ApplicationInfo? Read(RestResult result) => result.Read(ProtocolJson.Default.ApplicationInfo) is { Id: not null } info ? info : null;
}
