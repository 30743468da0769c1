using System.Text.Json.Serialization;

namespace StudyBot.Discord.Wire;

/// <summary>Source-generated reading of what belongs to the connection rather than to people.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(Ready))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(ApplicationInfo))]
[JsonSerializable(typeof(PlaceInfo))]
[JsonSerializable(typeof(RoleInfo[]))]
[JsonSerializable(typeof(MemberInfo))]
[JsonSerializable(typeof(ThreadList))]
[JsonSerializable(typeof(MessageInfo))]
[JsonSerializable(typeof(MessageInfo[]))]
[JsonSerializable(typeof(EntityId))]
internal sealed partial class ProtocolJson : JsonSerializerContext;
