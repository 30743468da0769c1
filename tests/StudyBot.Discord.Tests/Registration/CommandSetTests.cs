using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Core.Commands;
using StudyBot.Core.Prompts;
using StudyBot.Discord.Registration;
using StudyBot.Testing.Discord.Contract;

namespace StudyBot.Discord.Tests.Registration;

public sealed class CommandSetTests
{
    private static readonly JsonArray s_commands = CommandSet.Build(CommandDispatcher.All, withPrompts: true);

    [Fact]
    public void Discord_accepts_the_set_as_it_is()
    {
        using var body = JsonDocument.Parse(s_commands.ToJsonString());
        Assert.Empty(DiscordContract.Validate("PUT", "/applications/{application_id}/commands", body.RootElement));
    }

    [Fact]
    public void Every_command_of_the_core_is_registered_and_the_platforms_own()
    {
        var names = s_commands.Where(c => (int)c!["type"]! == 1).Select(c => "/" + (string)c!["name"]!).ToArray();
        Assert.Equal([.. CommandDispatcher.All.Select(c => c.Name), "/readings", "/settings", "/feedback", "/privacy", "/prompt"], names);
        Assert.Equal(CommandDispatcher.All.Select(c => c.OnMessage).Where(n => n is not null), s_commands.Where(c => (int)c!["type"]! == 3).Select(c => (string)c!["name"]!));
    }

    [Fact]
    public void Every_description_is_localized()
    {
        foreach (var described in Nodes(s_commands).Where(n => n.ContainsKey("description")))
        {
            var languages = described["description_localizations"]!.AsObject();
            Assert.Equal(["de", "es-419", "es-ES", "fr", "it"], languages.Select(l => l.Key).Order(StringComparer.Ordinal));
            Assert.All(languages, l => Assert.InRange(((string)l.Value!).Length, 1, 100));
        }
    }

    [Fact]
    public void People_can_install_what_needs_no_server()
    {
        foreach (var command in s_commands.Select(c => c!.AsObject()).Where(c => (string)c["name"]! is not ("feedback" or "prompt")))
        {
            Assert.Equal("[0,1]", command["integration_types"]!.ToJsonString());
            Assert.Equal("[0,1,2]", command["contexts"]!.ToJsonString());
        }
    }

    [Fact]
    public void Prompt_is_of_servers_has_every_subcommand_and_is_left_out_where_nobody_posts_any()
    {
        var prompt = s_commands.Select(c => c!.AsObject()).Single(c => (string)c["name"]! == "prompt");
        Assert.Equal(("[0]", "[0]"), (prompt["integration_types"]!.ToJsonString(), prompt["contexts"]!.ToJsonString()));
        // Members may suggest: the desk tells by subcommand who may.
        Assert.False(prompt.ContainsKey("default_member_permissions"));
        Assert.Equal(PromptCommand.All.Select(c => c.Name), prompt["options"]!.AsArray().Select(o => (string)o!["name"]!));
        Assert.Equal(PromptCommand.All.SelectMany(c => c.Options.Select(o => $"{c.Name} {o.Name} {o.IsRequired}")).Order(StringComparer.Ordinal),
            prompt["options"]!.AsArray().SelectMany(s => s!["options"]!.AsArray().Select(o => $"{s["name"]} {o!["name"]} {(bool)o["required"]!}")).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(CommandSet.Build(CommandDispatcher.All), c => (string)c!["name"]! == "prompt");
    }

    [Fact]
    public void The_combined_length_of_every_command_is_within_the_limit() =>
        Assert.All(s_commands, c => Assert.InRange(Nodes(c).Sum(n => Length(n["name"]) + Longest(n) + Length(n["value"])), 1, 8_000));

    // Of each text the longest language counts.
    private static int Longest(JsonObject described) =>
        (described["description_localizations"] as JsonObject ?? []).Select(l => Length(l.Value)).Append(described["description"] is JsonValue own ? Length(own) : 0).Max();

    private static int Length(JsonNode? text) => ((string?)text)?.Length ?? 0;

    private static IEnumerable<JsonObject> Nodes(JsonNode? node) => node switch
    {
        JsonObject o => [o, .. o.SelectMany(p => Nodes(p.Value))],
        JsonArray a => a.SelectMany(Nodes),
        _ => [],
    };
}
