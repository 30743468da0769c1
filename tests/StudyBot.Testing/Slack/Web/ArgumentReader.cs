using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using StudyBot.Testing.Slack.Contract;

namespace StudyBot.Testing.Slack.Web;

/// <summary>The arguments of a call: a JSON body, a form, or the query.</summary>
internal static class ArgumentReader
{
    private static readonly string[] Structured = ["blocks", "attachments", "view", "metadata", "files"];

    /// <summary>The arguments, and whether they had types; or the refusal.</summary>
    internal static async Task<(Dictionary<string, JsonElement>? Arguments, bool Typed, WebResult? Refused)> ReadAsync(HttpContext http, SlackMethod method)
    {
        var arguments = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var request = http.Request;
        try
        {
            foreach (var (name, value) in request.Query)
                Add(arguments, name, JsonSerializer.SerializeToElement(value.ToString()));
            if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            {
                if (!method.TakesJson)
                    return (null, true, WebResult.Error("invalid_arguments", [$"[ERROR] {method.Name} takes no JSON: send a form or a query"]));
                using var document = await JsonDocument.ParseAsync(request.Body, default, http.RequestAborted);
                if (document.RootElement.ValueKind != JsonValueKind.Object)
                    return (null, true, WebResult.Error("json_not_object"));
                foreach (var property in document.RootElement.EnumerateObject())
                    Add(arguments, property.Name, property.Value.Clone());
                return (arguments, true, null);
            }
            if (request.HasFormContentType)
            {
                foreach (var (name, value) in await request.ReadFormAsync(http.RequestAborted))
                    Add(arguments, name, JsonSerializer.SerializeToElement(value.ToString()));
            }
            else if (request.ContentLength > 0)
            {
                return (null, false, WebResult.Error("invalid_post_type"));
            }
            return (arguments, false, null);
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            return (null, true, WebResult.Error(method.TakesJson ? "invalid_json" : "invalid_form_data"));
        }
    }

    /// <summary>Arguments that carry JSON may come as text, whatever the body is; null means absent.</summary>
    private static void Add(Dictionary<string, JsonElement> arguments, string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return;
        if (value.ValueKind == JsonValueKind.String && Structured.Contains(name))
        {
            using var document = JsonDocument.Parse(value.GetString()!);
            value = document.RootElement.Clone();
        }
        arguments[name] = value;
    }
}
