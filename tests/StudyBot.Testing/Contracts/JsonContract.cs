using System.Collections.Concurrent;
using System.Text.Json;

namespace StudyBot.Testing.Contracts;

/// <summary>
/// Compiles the JSON Schemas of one document (JSON Schema 2020-12 as OpenAPI 3.1 uses it). A keyword that it does not
/// know throws, because a keyword that nobody checks is a hole. Thread-safe.
/// </summary>
/// <param name="document">The root that every <c>$ref</c> points into.</param>
/// <param name="refuseUnknown">Whether a property that no applicable branch names is an error (as <c>unevaluatedProperties: false</c> at every object).</param>
public sealed class JsonContract(JsonElement document, bool refuseUnknown = true)
{
    private readonly ConcurrentDictionary<(string Pointer, bool Closed), JsonSchema> _compiled = new();
    private readonly Lock _lock = new();

    /// <summary>The schema at a pointer such as <c>#/components/schemas/Message</c>, with <c>~1</c> for a slash.</summary>
    public JsonSchema At(string pointer)
    {
        if (_compiled.TryGetValue((pointer, refuseUnknown), out var known))
            return known;
        lock (_lock)
            return Reference(pointer, refuseUnknown);
    }

    internal bool RefusesUnknown => refuseUnknown;

    internal JsonSchema Reference(string pointer, bool closed)
    {
        if (_compiled.TryGetValue((pointer, closed), out var known))
            return known;
        var schema = new JsonSchema();
        // Stored before it is filled: schemas refer to themselves.
        _compiled[(pointer, closed)] = schema;
        SchemaCompiler.Fill(this, schema, Resolve(pointer), closed);
        return schema;
    }

    internal JsonElement Resolve(string pointer)
    {
        var at = document;
        foreach (var part in pointer.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            at = at.ValueKind == JsonValueKind.Array ? at[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] : at.GetProperty(name);
        }
        return at;
    }
}
