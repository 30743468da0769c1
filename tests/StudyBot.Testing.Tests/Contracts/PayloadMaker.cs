using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyBot.Testing.Tests.Contracts;

/// <summary>Makes payloads that a schema takes, mostly, and spoils them. The same seed makes the same ones.</summary>
internal sealed class PayloadMaker(JsonElement document, int seed)
{
    private readonly Random _random = new(seed);

    internal JsonNode? Make(string pointer, int depth = 0) => Make(Resolve(pointer), depth);

    /// <summary>Changes one place: a property too many or too few, another type, a text or list too long.</summary>
    internal void Spoil(JsonNode? root)
    {
        var places = new List<(JsonNode Owner, string? Name, int Index)>();
        Collect(root, places);
        if (places.Count == 0)
            return;
        var (owner, name, index) = places[_random.Next(places.Count)];
        if (owner is JsonObject members && name is not null)
        {
            switch (_random.Next(5))
            {
                case 0: members.Remove(name); break;
                case 1: members["unknown_property"] = 1; break;
                case 2: members[name] = Junk(); break;
                case 3: members[name] = new string('x', 7000); break;
                default: members[name] = null; break;
            }
        }
        else if (owner is JsonArray items)
        {
            if (_random.Next(2) == 0)
                items[index] = Junk();
            else
                items.Add(items[index]?.DeepClone());
        }
    }

    private JsonNode? Make(JsonElement schema, int depth)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Make(Resolve(reference.GetString()!), depth);
        if (schema.TryGetProperty("enum", out var choices))
            return JsonNode.Parse(choices[_random.Next(choices.GetArrayLength())].GetRawText());
        if (schema.TryGetProperty("const", out var only))
            return JsonNode.Parse(only.GetRawText());
        foreach (var union in (ReadOnlySpan<string>)["oneOf", "anyOf"])
        {
            if (schema.TryGetProperty(union, out var branches))
                return Make(branches[_random.Next(branches.GetArrayLength())], depth);
        }
        if (!schema.TryGetProperty("type", out var type))
            return schema.TryGetProperty("allOf", out var all) ? Make(all[0], depth) : new JsonObject();
        var kind = type.ValueKind == JsonValueKind.Array ? type[_random.Next(type.GetArrayLength())].GetString() : type.GetString();
        return kind switch
        {
            "object" => MakeObject(schema, depth),
            "array" => MakeArray(schema, depth),
            "string" => MakeText(schema),
            "boolean" => _random.Next(2) == 0,
            "integer" => MakeNumber(schema),
            "number" => MakeNumber(schema) + 0.5,
            _ => null,
        };
    }

    private JsonObject MakeObject(JsonElement schema, int depth)
    {
        var made = new JsonObject();
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(n => n.GetString()).ToHashSet() : [];
        if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
            {
                if (required.Contains(property.Name) || (depth < 6 && _random.Next(3) == 0))
                    made[property.Name] = Make(property.Value, depth + 1);
            }
        }
        if (schema.TryGetProperty("additionalProperties", out var additional) && additional.ValueKind == JsonValueKind.Object)
            made["de"] = Make(additional, depth + 1);
        return made;
    }

    private JsonArray MakeArray(JsonElement schema, int depth)
    {
        var least = schema.TryGetProperty("minItems", out var min) ? min.GetInt32() : 0;
        var made = new JsonArray();
        for (var count = depth > 6 ? least : least + _random.Next(3); count > 0; count--)
            made.Add(Make(schema.GetProperty("items"), depth + 1));
        return made;
    }

    private string MakeText(JsonElement schema)
    {
        if (schema.TryGetProperty("format", out var format))
        {
            switch (format.GetString())
            {
                case "uri": return "https://example.org/a";
                case "date-time": return "2026-01-01T00:00:00Z";
                case "snowflake": return _random.NextInt64().ToString();
            }
        }
        var least = schema.TryGetProperty("minLength", out var min) ? min.GetInt32() : 0;
        var most = schema.TryGetProperty("maxLength", out var max) ? max.GetInt32() : 40;
        // At the limit, and outside the basic plane, where counting UTF-16 units would be wrong.
        return _random.Next(6) == 0 && most < 5000 ? string.Concat(Enumerable.Repeat("😀", most)) : new string('a', Math.Max(least, _random.Next(0, Math.Min(most, 20) + 1)));
    }

    private int MakeNumber(JsonElement schema)
    {
        var least = schema.TryGetProperty("minimum", out var min) ? (int)Math.Max(int.MinValue, min.GetDouble()) : 0;
        return least + _random.Next(0, 3);
    }

    private JsonNode? Junk() => _random.Next(5) switch
    {
        0 => "text",
        1 => -1,
        2 => new JsonObject { ["a"] = 1 },
        3 => new JsonArray(),
        _ => true,
    };

    private static void Collect(JsonNode? node, List<(JsonNode Owner, string? Name, int Index)> places)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members)
            {
                places.Add((members, name, 0));
                Collect(value, places);
            }
        }
        else if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                places.Add((items, null, i));
                Collect(items[i], places);
            }
        }
    }

    private JsonElement Resolve(string pointer)
    {
        var at = document;
        foreach (var part in pointer[2..].Split('/'))
            at = at.GetProperty(part);
        return at;
    }
}
