using StudyBot.Core.Readings;

namespace StudyBot.Core.Importing;

/// <summary>Reader, cleaning passes and sentence splitting in one call.</summary>
public static class Importer
{
    /// <summary>A raw text is refused above this size.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <param name="text">The text as received.</param>
    /// <param name="metadata">The <c>reading.yaml</c> beside it; null for a bare file, whose name then stands in for the title.</param>
    public static ImportResult Import(RawFile text, RawFile? metadata) => throw new NotImplementedException();

    /// <summary>Imports a folder (its <c>reading.yaml</c> and the file that this names), or a bare text file. I/O errors become <see cref="ImportResult.Malformed"/>.</summary>
    public static ImportResult ImportPath(string path) => throw new NotImplementedException();
}
