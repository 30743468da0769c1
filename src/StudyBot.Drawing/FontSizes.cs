using SkiaSharp;
using StudyBot.Drawing.Layout;

namespace StudyBot.Drawing;

/// <summary>The font in the sizes of one picture, for one thread.</summary>
internal sealed class FontSizes(BundledFont font) : ITextMeasure, IDisposable
{
    private readonly Dictionary<TextStyle, SKFont> _fonts = [];

    public SKFont Of(TextStyle style)
    {
        if (!_fonts.TryGetValue(style, out var sized))
            _fonts[style] = sized = font.FontOf(style);
        return sized;
    }

    public float WidthOf(string text, TextStyle style) => Of(style).MeasureText(text);

    public void Dispose()
    {
        foreach (var sized in _fonts.Values)
            sized.Dispose();
    }
}
