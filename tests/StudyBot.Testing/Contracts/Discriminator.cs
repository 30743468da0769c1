using System.Text.Json;

namespace StudyBot.Testing.Contracts;

/// <summary>Tells from <c>type</c> alone that a branch cannot apply: a shortcut that leaves the outcome as it is.</summary>
internal static class Discriminator
{
    internal static bool Excludes(JsonSchema branch, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return false;
        return Target(branch).Properties.TryGetValue("type", out var rule) && rule.Allowed is { } allowed
            && value.TryGetProperty("type"u8, out var type) && !allowed.Contains(type);
    }

    internal static bool IsOfKind(JsonSchema branch, JsonElement value) =>
        Target(branch).Types is not { } types || ScalarRules.IsOfAny(value, types);

    private static JsonSchema Target(JsonSchema branch) =>
        branch is { AllOf: [var only], Properties.Count: 0, Types: null } ? Target(only) : branch;
}
