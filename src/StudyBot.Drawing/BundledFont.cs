using SkiaSharp;
using StudyBot.Drawing.Layout;

namespace StudyBot.Drawing;

/// <summary>Inter, from this assembly: no font need be installed. Latin, Greek and Cyrillic. Thread-safe.</summary>
internal sealed class BundledFont
{
    private readonly SKTypeface _regular = Load("Inter-Regular.otf");
    private readonly SKTypeface _bold = Load("Inter-SemiBold.otf");

    public SKFont FontOf(TextStyle style) => new(style.IsBold ? _bold : _regular, style.Size) { Subpixel = true, Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None };

    private static SKTypeface Load(string name)
    {
        using var stream = typeof(BundledFont).Assembly.GetManifestResourceStream(name)!;
        return SKTypeface.FromStream(stream);
    }
}
