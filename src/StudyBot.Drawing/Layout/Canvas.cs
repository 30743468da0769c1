using System.Collections.Immutable;

namespace StudyBot.Drawing.Layout;

/// <summary>What a layout has placed so far, from the top down.</summary>
internal sealed class Canvas(ITextMeasure measure)
{
    public float Bottom { get; set; }

    public ImmutableArray<Box> Rules { get; set; } = [];

    public ImmutableArray<PlacedBar> Bars { get; set; } = [];

    public ImmutableArray<PlacedMark> Marks { get; set; } = [];

    public ImmutableArray<PlacedText> Texts { get; set; } = [];

    public float WidthOf(string text, TextStyle style) => measure.WidthOf(text, style);

    public void Text(string text, TextStyle style, float left, float top) =>
        Texts = Texts.Add(new PlacedText(text, style, new Box(left, top, left + measure.WidthOf(text, style), top + style.LineHeight), top + style.Ascent));

    /// <summary>Lines below each other, from <see cref="Bottom"/> on.</summary>
    public void Paragraph(string text, TextStyle style, float left, float width, int most)
    {
        foreach (var line in Lines.Of(text, style, width, width, most, measure))
        {
            Text(line, style, left, Bottom);
            Bottom += style.LineHeight;
        }
    }
}
