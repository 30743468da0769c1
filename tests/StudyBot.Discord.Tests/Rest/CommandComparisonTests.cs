using System.Text.Json.Nodes;
using StudyBot.Discord.Rest;

namespace StudyBot.Discord.Tests.Rest;

public sealed class CommandComparisonTests
{
    private const string Desired = """
        [{"name":"when","description":"Says when – é.","description_localizations":{"it":"Dice quando."},"integration_types":[0,1],"contexts":[0,1,2],
          "options":[{"type":3,"name":"event","description":"What?","required":true,"autocomplete":true,"max_length":100},
                     {"type":3,"name":"style","description":"How?","choices":[{"name":"A","value":"a"},{"name":"B","value":"b"}]}]},
         {"name":"Find the source","type":3,"integration_types":[0,1],"contexts":[0,1,2]}]
        """;

    [Fact]
    public void What_Discord_adds_is_no_difference() => Assert.True(Same("""
        [{"id":"9","application_id":"1","version":"3","default_member_permissions":null,"type":3,"name":"Find the source","name_localizations":null,
          "description":"","description_localizations":null,"dm_permission":true,"contexts":[2,1,0],"integration_types":[1,0],"nsfw":false},
         {"id":"8","application_id":"1","version":"3","default_member_permissions":null,"type":1,"name":"when","name_localizations":null,"name_localized":"when",
          "description":"Says when \u2013 \u00e9.","description_localizations":{"it":"Dice quando."},"dm_permission":true,"contexts":[0,1,2],"integration_types":[0,1],"nsfw":false,
          "options":[{"type":3,"name":"event","name_localizations":null,"description":"What?","description_localizations":null,"required":true,"autocomplete":true,"max_length":100},
                     {"type":3,"name":"style","description":"How?","required":false,"choices":[{"name":"A","name_localizations":null,"value":"a"},{"name":"B","value":"b"}]}]}]
        """));

    [Fact]
    public void A_field_that_Discord_begins_to_add_is_no_difference() =>
        Assert.True(Same(Desired.Replace("\"name\":", "\"global_popularity_rank\":1,\"name\":", StringComparison.Ordinal)));

    [Theory]
    [InlineData("{\"it\":\"Dice quando.\"}", "{\"it\":\"Dice quando.\",\"fr\":\"Dit quand.\"}")]
    [InlineData("Says when – é.", "Says when.")]
    [InlineData("Dice quando.", "Quando?")]
    [InlineData("\"required\":true,", "")]
    [InlineData("\"max_length\":100", "\"max_length\":90")]
    [InlineData("\"value\":\"b\"", "\"value\":\"c\"")]
    [InlineData("[0,1,2]", "[0,1]")]
    [InlineData("[0,1]", "[0]")]
    [InlineData("\"autocomplete\":true,", "")]
    [InlineData("\"type\":3,\"integration", "\"type\":2,\"integration")]
    [InlineData("\"name\":\"when\"", "\"name\":\"when\",\"nsfw\":true")]
    [InlineData("\"name\":\"when\"", "\"name\":\"when\",\"default_member_permissions\":\"32\"")]
    [InlineData("{\"name\":\"A\",\"value\":\"a\"},{\"name\":\"B\",\"value\":\"b\"}", "{\"name\":\"B\",\"value\":\"b\"},{\"name\":\"A\",\"value\":\"a\"}")]
    public void What_people_would_see_is_a_difference(string part, string instead)
    {
        Assert.Contains(part, Desired, StringComparison.Ordinal);
        Assert.False(Same(Desired.Replace(part, instead, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_command_too_many_or_too_few_is_a_difference()
    {
        var one = new JsonArray(Array(Desired)[0]!.DeepClone());
        Assert.False(CommandComparison.AreSame(Array(Desired), one, inGuild: false));
        Assert.False(CommandComparison.AreSame(one, Array(Desired), inGuild: false));
    }

    [Fact]
    public void A_guild_s_commands_have_no_contexts_to_differ_in() =>
        Assert.True(CommandComparison.AreSame(Array(Desired), Array(Desired.Replace("\"integration_types\":[0,1],\"contexts\":[0,1,2]", "\"guild_id\":\"5\"", StringComparison.Ordinal)), inGuild: true));

    private static bool Same(string existing) => CommandComparison.AreSame(Array(Desired), Array(existing), inGuild: false);

    private static JsonArray Array(string json) => JsonNode.Parse(json)!.AsArray();
}
