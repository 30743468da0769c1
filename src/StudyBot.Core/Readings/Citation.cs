using System.Collections.Immutable;
using System.Globalization;

namespace StudyBot.Core.Readings;

/// <summary>How a reading and its authors are named in a line. What cites in full is in <c>Citing</c>.</summary>
public static class Citation
{
    /// <summary>The authors as one speaker, by their full names; null where none is named.</summary>
    public static string? Speaker(ReadingMetadata metadata) => Joined(metadata.Authors, a => a.Full);

    private static string? Joined(ImmutableArray<Name> authors, Func<Name, string> form) => authors switch
    {
        [] => null,
        [var only] => form(only),
        [var first, var second] => $"{form(first)} and {form(second)}",
        [var first, ..] => $"{form(first)} et al.",
    };

    /// <summary><c>Tavani 2019</c>: one author, two with "and", more with "et al."; the title stands in where no author is named.</summary>
    public static string Label(ReadingMetadata metadata)
    {
        var year = metadata.Issued is { Length: >= 4 } issued && int.TryParse(issued.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? issued[..4]
            : "n.d.";
        return $"{Who(metadata)} {year}";
    }

    private static string Who(ReadingMetadata metadata) => Joined(metadata.Authors, a => a.Short) ?? $"“{metadata.Title}”";
}
