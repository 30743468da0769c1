using System.Globalization;
using System.Text.Json;

namespace StudyBot.Settings;

/// <summary>Reads a settings file as flat keys (<c>Readings:Default</c>). Comments and trailing commas are allowed.</summary>
internal static class SettingsJson
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private const string NoText = "is no valid text: half of a surrogate pair, or bytes that are not UTF-8";

    /// <returns>What is wrong, one line with file and, where the JSON is malformed, line number; null where nothing is.</returns>
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
            return Flatten(document.RootElement, "", into) is { } wrong ? $"{path}: {wrong}" : null;
        }
        catch (JsonException e)
        {
            var what = e.Message.Split(" LineNumber:")[0].TrimEnd('.');
            return $"{path}: line {e.LineNumber + 1}: not valid JSON: {what}";
        }
    }

    /// <returns>What is wrong, one clause that names the key; null where nothing is.</returns>
    private static string? Flatten(JsonElement element, string key, IDictionary<string, string> into) => element.ValueKind switch
    {
        JsonValueKind.Object => FlattenObject(element, key, into),
        JsonValueKind.Array => element.EnumerateArray()
            .Select((item, index) => Flatten(item, Join(key, index.ToString(CultureInfo.InvariantCulture)), into))
            .FirstOrDefault(wrong => wrong is not null),
        JsonValueKind.Null => null,
        _ => !TryText(element.ToString, out var value) ? $"the value of '{key}' {NoText}"
            : !into.TryAdd(key, value) ? Twice(key)
            : null,
    };

    private static string? FlattenObject(JsonElement element, string key, IDictionary<string, string> into)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in element.EnumerateObject())
        {
            if (!TryText(() => property.Name, out var name))
                return $"a name {(key.Length == 0 ? "" : $"under '{key}' ")}{NoText}";
            var wrong = names.Add(name) ? Flatten(property.Value, Join(key, name), into) : Twice(Join(key, name));
            if (wrong is not null)
                return wrong;
        }

        return null;
    }

    private static string Twice(string key) => $"'{key}' stands there twice (upper and lower case count as the same): keep one";

    /// <summary>The JSON reader checks a string only when it is taken, and has no way to ask first.</summary>
    private static bool TryText(Func<string> take, out string text)
    {
        try
        {
            text = take();
            return true;
        }
        catch (InvalidOperationException)
        {
            text = "";
            return false;
        }
    }

    private static string Join(string key, string name) => key.Length == 0 ? name : $"{key}:{name}";
}
