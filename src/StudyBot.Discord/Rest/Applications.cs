using System.Text.Json;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Rest;

internal static class Applications
{
    /// <returns>Null where the answer is not Discord's.</returns>
    public static ApplicationInfo? Read(RestResult result)
    {
        try
        {
            return result.Succeeded && JsonSerializer.Deserialize(result.Body.Span, ProtocolJson.Default.ApplicationInfo) is { Id: not null } info ? info : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
