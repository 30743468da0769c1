using System.Text.Json.Nodes;

namespace StudyBot.Testing.Slack.Web;

/// <summary>auth.test, users.*, usergroups.*, bots.*</summary>
internal sealed class PeopleMethods(SlackWorld world)
{
    private readonly FakeSlackOptions _options = world.Options;

    internal WebResult AuthTest() => WebResult.Ok(new JsonObject
    {
        ["url"] = "https://study.slack.com/",
        ["team"] = "Study group",
        ["user"] = _options.BotName,
        ["team_id"] = _options.TeamId,
        ["user_id"] = _options.BotUserId,
        ["bot_id"] = _options.BotId,
        ["is_enterprise_install"] = false,
    });

    internal WebResult User(WebCall call)
    {
        if (call.Text("user") == _options.BotUserId)
            return WebResult.Ok(new JsonObject { ["user"] = Json(new FakeSlackUser(_options.BotUserId, _options.BotName), bot: true, call.Flag("include_locale")) });
        return call.Text("user") is { } id && world.User(id) is { } user
            ? WebResult.Ok(new JsonObject { ["user"] = Json(user, bot: false, call.Flag("include_locale")) })
            : WebResult.Error("user_not_found");
    }

    internal WebResult Bot(WebCall call) => call.Text("bot") != _options.BotId ? WebResult.Error("bot_not_found") : WebResult.Ok(new JsonObject
    {
        ["bot"] = new JsonObject { ["id"] = _options.BotId, ["deleted"] = false, ["name"] = _options.BotName, ["app_id"] = _options.AppId, ["user_id"] = _options.BotUserId },
    });

    internal WebResult Groups(WebCall call) => WebResult.Ok(new JsonObject
    {
        ["usergroups"] = new JsonArray([.. _options.UserGroups.Select(g => new JsonObject
        {
            ["id"] = g.Id,
            ["team_id"] = _options.TeamId,
            ["handle"] = g.Handle,
            ["name"] = g.Handle,
            ["users"] = call.Flag("include_users") ? new JsonArray([.. g.Members.Select(m => JsonValue.Create(m))]) : null,
        })]),
    });

    internal WebResult GroupMembers(WebCall call) => _options.UserGroups.FirstOrDefault(g => g.Id == call.Needed("usergroup")) is { } group
        ? WebResult.Ok(new JsonObject { ["users"] = new JsonArray([.. group.Members.Select(m => JsonValue.Create(m))]) })
        : WebResult.Error("no_such_subteam");

    private JsonObject Json(FakeSlackUser user, bool bot, bool locale)
    {
        var json = new JsonObject
        {
            ["id"] = user.Id,
            ["team_id"] = _options.TeamId,
            ["name"] = user.Name,
            ["real_name"] = user.Name,
            ["tz"] = user.TimeZone,
            ["deleted"] = false,
            ["is_bot"] = bot,
            ["is_admin"] = user.IsAdmin,
            ["is_owner"] = user.IsOwner,
            ["is_primary_owner"] = user.IsOwner,
            ["is_restricted"] = false,
            ["is_ultra_restricted"] = false,
            ["profile"] = new JsonObject { ["display_name"] = user.Name, ["real_name"] = user.Name },
        };
        if (locale)
            json["locale"] = user.Locale;
        return json;
    }
}
