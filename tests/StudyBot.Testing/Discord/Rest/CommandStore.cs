using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Testing.Discord.Rules;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>The registered commands: scope 0 is global, every other a guild's. Thread-safe.</summary>
internal sealed class CommandStore(World world, FakeDiscordOptions options)
{
    private readonly ConcurrentDictionary<ulong, ImmutableList<JsonObject>> _commands = new();
    private readonly ConcurrentDictionary<ulong, int> _creates = new();

    internal ImmutableList<JsonObject> In(ulong scope) => _commands.GetValueOrDefault(scope, []);

    /// <summary>What a person in that guild is offered: the guild's own commands hide global ones of their name.</summary>
    internal JsonObject? Offered(ulong? guild, string name, int type) =>
        (guild is { } id ? In(id) : []).Concat(In(0)).FirstOrDefault(c => (string?)c["name"] == name && (int)c["type"]! == type);

    internal void Set(ulong scope, IEnumerable<JsonObject> commands) => _commands[scope] = [.. commands];

    internal bool MayCreate(ulong scope, int count) => _creates.AddOrUpdate(scope, count, (_, n) => n + count) <= options.CommandCreatesADay;

    /// <summary>As Discord keeps it: defaults filled in, falses and empty localizations left out.</summary>
    internal JsonObject Normalize(JsonElement given, ulong scope, string? keepId)
    {
        var command = new JsonObject
        {
            ["id"] = keepId ?? MessageJson.Text(world.Ids.Next()),
            ["application_id"] = MessageJson.Text(options.ApplicationId),
            ["version"] = MessageJson.Text(world.Ids.Next()),
            ["default_member_permissions"] = given.TryGetProperty("default_member_permissions", out var permissions) && permissions.ValueKind is (JsonValueKind.String or JsonValueKind.Number) ? permissions.ToString() : null,
            ["type"] = CommandRules.Type(given),
            ["name"] = given.GetProperty("name").GetString(),
            ["name_localizations"] = Copy(given, "name_localizations"),
            ["description"] = ComponentTree.Text(given, "description") ?? "",
            ["description_localizations"] = Copy(given, "description_localizations"),
            ["dm_permission"] = !given.TryGetProperty("dm_permission", out var dm) || dm.ValueKind != JsonValueKind.False,
            ["contexts"] = Copy(given, "contexts"),
            ["integration_types"] = Copy(given, "integration_types") ?? new JsonArray(0),
            ["nsfw"] = ComponentTree.Is(given, "nsfw"),
        };
        if (scope != 0)
            command["guild_id"] = MessageJson.Text(scope);
        if (MessageRules.Filled(given, "options") is { } list)
            command["options"] = Options(list);
        return command;
    }

    private static JsonArray Options(JsonElement options) => new([.. options.EnumerateArray().Select(o =>
    {
        var option = new JsonObject();
        foreach (var property in o.EnumerateObject())
        {
            if (property.Value.ValueKind is JsonValueKind.Null or JsonValueKind.False)
                continue;
            option[property.Name] = property.Name == "options" ? Options(property.Value) : JsonNode.Parse(property.Value.GetRawText());
        }
        return option;
    })]);

    private static JsonNode? Copy(JsonElement owner, string field) =>
        owner.TryGetProperty(field, out var value) && value.ValueKind is (JsonValueKind.Array or JsonValueKind.Object) ? JsonNode.Parse(value.GetRawText()) : null;
}
