using System.Text.Json;
using StudyBot.Testing.Slack;
using StudyBot.Testing.Slack.Contract;

namespace StudyBot.Testing.Tests.Slack;

/// <summary>Slack's own schema of a manifest, and what the fake takes from one.</summary>
public sealed class ManifestTests
{
    private const string Manifest = """
        {"_metadata":{"major_version":2},"display_information":{"name":"StudyBot"},
         "features":{"app_home":{"home_tab_enabled":true,"messages_tab_enabled":true},"bot_user":{"display_name":"StudyBot"},
           "slash_commands":[{"command":"/when","description":"When","usage_hint":"event","should_escape":false}],
           "shortcuts":[{"name":"Find the source","type":"message","callback_id":"source","description":"x"}]},
         "oauth_config":{"scopes":{"bot":["commands","chat:write"]}},
         "settings":{"event_subscriptions":{"bot_events":["app_mention"]},"interactivity":{"is_enabled":true},"socket_mode_enabled":true,"org_deploy_enabled":false,"token_rotation_enabled":false}}
        """;

    [Fact]
    public void A_good_manifest_passes() => Assert.Empty(Check(Manifest));

    [Theory]
    [InlineData("\"name\":\"StudyBot\"", "\"name\":\"A name of more than thirty-five letters\"", "display_information.name")]
    [InlineData("\"/when\"", "\"when\"", "features.slash_commands.0.command")]
    [InlineData("\"type\":\"message\"", "\"type\":\"button\"", "features.shortcuts.0.type")]
    [InlineData("\"usage_hint\"", "\"hint\"", "features.slash_commands.0.hint")]
    [InlineData("\"display_information\"", "\"display\"", "display")]
    public void A_bad_one_is_told_where(string good, string bad, string where) =>
        Assert.Contains(Check(Manifest.Replace(good, bad, StringComparison.Ordinal)), e => e.StartsWith(where, StringComparison.Ordinal));

    [Fact]
    public void The_fake_takes_its_scopes_commands_and_shortcuts_from_it()
    {
        var options = new FakeSlackOptions().WithManifest(JsonSerializer.Deserialize<JsonElement>(Manifest));
        Assert.Equal(["commands", "chat:write"], options.Scopes);
        Assert.Equal(["/when"], options.Commands!);
        Assert.Equal((true, true), (options.Shortcuts!["source"], options.HomeTab));
    }

    [Theory]
    [InlineData("chat.update", "chat:write")]
    [InlineData("files.completeUploadExternal", "files:write")]
    [InlineData("conversations.members", "channels:read", "groups:read", "im:read")]
    [InlineData("views.open")]
    public void Every_method_names_the_scopes_it_takes(string method, params string[] scopes) =>
        Assert.Equal(scopes, SlackMethods.All[method].Scopes);

    private static IEnumerable<string> Check(string manifest) => SlackContract.ValidateManifest(JsonSerializer.Deserialize<JsonElement>(manifest)).Select(e => e.ToString());
}
