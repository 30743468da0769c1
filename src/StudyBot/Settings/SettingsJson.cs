using System.Text.Json;

namespace StudyBot.Settings;

/// <summary>Reads a settings file as flat keys (<c>Readings:Default</c>). Comments and trailing commas are allowed.</summary>
internal static class SettingsJson
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <returns>What is wrong, one line with file and line number; null where nothing is.</returns>
    public static string? Read(string path, ReadOnlyMemory<byte> bytes, IDictionary<string, string> into)
    {
        // Windows editors save UTF-8 with a BOM, which the JSON reader refuses.
        if (bytes.Span.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        try
        {
            using var document = JsonDocument.Parse(bytes, Options);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return $"{path}: line 1: the file must hold one JSON object: begin it with {{ and end it with }}";
            Flatten(document.RootElement, "", into);
            return null;
        }
        catch (JsonException e)
        {
            var what = e.Message.Split(" LineNumber:")[0].TrimEnd('.');
            return $"{path}: line {e.LineNumber + 1}: not valid JSON: {what}";
        }
    }

    private static void Flatten(JsonElement element, string key, IDictionary<string, string> into)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                    Flatten(property.Value, Join(key, property.Name), into);
                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in element.EnumerateArray())
                    Flatten(item, Join(key, (index++).ToString(System.Globalization.CultureInfo.InvariantCulture)), into);
                break;
            case JsonValueKind.Null:
                break;
            default:
                into[key] = element.ToString();
                break;
        }
    }

    private static string Join(string key, string name) => key.Length == 0 ? name : $"{key}:{name}";
}
