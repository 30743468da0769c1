using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Chat;
using StudyBot.Core.Readings;

namespace StudyBot.Storage;

/// <summary>Marks as text: <c>120-130</c>, or <c>120-130:100-180</c> with what is shown; a list with commas.</summary>
internal static class Marks
{
    public static string Write(TextSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}");

    public static string Write(PassageMark mark) => mark.Shown is { } shown ? $"{Write(mark.Focus)}:{Write(shown)}" : Write(mark.Focus);

    public static string Write(ImmutableArray<PassageMark> marks) => string.Join(',', marks.Select(Write));

    /// <exception cref="FormatException">Not what <see cref="Write(ImmutableArray{PassageMark})"/> wrote.</exception>
    public static ImmutableArray<PassageMark> Read(string text) => text.Length == 0 ? [] : [.. text.Split(',').Select(ReadOne)];

    private static PassageMark ReadOne(string text) => text.Split(':') switch
    {
        [var focus] => new PassageMark(Span(focus)),
        [var focus, var shown] => new PassageMark(Span(focus), Span(shown)),
        _ => throw new FormatException(),
    };

    private static TextSpan Span(string text) =>
        text.Split('-') is [var first, var last]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
        && start <= end
            ? new TextSpan(start, end)
            : throw new FormatException();
}
