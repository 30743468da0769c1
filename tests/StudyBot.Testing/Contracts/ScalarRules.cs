using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace StudyBot.Testing.Contracts;

/// <summary>The rules of strings and numbers. Lengths count Unicode code points, as JSON Schema and Discord do.</summary>
internal static class ScalarRules
{
    internal static bool IsOfAny(JsonElement value, string[] types)
    {
        foreach (var type in types)
        {
            if (IsOfType(value, type))
                return true;
        }
        return false;
    }

    internal static bool IsOfType(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && (value.TryGetInt64(out _) || double.IsInteger(value.GetDouble())),
        _ => throw new NotSupportedException($"The type {type} is not known."),
    };

    internal static (string Code, string Message)? Breach(JsonSchema schema, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when IsSurelyWithin(schema, JsonMarshal.GetRawUtf8Value(value).Length - 2) => null,
        JsonValueKind.String => OfText(schema, value.GetString()!),
        JsonValueKind.Number => OfNumber(schema, value),
        _ => null,
    };

    /// <summary>No text has more code points than bytes, and none has fewer than a twelfth of them (a pair of surrogates, both escaped).</summary>
    private static bool IsSurelyWithin(JsonSchema schema, int bytes) =>
        schema is { Pattern: null, Format: null } && bytes <= schema.MaxLength && bytes >= schema.MinLength * 12;

    private static (string Code, string Message)? OfText(JsonSchema schema, string text)
    {
        var length = text.Length < schema.MinLength || text.Length > schema.MaxLength || schema.MinLength > 0 ? text.EnumerateRunes().Count() : text.Length;
        if (length < schema.MinLength || length > schema.MaxLength)
            return ("BASE_TYPE_BAD_LENGTH", $"Must be between {schema.MinLength} and {schema.MaxLength} in length, not {length}.");
        if (schema.Pattern is { } pattern && !pattern.IsMatch(text))
            return ("STRING_TYPE_REGEX", $"Does not match {pattern}.");
        var ok = schema.Format switch
        {
            "snowflake" => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) && text.Contains('T', StringComparison.OrdinalIgnoreCase),
            "uri" => Uri.TryCreate(text, UriKind.Absolute, out var uri) && text.StartsWith(uri.Scheme + ":", StringComparison.OrdinalIgnoreCase),
            _ => true,
        };
        return ok ? null : ("BASE_TYPE_FORMAT", $"Is no {schema.Format}.");
    }

    private static (string Code, string Message)? OfNumber(JsonSchema schema, JsonElement value)
    {
        var number = value.TryGetDecimal(out var exact) ? exact : value.GetDouble() > 0 ? decimal.MaxValue : decimal.MinValue;
        if (number < schema.Minimum || number > schema.Maximum)
            return ("NUMBER_TYPE_RANGE", $"Must be between {schema.Minimum} and {schema.Maximum}.");
        var ok = schema.Format switch
        {
            "int32" => number is >= int.MinValue and <= int.MaxValue,
            "int64" => number is >= long.MinValue and <= long.MaxValue,
            _ => true,
        };
        return ok ? null : ("NUMBER_TYPE_RANGE", $"Is outside {schema.Format}.");
    }
}
