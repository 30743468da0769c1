using System.Text.Json;
using System.Text.RegularExpressions;

namespace StudyBot.Testing.Contracts;

/// <summary>One compiled schema. Immutable once its contract has handed it out; thread-safe.</summary>
public sealed class JsonSchema
{
    internal List<JsonSchema> AllOf { get; } = [];
    internal JsonSchema[]? AnyOf { get; set; }
    internal JsonSchema[]? OneOf { get; set; }
    internal string[]? Types { get; set; }
    internal AllowedValues? Allowed { get; set; }
    internal Dictionary<string, JsonSchema> Properties { get; } = new(Utf8NameComparer.Instance);
    internal List<(Regex Name, JsonSchema Rule)> Patterns { get; } = [];
    internal string[] Required { get; set; } = [];
    internal JsonSchema? Additional { get; set; }
    internal bool AdditionalAllowed { get; set; } = true;
    internal JsonSchema? Items { get; set; }
    internal int MinItems { get; set; }
    internal int MaxItems { get; set; } = int.MaxValue;
    internal bool UniqueItems { get; set; }
    internal int MinLength { get; set; }
    internal int MaxLength { get; set; } = int.MaxValue;
    internal int MinProperties { get; set; }
    internal int MaxProperties { get; set; } = int.MaxValue;
    internal decimal? Minimum { get; set; }
    internal decimal? Maximum { get; set; }
    internal Regex? Pattern { get; set; }
    internal string? Format { get; set; }
    internal bool Closed { get; set; }

    /// <summary>Every breach; empty for a body that keeps the contract.</summary>
    public IReadOnlyList<ContractError> Validate(JsonElement body)
    {
        if (SchemaCheck.Passes(this, body))
            return [];
        var errors = new List<ContractError>();
        SchemaCheck.Explain(this, body, errors);
        return errors;
    }
}
