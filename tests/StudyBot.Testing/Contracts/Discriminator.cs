using System.Text.Json;

namespace StudyBot.Testing.Contracts;

/// <summary>Tells from <c>type</c> alone that a branch cannot apply: a shortcut that leaves the outcome as it is.</summary>
internal static class Discriminator
{
    internal static bool Excludes(JsonSchema branch, JsonElement value)
    {
        var target = Target(branch);
        if (value.ValueKind != JsonValueKind.Object)
            return false;
        return target.Properties.TryGetValue("type", out var rule) && rule.Allowed is { } allowed
            && value.TryGetProperty("type", out var type) && !Array.Exists(allowed, a => JsonElement.DeepEquals(a, type));
    }

    internal static bool IsOfKind(JsonSchema branch, JsonElement value) =>
        Target(branch).Types is not { } types || Array.Exists(types, t => ScalarRules.IsOfType(value, t));

    private static JsonSchema Target(JsonSchema branch) =>
        branch is { AllOf: [var only], Properties.Count: 0, Types: null } ? Target(only) : branch;
}
