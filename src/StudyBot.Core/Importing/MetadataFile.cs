using System.Text;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Importing;

/// <summary>What a <c>reading.yaml</c> says.</summary>
/// <param name="File">Name of the text, in the same folder.</param>
/// <param name="IsGuessed">Nobody described the text: its title is only the name of its file.</param>
internal sealed record MetadataFile(ReadingId Id, string File, ReadingMetadata Metadata, ImportHints Hints, bool IsGuessed = false)
{
    /// <summary>The name of a text that comes without metadata stands in for its title and id.</summary>
    public static MetadataFile ForBareText(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path.TrimEnd('/', '\\'));
        if (string.IsNullOrWhiteSpace(name))
            name = "reading";
        return new(IdFor(name), Path.GetFileName(path), new ReadingMetadata { Title = name }, ImportHints.None, IsGuessed: true);
    }

    /// <summary>The name as an id: lower case, what an id cannot hold as <c>-</c>; <c>reading</c> where nothing is left.</summary>
    public static ReadingId IdFor(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name)
        {
            var lower = char.ToLowerInvariant(c);
            if (char.IsAsciiLetterOrDigit(lower) || (lower is '_' or '.' && slug.Length > 0))
                slug.Append(lower);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
            if (slug.Length == 64)
                break;
        }

        return ReadingId.TryParse(slug.ToString().TrimEnd('-', '.'), out var id) ? id : ReadingId.Parse("reading");
    }
}
