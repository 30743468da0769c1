using System.Text.Json;
using StudyBot.Core.Commands;
using StudyBot.Core.Prompts;
using StudyBot.Slack.Experience;
using StudyBot.Slack.Web;
using StudyBot.Testing.Slack;
using StudyBot.Testing.Slack.Contract;
using Contracted = StudyBot.Testing.Slack.Contract.SlackMethods;

namespace StudyBot.Slack.Tests;

/// <summary><c>config/slack-manifest.yaml</c> as it ships.</summary>
public sealed class ManifestTests
{
    private static readonly JsonElement Manifest = ShippedManifest.Read();
    private static readonly FakeSlackOptions Taken = new FakeSlackOptions().WithManifest(Manifest);

    [Fact]
    public void Slack_accepts_it() => Assert.Empty(SlackContract.ValidateManifest(Manifest).Select(e => e.ToString()));

    [Fact]
    public void Every_command_of_the_core_is_one_of_Slack_s_but_those_that_Slack_has_itself()
    {
        var shipped = Manifest.GetProperty("features").GetProperty("slash_commands").EnumerateArray()
            .Select(c => (Command: c.GetProperty("command").GetString()!, Description: c.GetProperty("description").GetString()!, Hint: c.GetProperty("usage_hint").GetString()!)).ToArray();
        Assert.Equal(CommandDispatcher.All.Where(c => !CommandAnswers.TakenBySlack.Contains(c.Name[1..])).Select(c => (c.Name, c.Summary, c.ArgumentHint)), shipped[..^2]);
        Assert.Equal("/studybot", shipped[^1].Command);
    }

    [Fact]
    public void Prompts_have_a_command_that_lists_what_it_takes_and_gets_the_ids_of_channels_and_groups()
    {
        var command = Assert.Single(Manifest.GetProperty("features").GetProperty("slash_commands").EnumerateArray(), c => c.GetProperty("command").GetString() == "/prompt");
        Assert.Equal(string.Join(", ", PromptCommand.All.Select(c => c.Name)), command.GetProperty("usage_hint").GetString());
        Assert.All(Manifest.GetProperty("features").GetProperty("slash_commands").EnumerateArray(), c => Assert.Equal(c.GetProperty("command").GetString() == "/prompt", c.GetProperty("should_escape").GetBoolean()));
    }

    [Fact]
    public void Every_command_that_a_message_can_be_given_to_is_in_its_menu()
    {
        var offered = Manifest.GetProperty("features").GetProperty("shortcuts").EnumerateArray().Where(s => s.GetProperty("type").GetString() == "message")
            .Select(s => (s.GetProperty("name").GetString()!, s.GetProperty("callback_id").GetString()!));
        Assert.Equal(CommandDispatcher.All.Where(c => c.OnMessage is not null).Select(c => (c.OnMessage!, $"{c.Name[1..]}-message")), offered);
        var form = Assert.Single(Manifest.GetProperty("features").GetProperty("shortcuts").EnumerateArray(), s => s.GetProperty("type").GetString() == "global");
        Assert.Equal((Forms.AskName, Forms.Ask), (form.GetProperty("name").GetString(), form.GetProperty("callback_id").GetString()));
    }

    [Fact]
    public void It_asks_for_every_scope_that_is_used_and_for_none_that_is_not()
    {
        Assert.Equal(SlackScopes.OfBot.Order(StringComparer.Ordinal), Taken.Scopes.Order(StringComparer.Ordinal));
        var delivered = Taken.Events.Select(e => Contracted.EventScopes[e]).OfType<string>().Append(Contracted.CommandsScope);
        Assert.Equal(SlackScopes.OfDeliveries.Order(StringComparer.Ordinal), delivered.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Socket_Mode_the_home_and_direct_messages_are_on_and_tokens_stay_as_they_are()
    {
        Assert.Equal((true, true), (Taken.SocketMode, Taken.HomeTab));
        Assert.True(Manifest.GetProperty("features").GetProperty("app_home").GetProperty("messages_tab_enabled").GetBoolean());
        var settings = Manifest.GetProperty("settings");
        Assert.True(settings.GetProperty("interactivity").GetProperty("is_enabled").GetBoolean());
        Assert.False(settings.GetProperty("org_deploy_enabled").GetBoolean());
        Assert.False(settings.GetProperty("token_rotation_enabled").GetBoolean());
    }
}
