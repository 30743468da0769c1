using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Readings;
using YamlDotNet.Core;

namespace StudyBot.Core.Importing;

/// <summary>Reads <c>reading.yaml</c> strictly: a field that it does not know is a mistake of spelling, not an extension.</summary>
internal static class MetadataReader
{
    public const string FileName = "reading.yaml";

    // Every answer shows it, and the longest that catalogues know are shorter.
    private const int LongestTitle = 500;

    private const string Known =
        "id, file, type, title, author, editor, container-title, volume, issue, number, genre, edition, issued, page, publisher, publisher-place, DOI, URL, accessed, language, license, import";

    public static (MetadataFile? File, ImportResult.Malformed? Problem) Read(RawFile file)
    {
        var (text, problem) = TextDecoder.Decode(file, "write lines such as 'title: …' and 'file: …'");
        if (text is null)
            return (null, problem);
        try
        {
            return (Interpret(YamlValue.Parse(text), file.Name), null);
        }
        catch (FieldException e)
        {
            return (null, new(file.Name, PlaceOf(e.Place), e.Message, e.Remedy));
        }
        catch (YamlException e)
        {
            var fault = YamlFault.Of(e, text);
            return (null, new(file.Name, PlaceOf(fault.Place), fault.Problem, fault.Remedy));
        }
    }

    private static string PlaceOf(Mark mark) => string.Create(CultureInfo.InvariantCulture, $"line {mark.Line}, column {mark.Column}");

