using System.Text.Json;
using StudyBot.Testing.Contracts;
using StudyBot.Testing.Discord.Contract;

namespace StudyBot.Testing.Tests.Contracts;

public sealed class JsonContractTests
{
    private const string Document = """
        {"pet":{"oneOf":[
           {"type":"object","properties":{"type":{"type":"string","enum":["cat"]},"lives":{"type":["integer","null"],"minimum":1,"maximum":9}},"required":["type"]},
           {"type":"object","properties":{"type":{"type":"string","enum":["dog"]},"name":{"type":"string","minLength":1,"maxLength":3}},"required":["type","name"]}]},
         "merged":{"allOf":[{"type":"object","properties":{"a":{"type":"string"}}},{"type":"object","properties":{"b":{"type":"array","uniqueItems":true,"maxItems":2,"items":{"type":"string","pattern":"^[0-9]+$"}}}}]},
         "free":{"type":"object","maxProperties":1},
         "tree":{"type":"object","properties":{"children":{"type":"array","items":{"$ref":"#/tree"}}}}}
        """;

    [Theory]
    [InlineData("#/pet", """{"type":"cat","lives":9}""", "")]
    [InlineData("#/pet", """{"type":"cat","lives":null}""", "")]
    [InlineData("#/pet", """{"type":"cat","lives":10}""", "lives")]
    [InlineData("#/pet", """{"type":"cat","lives":1.5}""", "lives")]
    [InlineData("#/pet", """{"type":"cat","name":"Tom"}""", "name")]
    [InlineData("#/pet", """{"type":"dog"}""", "name")]
    [InlineData("#/pet", """{"type":"dog","name":"😀😀😀"}""", "")]
    [InlineData("#/pet", """{"type":"dog","name":"four"}""", "name")]
    [InlineData("#/pet", """{"type":"cow"}""", "(body)")]
    [InlineData("#/pet", "[]", "(body)")]
    [InlineData("#/merged", """{"a":"x","b":["1","2"]}""", "")]
    [InlineData("#/merged", """{"a":"x","b":["1","1"]}""", "b")]
    [InlineData("#/merged", """{"a":"x","b":["1","x"]}""", "b.1")]
    [InlineData("#/merged", """{"a":"x","c":1}""", "c")]
    [InlineData("#/free", """{"anything":{"at":"all"}}""", "")]
    [InlineData("#/free", """{"one":1,"two":2}""", "(body)")]
    [InlineData("#/tree", """{"children":[{"children":[{"child":1}]}]}""", "children.0.children.0.child")]
    public void Says_where_a_body_breaks_its_schema(string pointer, string body, string where)
    {
        using var document = JsonDocument.Parse(Document);
        using var value = JsonDocument.Parse(body);
        var errors = new JsonContract(document.RootElement).At(pointer).Validate(value.RootElement);
        Assert.Equal(where, string.Join(' ', errors.Select(e => e.ToString().Split(':')[0])));
    }

    [Fact]
    public void A_keyword_that_nobody_checks_is_refused()
    {
        using var document = JsonDocument.Parse("""{"a":{"propertyNames":{"pattern":"x"}}}""");
        Assert.Throws<NotSupportedException>(() => new JsonContract(document.RootElement).At("#/a"));
    }

    [Fact]
    public void Every_schema_of_Discord_compiles()
    {
        using var value = JsonDocument.Parse("0");
        foreach (var schema in DiscordContract.Amended.GetProperty("components").GetProperty("schemas").EnumerateObject())
            Assert.NotNull(DiscordContract.ValidateSchema(schema.Name, value.RootElement));
    }

    [Theory]
    [InlineData("POST", "/channels/{channel_id}/messages", """{"content":"x"}""", true)]
    [InlineData("POST", "/api/v10/channels/12/messages", """{"content":"x"}""", true)]
    [InlineData("POST", "/channels/12/messages?x=1", """{"contents":"x"}""", false)]
    [InlineData("PATCH", "/webhooks/1/token/messages/@original", """{"content":null}""", true)]
    [InlineData("PUT", "/applications/1/commands", """[{"name":"when","description":"x","default_member_permissions":"32"}]""", true)]
    [InlineData("GET", "/channels/12/messages", "{}", false)]
    [InlineData("POST", "/nowhere", "{}", false)]
    public void A_body_is_held_against_the_route_that_it_goes_to(string method, string route, string body, bool good)
    {
        using var value = JsonDocument.Parse(body);
        Assert.Equal(good, DiscordContract.Validate(method, route, value.RootElement).Count == 0);
    }
}
