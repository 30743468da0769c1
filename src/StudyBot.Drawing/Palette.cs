using SkiaSharp;
using StudyBot.Core.Timelines;
using StudyBot.Drawing.Layout;

namespace StudyBot.Drawing;

/// <summary>The colours of a picture. Every text has a contrast of 5 to 1 at least with the ground.</summary>
internal sealed record Palette(SKColor Ground, SKColor Text, SKColor Date, SKColor Aside, SKColor Rule, SKColor Bar, SKColor Vague)
{
    private static readonly Palette s_light = new(new(0xFFFBFAF6), new(0xFF1F2328), new(0xFF0B5C7A), new(0xFF59636E), new(0xFFD3D8DB), new(0xFF2F86A6), new(0xFF8DBDCF));
    private static readonly Palette s_dark = new(new(0xFF1B1F24), new(0xFFECEFF1), new(0xFF7CC7E8), new(0xFFA6B0BA), new(0xFF3C454E), new(0xFF4FA3C7), new(0xFF3F6E86));

    public static Palette Of(PictureTheme theme) => theme == PictureTheme.Dark ? s_dark : s_light;

    public SKColor Of(Ink ink) => ink switch { Ink.Date => Date, Ink.Aside => Aside, _ => Text };
}
