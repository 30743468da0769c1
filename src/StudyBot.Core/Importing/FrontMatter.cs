using System.Collections.Immutable;
using StudyBot.Core.Readings;
using YamlDotNet.Core;

namespace StudyBot.Core.Importing;

/// <summary>
/// What a Markdown file says of itself before its text. It was written for other programs, so whatever is of no use here is passed over, and
/// a <c>reading.yaml</c> that says the same thing counts for more.
/// </summary>
internal static class FrontMatter
{
    /// <param name="block">With the lines of dashes around it.</param>
    public static MetadataFile Complete(MetadataFile described, string block)
    {
        var lines = block.Split('\n');
        if (lines.Length < 3 || Fields(string.Join('\n', lines[1..^1])) is not { } fields)
            return described;
        var given = described.Metadata;
        return described with
        {
            Metadata = given with
            {
                Title = described.IsGuessed && Text(fields, "title") is { } title ? title : given.Title,
                Authors = given.Authors.IsEmpty ? AuthorsOf(fields) : given.Authors,
                Issued = given.Issued ?? DateOf(Text(fields, "issued", "date", "year")),
                ContainerTitle = given.ContainerTitle ?? Text(fields, "container-title", "journal"),
                Volume = given.Volume ?? Text(fields, "volume"),
                Issue = given.Issue ?? Text(fields, "issue"),
                Edition = given.Edition ?? Text(fields, "edition"),
                Genre = given.Genre ?? Text(fields, "genre"),
                Number = given.Number ?? Text(fields, "number"),
                PublisherPlace = given.PublisherPlace ?? Text(fields, "publisher-place"),
                Page = given.Page ?? Text(fields, "page", "pages"),
                Publisher = given.Publisher ?? Text(fields, "publisher"),
                Doi = given.Doi ?? Text(fields, "doi"),
                Url = given.Url ?? Text(fields, "url"),
                Language = given.Language ?? Text(fields, "language", "lang"),
                Licenses = given.Licenses.IsEmpty && Text(fields, "license", "licence") is { } license ? [license] : given.Licenses,
            },
        };
    }

    private static YamlMap? Fields(string yaml)
    {
        try
        {
            return YamlValue.Parse(yaml) as YamlMap;
        }
        catch (Exception e) when (e is YamlException or FieldException)
        {
            return null;
        }
    }

    private static YamlValue? Find(YamlMap fields, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (fields.Fields.Find(f => f.Key.Value.Equals(name, StringComparison.OrdinalIgnoreCase)).Value is { } value)
                return value;
        }

        return null;
    }

    private static string? Text(YamlMap fields, params ReadOnlySpan<string> names) => Text(Find(fields, names));

    private static string? Text(YamlValue? value) => value is YamlScalar { IsNull: false } scalar && !string.IsNullOrWhiteSpace(scalar.Value)
        ? string.Join(' ', scalar.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        : null;

    private static ImmutableArray<Name> AuthorsOf(YamlMap fields)
    {
        var value = Find(fields, "author", "authors");
        return value is YamlList list ? [.. list.Items.Select(NameOf).OfType<Name>()] : NameOf(value) is { } name ? [name] : [];
    }

    private static Name? NameOf(YamlValue? value)
    {
        if (value is YamlMap fields)
        {
            var (family, given) = (Text(fields, "family"), Text(fields, "given"));
            return family is null && given is null ? NameOf(Find(fields, "literal", "name")) : new Name(family, given);
        }

        // Only the order with a comma tells which of a person's names is the family's, and that it is a person at all.
        return Text(value) is not { } text ? null
            : text.Split(", ") is [var last, var first] ? new Name(last, first)
            : new Name(null, null, text);
    }

    /// <summary>A date as EDTF, of a date with a time its day, of any other words the one year that they hold.</summary>
    private static string? DateOf(string? text)
    {
        if (text is null || IssuedDate.IsValid(text))
            return text;
        if (text.Length > 10 && text[10] is 'T' or ' ' && IssuedDate.IsValid(text[..10]))
            return text[..10];
        string[] years = [.. text.Split([' ', ',', '.', '/', '-']).Where(part => part.Length == 4 && IssuedDate.IsValid(part)).Distinct()];
        return years.Length == 1 ? years[0] : null;
    }
}
