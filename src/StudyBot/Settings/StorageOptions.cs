namespace StudyBot.Settings;

internal sealed record StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Relative to the home folder, or absolute.</summary>
    public string Folder { get; init; } = "data";

    /// <returns>What is wrong, one line; null where nothing is.</returns>
    public static string? TryRead(IReadOnlyDictionary<string, string> values, out StorageOptions? options)
    {
        options = null;
        var folder = values.GetValueOrDefault($"{Section}:{nameof(Folder)}");
        if (folder is not null && string.IsNullOrWhiteSpace(folder))
            return $"{Section}:{nameof(Folder)}: empty: name the folder of the database, or leave the setting out for 'data'";
        if (folder?.Contains('\0', StringComparison.Ordinal) is true)
            return $"{Section}:{nameof(Folder)}: holds the character U+0000: name the folder without it";
        options = folder is null ? new StorageOptions() : new StorageOptions { Folder = folder };
        return null;
    }
}
