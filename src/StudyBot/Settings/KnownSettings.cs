using StudyBot.Core.Analysis;

namespace StudyBot.Settings;

/// <summary>Every key that a settings file may hold: a misspelt one must not pass for a default.</summary>
internal static class KnownSettings
{
    /// <summary>Three wrong letters still look like the key that was meant; beyond that a guess would mislead.</summary>
    private const int MaxDistance = 3;

    public static readonly string[] Keys =
    [
        $"{ReadingsOptions.Section}:{nameof(ReadingsOptions.Folder)}",
        $"{ReadingsOptions.Section}:{nameof(ReadingsOptions.Default)}",
        $"{StorageOptions.Section}:{nameof(StorageOptions.Folder)}",
        $"{WebOptions.Section}:{nameof(WebOptions.Url)}",
        .. PromptOptions.Keys,
        .. Hosting.Platform.All.SelectMany(p => p.SettingKeys),
    ];

    /// <returns>Why the key is refused, one clause; null for a known key.</returns>
    public static string? Reject(string key) =>
        Keys.Contains(key, StringComparer.OrdinalIgnoreCase) || key.StartsWith(LogLevels.Section, StringComparison.OrdinalIgnoreCase)
            ? null
            : $"unknown setting '{key}': {Nearest(key)}";

    /// <summary>Whether a name is a section's with one underscore behind it: <c>Readings_Folder</c> for <c>Readings__Folder</c>.</summary>
    public static bool LacksUnderscore(string name) => !name.Contains("__", StringComparison.Ordinal)
        && Keys.Append(LogLevels.Section).Any(k => name.StartsWith($"{k[..k.IndexOf(':', StringComparison.Ordinal)]}_", StringComparison.OrdinalIgnoreCase));

    private static string Nearest(string key)
    {
        var given = key.ToLowerInvariant();
        var best = Keys.Select(k => (Key: k, Distance: EditDistance.Within(k.ToLowerInvariant(), given, MaxDistance))).MinBy(k => k.Distance);
        return best.Distance <= MaxDistance ? $"did you mean '{best.Key}'?" : $"known are {string.Join(", ", Keys)}, {LogLevels.Section}CATEGORY";
    }
}
