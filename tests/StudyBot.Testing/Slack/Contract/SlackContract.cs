using System.Collections.Concurrent;
using System.Text.Json;
using StudyBot.Testing.Contracts;

namespace StudyBot.Testing.Slack.Contract;

/// <summary>Slack's own description of its Web API with the committed additions, held against the arguments of calls. Thread-safe.</summary>
public static class SlackContract
{
    // Arguments that carry JSON: the file of 2021 calls them strings.
    private static readonly HashSet<string> Structured = new(StringComparer.Ordinal) { "blocks", "attachments", "view", "metadata", "files" };
    private static readonly JsonElement Specified = Load("slack-web-openapi.json").GetProperty("paths");
    private static readonly JsonElement Added = Load("slack-web-additions.json");
    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, Argument>?> Known = new(StringComparer.Ordinal);
    private static readonly Lazy<JsonSchema> ManifestSchema = new(() => new JsonContract(Load("slack-manifest.schema.json")).At("#"));

    /// <summary>The breaches of a call's arguments; a method that nothing names is one as well.</summary>
    /// <param name="typed">From a JSON body, where values have types; in a form all is text.</param>
    public static IReadOnlyList<ContractError> Validate(string method, IReadOnlyDictionary<string, JsonElement> arguments, bool typed = true)
    {
        if (Known.GetOrAdd(method, Read) is not { } known)
            return [new("", "UNKNOWN_METHOD", $"The contract has no method {method}.")];
        var errors = new List<ContractError>();
        foreach (var (name, value) in arguments)
        {
            if (!known.TryGetValue(name, out var argument))
                errors.Add(new(name, "UNKNOWN_PROPERTY", $"{method} has no argument {name}."));
            else if (!argument.Takes(value, typed))
                errors.Add(new(name, "BASE_TYPE", $"Must be of type {argument.Type}, not {value.ValueKind}."));
        }
        errors.AddRange(known.Values.Where(a => a.Required && !arguments.ContainsKey(a.Name)).Select(a => new ContractError(a.Name, "BASE_TYPE_REQUIRED", "This argument is required.")));
        return errors;
    }

    /// <summary>The breaches of a manifest, as JSON, against Slack's own schema.</summary>
    public static IReadOnlyList<ContractError> ValidateManifest(JsonElement manifest) => ManifestSchema.Value.Validate(manifest);

    private static IReadOnlyDictionary<string, Argument>? Read(string method)
    {
        var arguments = new Dictionary<string, Argument>(StringComparer.Ordinal);
        var found = false;
        if (Specified.TryGetProperty("/" + method, out var path))
        {
            found = true;
            foreach (var parameter in path.EnumerateObject().First().Value.GetProperty("parameters").EnumerateArray())
                Add(parameter.GetProperty("name").GetString()!, parameter);
            // Travels in the Authorization header.
            arguments.Remove("token");
        }
        if (Added.TryGetProperty(method, out var additions))
        {
            found = true;
            foreach (var addition in additions.EnumerateObject())
                Add(addition.Name, addition.Value);
        }
        return found ? arguments : null;

        void Add(string name, JsonElement described) => arguments[name] = new Argument(
            name,
            Structured.Contains(name) ? "json" : described.GetProperty("type").GetString()!,
            described.TryGetProperty("required", out var required) && required.GetBoolean());
    }

    internal static JsonElement Load(string resource)
    {
        using var stream = typeof(SlackContract).Assembly.GetManifestResourceStream(resource)!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    private sealed record Argument(string Name, string Type, bool Required)
    {
        internal bool Takes(JsonElement value, bool typed) => Type switch
        {
            "json" => value.ValueKind is JsonValueKind.Array or JsonValueKind.Object,
            "boolean" => typed ? value.ValueKind is JsonValueKind.True or JsonValueKind.False : value.GetString() is "true" or "false" or "1" or "0",
            "integer" => typed ? value.ValueKind == JsonValueKind.Number : int.TryParse(value.GetString(), out _),
            // Timestamps: numbers in the file, text in practice, since a double would lose digits.
            "number" or "string" => value.ValueKind == JsonValueKind.String,
            _ => false,
        };
    }
}
