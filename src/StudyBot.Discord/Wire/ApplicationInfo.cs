using System.Text.Json;

namespace StudyBot.Discord.Wire;

/// <summary>The application behind the token.</summary>
/// <param name="VerifyKey">64 hexadecimal digits.</param>
/// <param name="Flags">A bit set.</param>
internal sealed record ApplicationInfo(string Id, string? Name, string? VerifyKey, long Flags, string? InteractionsEndpointUrl)
{
    /// <summary>Who can install it: key "0" servers, "1" people.</summary>
    public Dictionary<string, JsonElement>? IntegrationTypesConfig { get; init; }
}
