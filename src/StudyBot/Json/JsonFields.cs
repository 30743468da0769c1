using System.Collections.Immutable;
using System.Text.Json;
using StudyBot.Core.Readings;

namespace StudyBot.Json;

/// <summary>Fields of a name and a value.</summary>
internal static class JsonFields
{
    public static void Text(this Utf8JsonWriter json, string name, string? value) => json.WriteString(name, value is null ? null : WellFormed(value));

    public static void Texts(this Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(WellFormed(value));
        json.WriteEndArray();
    }

    public static void Number(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    /// <summary>Offsets: <c>[[0,12],[20,31]]</c>.</summary>
    public static void Ranges(this Utf8JsonWriter json, string name, IEnumerable<TextSpan> ranges)
    {
        json.WriteStartArray(name);
        foreach (var range in ranges)
        {
            json.WriteStartArray();
            json.WriteNumberValue(range.Start);
            json.WriteNumberValue(range.End);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>JSON in UTF-8 cannot hold a lone surrogate.</summary>
    private static string WellFormed(string value) => value.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0
        ? value
        : string.Concat(value.EnumerateRunes().Select(r => r.ToString()));
}
