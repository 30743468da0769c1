using System.Text.Json.Nodes;
using StudyBot.Testing.Discord.Gateway;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>Who the bot is, and where its gateway is.</summary>
internal sealed class IdentityRoutes(FakeDiscordOptions options, GatewayHub gateway, Func<string> gatewayUrl, Func<string> publicKey)
{
    internal ApiResult Gateway(RestCall call) => ApiResult.Ok(new JsonObject { ["url"] = gatewayUrl() });

    internal ApiResult GatewayBot(RestCall call)
    {
        var (total, remaining, resetAfter, concurrency) = gateway.Budget.State;
        return ApiResult.Ok(new JsonObject
        {
            ["url"] = gatewayUrl(),
            ["shards"] = options.Shards,
            ["session_start_limit"] = new JsonObject { ["total"] = total, ["remaining"] = remaining, ["reset_after"] = resetAfter, ["max_concurrency"] = concurrency },
        });
    }

    internal ApiResult User(RestCall call)
    {
        var user = MessageJson.User(options.ApplicationId, options.ApplicationName, bot: true);
        user["mfa_enabled"] = true;
        user["locale"] = "en-US";
        user["verified"] = true;
        user["email"] = null;
        return ApiResult.Ok(user);
    }

    internal ApiResult Application(RestCall call) => ApiResult.Ok(new JsonObject
    {
        ["id"] = MessageJson.Text(options.ApplicationId),
        ["name"] = options.ApplicationName,
        ["icon"] = null,
        ["description"] = "",
        ["type"] = null,
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["verify_key"] = publicKey(),
        ["flags"] = 0,
        ["flags_new"] = "0",
        ["role_connections_verification_url"] = null,
        ["owner"] = MessageJson.User(500_000_000_000_000_001, "owner", bot: false),
        ["team"] = null,
        ["approximate_user_authorization_count"] = 0,
        ["explicit_content_filter"] = 0,
        ["eligible_oauth2_scopes"] = new JsonArray(),
        ["interactions_endpoint_url"] = options.InteractionsEndpointUrl,
        ["redirect_uris"] = new JsonArray(),
        ["approximate_guild_count"] = options.Guilds.Count,
        ["approximate_user_install_count"] = 0,
        ["integration_types_config"] = new JsonObject { ["0"] = new JsonObject(), ["1"] = new JsonObject() },
        ["bot"] = MessageJson.User(options.ApplicationId, options.ApplicationName, bot: true),
    });
}
