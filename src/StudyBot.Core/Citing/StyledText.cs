using System.Collections.Immutable;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Citing;

/// <summary>One line of text, stretches of which are in italics.</summary>
/// <param name="Italics">Offsets into <paramref name="Text"/>, rising, apart from each other.</param>
public sealed record StyledText(string Text, ImmutableArray<TextSpan> Italics)
{
    public static StyledText Plain(string text) => new(text, []);

    /// <summary>From its beginning to its end, none of them empty.</summary>
    public IEnumerable<(string Text, bool IsItalic)> Stretches
    {
        get
        {
            var at = 0;
            foreach (var span in Italics)
            {
                if (span.Start > at)
                    yield return (Text[at..span.Start], false);
                yield return (span.Of(Text), true);
                at = span.End;
            }

            if (at < Text.Length)
                yield return (Text[at..], false);
        }
    }

    /// <summary>The line in a markup.</summary>
    public string Render(Func<string, string> plain, Func<string, string> italic) => string.Concat(Stretches.Select(s => (s.IsItalic ? italic : plain)(s.Text)));

    public bool Equals(StyledText? other) => other is not null && Text == other.Text && Italics.SequenceEqual(other.Italics);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
}
