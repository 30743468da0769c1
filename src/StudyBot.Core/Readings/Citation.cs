using System.Globalization;

namespace StudyBot.Core.Readings;

/// <summary>The author-date citation that every reply carries.</summary>
public static class Citation
{
    /// <summary><c>(Tavani 2019, 57)</c>; parts that the metadata or the reading lacks are left out with their punctuation.</summary>
    /// <param name="page">As <see cref="PageMap.LabelOf"/> gives it: <c>"48-49"</c> prints with an en dash.</param>
    public static string AuthorDate(ReadingMetadata metadata, string? page) =>
        page is null ? $"({Label(metadata)})" : $"({Label(metadata)}, {page.Replace('-', '–')})";

    /// <summary><c>Tavani 2019</c>: one author, two with "and", more with "et al."; the title stands in where no author is named.</summary>
    public static string Label(ReadingMetadata metadata)
    {
        var who = metadata.Authors switch
        {
            [] => $"“{metadata.Title}”",
            [var only] => only.Short,
            [var first, var second] => $"{first.Short} and {second.Short}",
            [var first, ..] => $"{first.Short} et al.",
        };
        var year = metadata.Issued is { Length: >= 4 } issued && int.TryParse(issued.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? issued[..4]
            : "n.d.";
        return $"{who} {year}";
    }
}
