using System.Text.Json;
using System.Text.RegularExpressions;

namespace StudyBot.Testing.Contracts;

/// <summary>Turns a schema into the form that is checked against bodies.</summary>
internal static class SchemaCompiler
{
    /// <param name="closed">The schema stands for a whole value (not for a branch of one), so it is here that unknown properties show.</param>
    internal static void Fill(JsonContract contract, JsonSchema schema, JsonElement source, bool closed)
    {
        foreach (var keyword in source.EnumerateObject())
            Read(contract, schema, keyword.Name, keyword.Value, source);
        schema.Closed = closed && NamesProperties(contract, source, []);
    }

    private static void Read(JsonContract contract, JsonSchema schema, string keyword, JsonElement value, JsonElement source)
    {
        switch (keyword)
        {
            case "$ref": schema.AllOf.Add(contract.Reference(value.GetString()!, closed: false)); break;
            case "allOf": schema.AllOf.AddRange(value.EnumerateArray().Select(Branch)); break;
            case "anyOf": schema.AnyOf = [.. value.EnumerateArray().Select(Branch)]; break;
            case "oneOf": schema.OneOf = [.. value.EnumerateArray().Select(Branch)]; break;
            case "type": schema.Types = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(t => t.GetString()!)] : [value.GetString()!]; break;
            case "enum": schema.Allowed = new([.. value.EnumerateArray()]); break;
            case "const": schema.Allowed = new([value]); break;
            case "properties":
                foreach (var property in value.EnumerateObject())
                    schema.Properties[property.Name] = Whole(property.Value);
                break;
            case "required": schema.Required = [.. value.EnumerateArray().Select(r => r.GetString()!)]; break;
            case "additionalProperties" when value.ValueKind is JsonValueKind.True or JsonValueKind.False:
                schema.AdditionalAllowed = value.GetBoolean();
                break;
            case "additionalProperties": schema.Additional = Whole(value); break;
            case "patternProperties":
                foreach (var property in value.EnumerateObject())
                    schema.Patterns.Add((new Regex(property.Name, RegexOptions.CultureInvariant | RegexOptions.ECMAScript), Whole(property.Value)));
                break;
            case "items": schema.Items = Whole(value); break;
            case "minItems": schema.MinItems = value.GetInt32(); break;
            case "maxItems": schema.MaxItems = value.GetInt32(); break;
            case "uniqueItems": schema.UniqueItems = value.GetBoolean(); break;
            case "minLength": schema.MinLength = value.GetInt32(); break;
            case "maxLength": schema.MaxLength = value.GetInt32(); break;
            case "minProperties": schema.MinProperties = value.GetInt32(); break;
            case "maxProperties": schema.MaxProperties = value.GetInt32(); break;
            case "minimum": schema.Minimum = value.GetDecimal(); break;
            case "maximum": schema.Maximum = value.GetDecimal(); break;
            // Slack's manifest says regex where it means pattern.
            case "pattern" or "regex": schema.Pattern = new Regex(value.GetString()!, RegexOptions.CultureInvariant | RegexOptions.ECMAScript); break;
            case "format": schema.Format = value.GetString(); break;
            case "$schema" or "definitions" or "title" or "description" or "default" or "example" or "examples" or "deprecated" or "_note" or "contentEncoding" or "x-discord-union": break;
            default: throw new NotSupportedException($"The schema keyword {keyword} is not known: {source.GetRawText()[..Math.Min(200, source.GetRawText().Length)]}");
        }

        JsonSchema Branch(JsonElement branch) => Compile(branch, closed: false);
        JsonSchema Whole(JsonElement whole) => Compile(whole, closed: contract.RefusesUnknown);
        JsonSchema Compile(JsonElement element, bool closed)
        {
            // A bare reference is shared, so that a schema that contains itself is compiled once.
            if (element.TryGetProperty("$ref", out var target) && element.EnumerateObject().All(k => k.Name is "$ref" or "description" or "title"))
                return contract.Reference(target.GetString()!, closed);
            var compiled = new JsonSchema();
            Fill(contract, compiled, element, closed);
            return compiled;
        }
    }

    /// <summary>Whether the schema, or a branch of it, names properties at all: a free-form object has none to be unknown.</summary>
    private static bool NamesProperties(JsonContract contract, JsonElement source, HashSet<string> seen)
    {
        if (source.TryGetProperty("properties", out _) || source.TryGetProperty("patternProperties", out _))
            return true;
        if (source.TryGetProperty("$ref", out var target) && seen.Add(target.GetString()!) && NamesProperties(contract, contract.Resolve(target.GetString()!), seen))
            return true;
        foreach (var keyword in (ReadOnlySpan<string>)["allOf", "anyOf", "oneOf"])
        {
            if (source.TryGetProperty(keyword, out var branches) && branches.EnumerateArray().Any(b => NamesProperties(contract, b, seen)))
                return true;
        }
        return false;
    }
}
