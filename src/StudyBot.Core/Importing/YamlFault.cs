using YamlDotNet.Core;

namespace StudyBot.Core.Importing;

/// <summary>Why a text is no YAML, told for those who write files by hand.</summary>
internal readonly record struct YamlFault(Mark Place, string Problem, string Remedy)
{
    public static YamlFault Of(YamlException exception, string text) => TabAt(text) is { } tab
        // The parser tells the line before it.
        ? new(tab, "the line is indented with a tab", "indent with spaces")
        : new(exception.Start, $"the YAML cannot be read ({exception.Message.ReplaceLineEndings(" ").Trim().TrimEnd('.')})", "correct the line; a value with ': ' or '#' in it needs quotes");

    /// <summary>The first tab in an indentation; null where none is.</summary>
    private static Mark? TabAt(string text)
    {
        var index = 0;
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var indent = line.Length - line.TrimStart().Length;
            var tab = line[..indent].IndexOf('\t');
            if (tab >= 0 && indent < line.Length)
                return new Mark(index, number, tab + 1);
            index += line.Length + 1;
        }

        return null;
    }
}
