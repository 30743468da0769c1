namespace StudyBot.Settings;

/// <summary>Every key that a settings file may hold: a misspelt one must not pass for a default.</summary>
internal static class KnownSettings
{
    public static readonly string[] Keys =
    [
        $"{ReadingsOptions.Section}:{nameof(ReadingsOptions.Folder)}",
        $"{ReadingsOptions.Section}:{nameof(ReadingsOptions.Default)}",
        .. Hosting.Platform.All.SelectMany(p => p.SettingKeys),
    ];

    /// <returns>Why the key is refused, one clause; null for a known key.</returns>
    public static string? Reject(string key) =>
        Keys.Contains(key, StringComparer.OrdinalIgnoreCase) || key.StartsWith(LogLevels.Section, StringComparison.OrdinalIgnoreCase)
            ? null
            : $"unknown setting '{key}': {Nearest(key)}";

    private static string Nearest(string key)
    {
        var best = Keys.Select(k => (Key: k, Distance: Distance(k.ToLowerInvariant(), key.ToLowerInvariant()))).MinBy(k => k.Distance);
        // Three wrong letters still look like the key that was meant; beyond that a guess would mislead.
        return best.Distance <= 3 ? $"did you mean '{best.Key}'?" : $"known are {string.Join(", ", Keys)}, {LogLevels.Section}CATEGORY";
    }

    /// <summary>Levenshtein's.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[b.Length];
    }
}
