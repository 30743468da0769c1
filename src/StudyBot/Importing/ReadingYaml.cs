using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using StudyBot.Core.Readings;

namespace StudyBot.Importing;

/// <summary>The <c>reading.yaml</c> of an imported reading.</summary>
internal static partial class ReadingYaml
{
    public static string Of(ReadingId id, string file, string title) =>
        $"# Written by 'studybot import'. What a citation needs goes here, in CSL's field names: author, issued, container-title, page and so on.\nid: {id}\nfile: {Quoted(file)}\ntitle: {Quoted(title)}\n";

    /// <summary>The metadata as given, with the id and the file's name of the reading that it is kept with. Lines keep their numbers.</summary>
    public static string With(string given, ReadingId id, string file)
    {
        var lines = new StringBuilder(OwnField().Replace(given, ""));
        if (lines.Length > 0 && lines[^1] != '\n')
            lines.Append('\n');
        return lines.Append($"id: {id}\nfile: {Quoted(file)}\n").ToString();
    }

    /// <summary>The id that the metadata states; null where it states none.</summary>
    public static string? IdOf(string given) => StatedId().Match(given) is { Success: true } stated ? stated.Groups[1].Value : null;

    // A JSON string is a double-quoted scalar of YAML.
    private static string Quoted(string value) => JsonSerializer.Serialize(value, TextOfYaml.Default.String);

    [GeneratedRegex(@"^(?:id|file)[ \t]*:[^\r\n]*", RegexOptions.Multiline)]
    private static partial Regex OwnField();

    [GeneratedRegex(@"^id[ \t]*:[ \t]*[""']?([^""'#\s]+)", RegexOptions.Multiline)]
    private static partial Regex StatedId();
}
