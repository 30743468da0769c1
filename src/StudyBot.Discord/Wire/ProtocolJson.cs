using System.Text.Json.Serialization;

namespace StudyBot.Discord.Wire;

/// <summary>Source-generated reading of what belongs to the connection rather than to people.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(Ready))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(ApplicationInfo))]
internal sealed partial class ProtocolJson : JsonSerializerContext;
