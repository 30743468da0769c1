using StudyBot.Core.Readings;

namespace StudyBot.Settings;

internal sealed record ReadingsOptions
{
    public const string Section = "Readings";

    /// <summary>Relative to the home folder, or absolute.</summary>
    public string Folder { get; init; } = "seeds";

    /// <summary>Null takes the first by name.</summary>
    public ReadingId? Default { get; init; }

    /// <returns>What is wrong, one line; null where nothing is.</returns>
    public static string? TryRead(IReadOnlyDictionary<string, string> values, out ReadingsOptions? options)
    {
        options = null;
        ReadingId? id = null;
        if (values.GetValueOrDefault($"{Section}:{nameof(Default)}") is { Length: > 0 } name && !ReadingId.TryParse(name, out id))
            return $"{Section}:{nameof(Default)}: '{name}' is not a reading's id: a-z, 0-9, '-', '_', '.', 64 at most";
        var folder = values.GetValueOrDefault($"{Section}:{nameof(Folder)}");
        if (folder is not null && string.IsNullOrWhiteSpace(folder))
            return $"{Section}:{nameof(Folder)}: empty: name the folder of readings, or leave the setting out for 'seeds'";
        // The one character that no system takes in a path; what else one system refuses, listing the folder tells.
        if (folder?.Contains('\0', StringComparison.Ordinal) is true)
            return $"{Section}:{nameof(Folder)}: holds the character U+0000: name the folder without it";
        options = new ReadingsOptions { Default = id, Folder = folder ?? "seeds" };
        return null;
    }
}
