using System.Collections.Immutable;

namespace StudyBot.Drawing.Layout;

/// <summary>Breaks a text into lines at words, and cuts what is too long at a word with a mark.</summary>
internal static class Lines
{
    private const string Mark = " […]";

    /// <param name="first">Width of the first line, in pixels.</param>
    /// <param name="width">Width of the others.</param>
    /// <param name="most">At least 1.</param>
    public static ImmutableArray<string> Of(string text, TextStyle style, float first, float width, int most, ITextMeasure measure)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var rest = text.Trim();
        while (rest.Length > 0)
        {
            var room = lines.Count == 0 ? first : width;
            var line = Fitting(rest, style, room, measure);
            if (lines.Count + 1 == most && line.Length < rest.Length)
            {
                lines.Add(Cut(rest, style, room, measure));
                break;
            }

            lines.Add(line);
            rest = rest[line.Length..].TrimStart();
        }

        return lines.ToImmutable();
    }

    // As many words as fit; of a word that is wider than the line as many characters.
    private static string Fitting(string text, TextStyle style, float width, ITextMeasure measure)
    {
        if (measure.WidthOf(text, style) <= width)
            return text;
        var end = 0;
        for (var at = text.IndexOf(' ', StringComparison.Ordinal); at > 0; at = text.IndexOf(' ', at + 1))
        {
            if (measure.WidthOf(text[..at], style) > width)
                break;
            end = at;
        }

        if (end > 0)
            return text[..end];
        var length = 1;
        while (length < text.Length && measure.WidthOf(text[..(length + 1)], style) <= width)
            length++;
        return text[..(length > 1 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : char.IsHighSurrogate(text[0]) ? Math.Min(2, text.Length) : length)];
    }

    private static string Cut(string text, TextStyle style, float width, ITextMeasure measure)
    {
        // A label that is cut already has its mark.
        text = text.EndsWith(Mark, StringComparison.Ordinal) ? text[..^Mark.Length] : text;
        var fitting = Fitting(text, style, width - measure.WidthOf(Mark, style), measure).TrimEnd(',', ';', ':', ' ');
        return fitting + Mark;
    }
}
