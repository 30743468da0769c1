using System.Runtime.InteropServices;
using System.Text.Json;

namespace StudyBot.Testing.Contracts;

/// <summary>Holds a value against a compiled schema. Without a list of errors it stops at the first breach and allocates next to nothing.</summary>
internal sealed class SchemaCheck
{
    /// <summary>Keeps nothing, so that all can share it.</summary>
    private static readonly SchemaCheck Silent = new(null);
    private readonly List<ContractError>? _errors;
    private readonly Stack<string> _path = new();

    private SchemaCheck(List<ContractError>? errors) => _errors = errors;

    internal static bool Passes(JsonSchema schema, JsonElement value) => Silent.Value(schema, value);

    internal static void Explain(JsonSchema schema, JsonElement value, List<ContractError> errors) => new SchemaCheck(errors).Value(schema, value);

    /// <summary>A value as a whole: a member of an object, an item, or the body.</summary>
    private bool Value(JsonSchema schema, JsonElement value)
    {
        if (!schema.Closed || value.ValueKind != JsonValueKind.Object)
            return Branch(schema, value, null);
        var named = new bool[value.GetPropertyCount()];
        var ok = Branch(schema, value, named);
        if (!ok && _errors is null)
            return false;
        var at = 0;
        // After another breach, which branch applies is not known, and with it which properties are.
        foreach (var property in ok ? value.EnumerateObject() : default)
        {
            if (!named[at++])
                ok = Fail("UNKNOWN_PROPERTY", $"The contract names no property {property.Name} here.", property.Name);
        }
        return ok;
    }

    private bool Branch(JsonSchema schema, JsonElement value, bool[]? named)
    {
        if (schema.Types is { } types && !ScalarRules.IsOfAny(value, types))
            return _errors is not null && Fail("BASE_TYPE", $"Must be of type {string.Join(" or ", types)}, not {value.ValueKind}.");
        var ok = schema.Allowed is not { } allowed || allowed.Contains(value)
            || (_errors is not null && Fail("BASE_TYPE_CHOICES", $"Must be one of {string.Join(", ", allowed.Values.Take(30))}."));
        if (!ok && _errors is null)
            return false;
        ok &= value.ValueKind switch
        {
            JsonValueKind.Object => Object(schema, value, named),
            JsonValueKind.Array => Array_(schema, value),
            _ => ScalarRules.Breach(schema, value) is not { } breach || Fail(breach.Code, breach.Message),
        };
        if (!ok && _errors is null)
            return false;
        foreach (var all in schema.AllOf)
        {
            ok &= Branch(all, value, named);
            if (!ok && _errors is null)
                return false;
        }
        if (schema.AnyOf is { } any)
            ok &= Choose(any, value, named, exactlyOne: false);
        if (schema.OneOf is { } one)
            ok &= Choose(one, value, named, exactlyOne: true);
        return ok;
    }

    private bool Object(JsonSchema schema, JsonElement value, bool[]? named)
    {
        var ok = true;
        foreach (var name in schema.Required)
        {
            if (!value.TryGetProperty(name, out _))
                ok = Fail("BASE_TYPE_REQUIRED", "This field is required.", name);
        }
        var count = value.GetPropertyCount();
        if (count < schema.MinProperties || count > schema.MaxProperties)
            ok = Fail("BASE_TYPE_BAD_LENGTH", $"Must have between {schema.MinProperties} and {schema.MaxProperties} properties.");
        if (!ok && _errors is null)
            return false;
        if (schema.Properties.Count == 0 && schema.Patterns.Count == 0 && schema.Additional is null && schema.AdditionalAllowed)
            return ok;
        var at = -1;
        var rules = schema.Properties.GetAlternateLookup<ReadOnlySpan<byte>>();
        foreach (var property in value.EnumerateObject())
        {
            at++;
            var raw = JsonMarshal.GetRawUtf8PropertyName(property);
            // A name with escapes is rare, and must be read before it is looked up.
            if (!(raw.Contains((byte)'\\') ? schema.Properties.TryGetValue(property.Name, out var rule) : rules.TryGetValue(raw, out rule)))
                rule = schema.Patterns.Find(p => p.Name.IsMatch(property.Name)).Rule ?? schema.Additional;
            if (rule is null && schema.AdditionalAllowed)
                continue;
            if (named is not null)
                named[at] = true;
            if (rule is null)
                ok = Fail("UNKNOWN_PROPERTY", $"The contract names no property {property.Name} here.", property.Name);
            else
                ok &= Within(_errors is null ? "" : property.Name, rule, property.Value);
            if (!ok && _errors is null)
                return false;
        }
        return ok;
    }

    private bool Array_(JsonSchema schema, JsonElement value)
    {
        var count = value.GetArrayLength();
        var ok = (count >= schema.MinItems && count <= schema.MaxItems)
            || Fail("BASE_TYPE_BAD_LENGTH", $"Must be between {schema.MinItems} and {schema.MaxItems} in length, not {count}.");
        if (schema.UniqueItems && count > 1 && value.EnumerateArray().Where((item, i) => value.EnumerateArray().Take(i).Any(other => JsonElement.DeepEquals(item, other))).Any())
            ok = Fail("SET_TYPE_ALREADY_CONTAINS_VALUE", "The items must be unique.");
        if (schema.Items is not { } rule)
            return ok;
        var at = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (!ok && _errors is null)
                return false;
            ok &= Within(_errors is null ? "" : at.ToString(System.Globalization.CultureInfo.InvariantCulture), rule, item);
            at++;
        }
        return ok;
    }

    private bool Within(string name, JsonSchema rule, JsonElement value)
    {
        if (_errors is null)
            return Value(rule, value);
        _path.Push(name);
        var ok = Value(rule, value);
        _path.Pop();
        return ok;
    }

    private bool Choose(JsonSchema[] branches, JsonElement value, bool[]? named, bool exactlyOne)
    {
        var matches = 0;
        foreach (var branch in branches)
        {
            if (Discriminator.Excludes(branch, value))
                continue;
            var trial = named is null ? null : new bool[named.Length];
            if (!Silent.Branch(branch, value, trial))
                continue;
            matches++;
            for (var i = 0; i < trial?.Length; i++)
                named![i] |= trial[i];
        }
        if (matches == 1 || (matches > 1 && !exactlyOne))
            return true;
        if (_errors is null)
            return false;
        if (matches > 1)
            return Fail("UNION_TYPE_CHOICES", "Matches more than one of the alternatives.");
        // The one alternative that is meant by its type tells more than "none of them".
        var meant = Array.FindAll(branches, b => !Discriminator.Excludes(b, value) && Discriminator.IsOfKind(b, value));
        return meant.Length == 1 ? Branch(meant[0], value, named) : Fail("UNION_TYPE_CHOICES", "Matches none of the alternatives.");
    }

    private bool Fail(string code, string message, string? member = null)
    {
        _errors?.Add(new ContractError(string.Join('.', member is null ? _path.Reverse() : _path.Reverse().Append(member)), code, message));
        return false;
    }
}
