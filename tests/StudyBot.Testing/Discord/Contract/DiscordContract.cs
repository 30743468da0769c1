using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Testing.Contracts;

namespace StudyBot.Testing.Discord.Contract;

/// <summary>Discord's own description of its HTTP API, held against request bodies. Thread-safe.</summary>
public static class DiscordContract
{
    private static readonly JsonElement Document = Load();
    private static readonly JsonContract Contract = new(Document);
    private static readonly string[] Templates = [.. Document.GetProperty("paths").EnumerateObject().Select(p => p.Name)];
    private static readonly ConcurrentDictionary<(string Method, string Route), JsonSchema?> Bodies = new();

    /// <summary>The breaches of a JSON body; a route without a body in the contract is one as well.</summary>
    /// <param name="method">For example <c>POST</c>.</param>
    /// <param name="route">A template of the contract (<c>/channels/{channel_id}/messages</c>) or a path of it, with or without <c>/api/v10</c>.</param>
    /// <param name="body">The body, or <c>payload_json</c> of a multipart one.</param>
    public static IReadOnlyList<ContractError> Validate(string method, string route, JsonElement body)
    {
        var template = Template(route);
        if (template is null)
            return [new("", "UNKNOWN_ROUTE", $"The contract has no route {route}.")];
        var schema = Bodies.GetOrAdd((method, template), static key => Body(key.Method, key.Route));
        return schema is null ? [new("", "UNKNOWN_ROUTE", $"The contract has no body for {method} {template}.")] : schema.Validate(body);
    }

    /// <summary>The breaches of a response's body; one where the contract has no such response.</summary>
    public static IReadOnlyList<ContractError> ValidateResponse(string method, string route, int status, JsonElement body)
    {
        var template = Template(route);
        if (template is null || !Document.GetProperty("paths").GetProperty(template).TryGetProperty(method.ToLowerInvariant(), out var operation)
            || !operation.GetProperty("responses").TryGetProperty(status.ToString(System.Globalization.CultureInfo.InvariantCulture), out var response)
            || !response.TryGetProperty("content", out _))
            return [new("", "UNKNOWN_ROUTE", $"The contract has no body for {status} of {method} {route}.")];
        return Contract.At($"#/paths/{Escape(template)}/{method.ToLowerInvariant()}/responses/{status}/content/application~1json/schema").Validate(body);
    }

    /// <summary>The breaches of a value against a named schema, for example <c>MessageResponse</c>.</summary>
    public static IReadOnlyList<ContractError> ValidateSchema(string name, JsonElement value) => Contract.At($"#/components/schemas/{name}").Validate(value);

    /// <summary>The contract as it is checked, with the amendments: for those who compare this validator with another.</summary>
    public static JsonElement Amended => Document;

    private static string? Template(string route)
    {
        if (Templates.Contains(route))
            return route;
        var path = route.Split('?')[0];
        if (path.StartsWith("/api/", StringComparison.Ordinal))
            path = path.StartsWith("/api/v10/", StringComparison.Ordinal) ? path["/api/v10".Length..] : path["/api".Length..];
        var parts = path.Split('/');
        return Templates.Where(t => Fits(t.Split('/'), parts)).OrderBy(t => t.Count(c => c == '{')).FirstOrDefault();
    }

    private static bool Fits(string[] template, string[] parts) =>
        template.Length == parts.Length && template.Zip(parts).All(p => p.First == p.Second || (p.First.StartsWith('{') && p.Second.Length > 0));

    private static JsonSchema? Body(string method, string template)
    {
        var operation = method.ToLowerInvariant();
        if (!Document.GetProperty("paths").GetProperty(template).TryGetProperty(operation, out var found)
            || !found.TryGetProperty("requestBody", out var body) || !body.GetProperty("content").TryGetProperty("application/json", out _))
            return null;
        return Contract.At($"#/paths/{Escape(template)}/{operation}/requestBody/content/application~1json/schema");
    }

    private static string Escape(string template) => template.Replace("/", "~1", StringComparison.Ordinal);

    private static JsonElement Load()
    {
        using var stream = typeof(DiscordContract).Assembly.GetManifestResourceStream("discord-openapi.json")!;
        var document = JsonNode.Parse(stream)!;
        Amend(document["components"]!["schemas"]!);
        return JsonSerializer.SerializeToElement(document);
    }

    /// <summary>
    /// What Discord's documentation names and the file does not (docs/interactions/application-commands, "Create Global Application Command"):
    /// permissions travel as strings, and commands may be marked as age-restricted.
    /// </summary>
    private static void Amend(JsonNode schemas)
    {
        foreach (var command in (ReadOnlySpan<string>)["ApplicationCommandUpdateRequest", "ApplicationCommandCreateRequest", "ApplicationCommandPatchRequestPartial"])
        {
            var properties = schemas[command]!["properties"]!.AsObject();
            properties["default_member_permissions"]!["type"] = new JsonArray("integer", "string", "null");
            properties["nsfw"] = new JsonObject { ["type"] = new JsonArray("boolean", "null") };
        }
    }
}