    private static MetadataFile Interpret(YamlValue? root, string path)
    {
        if (root is not YamlMap map)
            throw new FieldException(root?.Place ?? new Mark(0, 1, 1), "the file holds no fields", "write lines such as 'title: …'");
        var metadata = new ReadingMetadata { Title = "" };
        var hints = ImportHints.None;
        ReadingId? id = null;
        string? name = null;
        foreach (var (key, value) in map.Fields)
        {
            switch (key.Value)
            {
                case "id": id = IdOf(value); break;
                case "file": name = FileOf(value); break;
                case "type": metadata = metadata with { Type = Text(key, value) ?? metadata.Type }; break;
                case "title": metadata = metadata with { Title = Text(key, value) ?? "" }; break;
                case "author": metadata = metadata with { Authors = NamesOf(key, value) }; break;
                case "editor": metadata = metadata with { Editors = NamesOf(key, value) }; break;
                case "container-title": metadata = metadata with { ContainerTitle = Text(key, value) }; break;
                case "volume": metadata = metadata with { Volume = Text(key, value) }; break;
                case "issue": metadata = metadata with { Issue = Text(key, value) }; break;
                case "issued": metadata = metadata with { Issued = DateOf(key, value) }; break;
                case "page": metadata = metadata with { Page = Text(key, value) }; break;
                case "number": metadata = metadata with { Number = Text(key, value) }; break;
                case "genre": metadata = metadata with { Genre = Text(key, value) }; break;
                case "edition": metadata = metadata with { Edition = Text(key, value) }; break;
                case "publisher-place": metadata = metadata with { PublisherPlace = Text(key, value) }; break;
                case "accessed": metadata = metadata with { Accessed = DateOf(key, value) }; break;
                case "publisher": metadata = metadata with { Publisher = Text(key, value) }; break;
                case "DOI": metadata = metadata with { Doi = Text(key, value) }; break;
                case "URL": metadata = metadata with { Url = Text(key, value) }; break;
                case "language": metadata = metadata with { Language = Text(key, value) }; break;
                case "license": metadata = metadata with { Licenses = LicensesOf(key, value) }; break;
                case "import": hints = HintsOf(value); break;
                default: throw new FieldException(key.Place, $"the field '{key.Value}' is unknown", $"use one of {Known}");
            }
        }

        if (string.IsNullOrWhiteSpace(metadata.Title))
            throw new FieldException(map.Place, "the title is missing", "add a line 'title: …'");
        if (metadata.Title.Length > LongestTitle)
            throw new FieldException(map.Place, $"the title is longer than {LongestTitle} characters", "shorten it");
        if (name is null)
            throw new FieldException(map.Place, "the name of the text is missing", "add a line 'file: …' that names the text beside reading.yaml");
        id ??= MetadataFile.IdFor(Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) is { Length: > 0 } folder ? folder : name);
        return new MetadataFile(id, name, metadata, hints);
    }

    private static ReadingId IdOf(YamlValue value) =>
        value is YamlScalar scalar && ReadingId.TryParse(scalar.Value, out var id)
            ? id
            : throw new FieldException(value.Place, "the id is not valid", "use a-z, 0-9, '-', '_' and '.', 64 characters at most, a letter or digit first");

    private static string FileOf(YamlValue value)
    {
        if (value is not YamlScalar { IsNull: false } scalar || string.IsNullOrWhiteSpace(scalar.Value) || scalar.Value.IndexOfAny(['/', '\\', '\0']) >= 0 || scalar.Value is ".." or ".")
            throw new FieldException(value.Place, "'file' is not the name of a file", "name a text in the same folder, without a path");
        return scalar.Value.Equals(FileName, StringComparison.OrdinalIgnoreCase)
            ? throw new FieldException(value.Place, "'file' names reading.yaml itself", "name the text beside it")
            : scalar.Value;
    }

    private static string? DateOf(YamlScalar key, YamlValue value) =>
        Text(key, value) is not { } date || IssuedDate.IsValid(date)
            ? Text(key, value)
            : throw new FieldException(value.Place, $"'{key.Value}' is not a date", "write 2019, 2019-05 or 2019-05-31, with '~' or '?' after it if it is uncertain, or 2018/2019");

    private static string? Text(YamlScalar key, YamlValue value) => value switch
    {
        YamlScalar { IsNull: true } => null,
        YamlScalar scalar => string.Join(' ', scalar.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        _ => throw new FieldException(value.Place, $"'{key.Value}' holds {(value is YamlList ? "a list" : "fields")}", "give it one value"),
    };

    private static ImmutableArray<Name> NamesOf(YamlScalar field, YamlValue value)
    {
        var one = field.Value == "author" ? "an author" : "an editor";
        if (value is not YamlList list)
            throw new FieldException(value.Place, $"'{field.Value}' is not a list", $"write one '- family: …' entry {one}, with 'given: …' below it");
        var names = ImmutableArray.CreateBuilder<Name>();
        foreach (var item in list.Items)
        {
            if (item is not YamlMap map)
                throw new FieldException(item.Place, $"{one} has no fields", "give each 'family' and 'given', or 'literal'");
            var name = new Name(null, null);
            foreach (var (key, part) in map.Fields)
            {
                name = key.Value switch
                {
                    "family" => name with { Family = NameOf(key, part) },
                    "given" => name with { Given = NameOf(key, part) },
                    "literal" => name with { Literal = NameOf(key, part) },
                    "non-dropping-particle" => name with { NonDroppingParticle = NameOf(key, part) },
                    "dropping-particle" => name with { DroppingParticle = NameOf(key, part) },
                    "suffix" => name with { Suffix = NameOf(key, part) },
                    _ => throw new FieldException(key.Place, $"the field '{key.Value}' of {one} is unknown", "use family, given, non-dropping-particle, dropping-particle, suffix or literal"),
                };
            }

            if (name is { Family: null, Given: null, Literal: null })
                throw new FieldException(item.Place, $"{one} has no name", "give each 'family' and 'given', or 'literal'");
            names.Add(name);
        }

        return names.ToImmutable();
    }

    // A blank name is a missing one.
    private static string? NameOf(YamlScalar key, YamlValue value) => Text(key, value) is { Length: > 0 } name ? name : null;

    private static ImmutableArray<string> LicensesOf(YamlScalar key, YamlValue value)
    {
        var licenses = ImmutableArray.CreateBuilder<string>();
        foreach (var item in value is YamlList list ? list.Items : [value])
        {
            if (Text(key, item) is { } license)
                licenses.Add(license);
        }

        return licenses.ToImmutable();
    }

    private static ImportHints HintsOf(YamlValue value)
    {
        if (value is not YamlMap map)
            throw new FieldException(value.Place, "'import' has no fields", "use first-page and page-start");
        var hints = ImportHints.None;
        foreach (var (key, part) in map.Fields)
        {
            hints = key.Value switch
            {
                "first-page" => int.TryParse(Text(key, part), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page < 1_000_000
                    ? hints with { FirstPage = page }
                    : throw new FieldException(part.Place, "'first-page' is not a page number", "give the printed number of the first page, for example 45"),
                "page-start" => Text(key, part) switch
                {
                    "leading-space" => hints with { PageStart = PageStart.LeadingSpace },
                    "form-feed" => hints with { PageStart = PageStart.FormFeed },
                    _ => throw new FieldException(part.Place, "'page-start' is not known", "use leading-space or form-feed"),
                },
                _ => throw new FieldException(key.Place, $"the field '{key.Value}' of 'import' is unknown", "use first-page or page-start"),
            };
        }

        return hints;
    }
}
