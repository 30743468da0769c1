using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyBot.Discord.Rest;

/// <summary>Whether the commands that Discord has are those that it should have: whatever Discord adds of its own is no difference.</summary>
internal static class CommandComparison
{
    /// <summary>
    /// What describes a command, an option or a choice. Discord adds fields of its own to what GET returns, and new ones now and
    /// then: to compare those would register anew at every start.
    /// </summary>
    private static readonly HashSet<string> Describing =
    [
        "type", "name", "name_localizations", "description", "description_localizations", "default_member_permissions", "nsfw", "integration_types", "contexts",
        "options", "choices", "value", "required", "autocomplete", "channel_types", "min_value", "max_value", "min_length", "max_length",
    ];

    /// <summary>Filled in from the application's settings where a command leaves them out; a guild's commands have neither.</summary>
    private static readonly HashSet<string> Inherited = ["integration_types", "contexts"];

    public static bool AreSame(JsonArray desired, JsonArray existing, bool inGuild)
    {
        if (desired.Count != existing.Count)
            return false;
        var known = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var command in existing)
        {
            if (command is not JsonObject one || !known.TryAdd(KeyOf(one), one))
                return false;
        }

        return desired.All(d => d is JsonObject command && known.TryGetValue(KeyOf(command), out var other) && AreSame(command, other, inGuild, isCommand: true));
    }

    private static string KeyOf(JsonObject command) => $"{(command["type"] is JsonValue type ? type.ToJsonString() : "1")} {command["name"]?.ToJsonString()}";

    private static bool AreSame(JsonObject desired, JsonObject existing, bool inGuild, bool isCommand)
    {
        foreach (var name in desired.Select(p => p.Key).Union(existing.Select(p => p.Key)))
        {
            if ((!Describing.Contains(name) && desired[name] is null) || (isCommand && Inherited.Contains(name) && (inGuild || desired[name] is null)))
                continue;
            if (!AreSame(name, Given(desired[name], name, isCommand), Given(existing[name], name, isCommand), inGuild))
                return false;
        }

        return true;
    }

    private static bool AreSame(string name, JsonNode? desired, JsonNode? existing, bool inGuild) => (desired, existing) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        // Texts by locale.
        (JsonObject a, JsonObject b) when name.EndsWith("_localizations", StringComparison.Ordinal) => a.Count == b.Count && a.All(p => b.ContainsKey(p.Key) && Text(p.Value) == Text(b[p.Key])),
        (JsonObject a, JsonObject b) => AreSame(a, b, inGuild, isCommand: false),
        (JsonArray a, JsonArray b) when Inherited.Contains(name) || name == "channel_types" => a.Select(Text).Order(StringComparer.Ordinal).SequenceEqual(b.Select(Text).Order(StringComparer.Ordinal)),
        // Options and choices stand in the order given.
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(pair => AreSame(name, pair.First, pair.Second, inGuild)),
        _ => Text(desired) == Text(existing),
    };

    /// <summary>Null for what stands for its absence.</summary>
    private static JsonNode? Given(JsonNode? value, string name, bool isCommand) => value switch
    {
        JsonArray { Count: 0 } or JsonObject { Count: 0 } => null,
        JsonValue one when one.GetValueKind() == JsonValueKind.False => null,
        JsonValue one when name == "type" && isCommand && Text(one) == "1" => null,
        JsonValue one when name == "description" && Text(one).Length == 0 => null,
        _ => value,
    };

    /// <summary>As it reads, so that neither escaping nor the way a number is written counts.</summary>
    private static string Text(JsonNode? value) => value is JsonValue one && one.GetValueKind() == JsonValueKind.String ? one.GetValue<string>() : value?.ToJsonString() ?? "";
}
