using System.Text.Json;

namespace StudyBot.Testing.Contracts;

/// <summary>The values of an <c>enum</c> or <c>const</c>. Whole numbers, which discriminate most unions, are compared as such.</summary>
internal sealed class AllowedValues(JsonElement[] values)
{
    private readonly long[]? _numbers = Array.TrueForAll(values, v => v.ValueKind == JsonValueKind.Number && v.TryGetInt64(out _)) ? Array.ConvertAll(values, v => v.GetInt64()) : null;

    internal IEnumerable<JsonElement> Values => values;

    internal bool Contains(JsonElement value)
    {
        if (_numbers is not null)
            return value.ValueKind == JsonValueKind.Number && (value.TryGetInt64(out var number) ? Array.IndexOf(_numbers, number) >= 0 : double.IsInteger(value.GetDouble()) && Array.IndexOf(_numbers, (long)value.GetDouble()) >= 0);
        foreach (var allowed in values)
        {
            if (JsonElement.DeepEquals(allowed, value))
                return true;
        }
        return false;
    }
}
