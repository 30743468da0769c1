using System.Text.Json.Nodes;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>A response: a status, and a body where it has one.</summary>
internal sealed record ApiResult(int Status, JsonNode? Body = null)
{
    internal static ApiResult NoContent { get; } = new(204);

    internal static ApiResult Ok(JsonNode body) => new(200, body);

    /// <summary>docs/topics/opcodes-and-status-codes "JSON Error Codes".</summary>
    internal static ApiResult Error(int status, int code, string message) =>
        new(status, new JsonObject { ["message"] = message, ["code"] = code });

    internal static ApiResult UnknownInteraction => Error(404, 10062, "Unknown interaction");
    internal static ApiResult AlreadyAcknowledged => Error(400, 40060, "Interaction has already been acknowledged.");
    internal static ApiResult UnknownWebhook => Error(404, 10015, "Unknown Webhook");
    internal static ApiResult UnknownMessage => Error(404, 10008, "Unknown Message");
    internal static ApiResult UnknownChannel => Error(404, 10003, "Unknown Channel");
    internal static ApiResult UnknownGuild => Error(404, 10004, "Unknown Guild");
    internal static ApiResult UnknownCommand => Error(404, 10063, "Unknown application command");
    internal static ApiResult UnknownApplication => Error(404, 10002, "Unknown Application");
    internal static ApiResult MissingAccess => Error(403, 50001, "Missing Access");
    internal static ApiResult MissingPermissions => Error(403, 50013, "Missing Permissions");
    internal static ApiResult NotFound => Error(404, 0, "404: Not Found");
    internal static ApiResult Unauthorized => Error(401, 0, "401: Unauthorized");
}
