using SkiaSharp;
using StudyBot.Core.Timelines;

namespace StudyBot.Drawing.Tests;

public sealed class TimelineDrawingTests
{
    private static readonly TimelineDrawing s_drawing = new();

    [Theory]
    [InlineData(PictureTheme.Light)]
    [InlineData(PictureTheme.Dark)]
    public void It_is_a_PNG_with_a_ground_of_its_own_and_is_described(PictureTheme theme)
    {
        var drawn = s_drawing.Draw(Timelines.Shipped("NATO"), theme)!;
        Assert.Equal(("timeline.png", "image/png", true), (drawn.Picture.FileName, drawn.Picture.MediaType, drawn.HasWords));
        Assert.InRange(drawn.Picture.AlternativeText.Length, 50, 1024);
        Assert.Contains("1999: NATO Summit;", drawn.Picture.AlternativeText, StringComparison.Ordinal);
        using var decoded = SKBitmap.Decode(drawn.Picture.Content.ToArray());
        Assert.Equal(1080, decoded.Width);
        Assert.InRange(decoded.Height, 400, 2376);
        Assert.All(new[] { decoded.GetPixel(0, 0), decoded.GetPixel(1079, decoded.Height - 1) }, p => Assert.Equal((byte)255, p.Alpha));
        Assert.Equal(theme == PictureTheme.Light, decoded.GetPixel(0, 0).Red > 128);
    }

    [Fact]
    public void The_bundled_font_has_Latin_Greek_and_Cyrillic_letters()
    {
        using var sized = new BundledFont().FontOf(new(38, false, Layout.Ink.Text));
        Assert.All("Aéñøžł ΑΩήώ ЖщяЇ 0123456789 “”‘’–—…·[]§&", c => Assert.True(c == ' ' || sized.GetGlyph(c) != 0, $"{c}"));
        using var licence = typeof(TimelineDrawing).Assembly.GetManifestResourceStream("OFL.txt")!;
        Assert.Contains("SIL OPEN FONT LICENSE", new StreamReader(licence).ReadToEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PictureTheme.Light)]
    [InlineData(PictureTheme.Dark)]
    public void Every_text_stands_out_from_the_ground(PictureTheme theme)
    {
        var palette = Palette.Of(theme);
        Assert.All(new[] { palette.Text, palette.Date, palette.Aside }, c => Assert.True(Contrast(c, palette.Ground) >= 5));
    }

    [Fact]
    public void The_same_timeline_is_the_same_picture_from_any_thread()
    {
        var timeline = Timelines.Shipped("1990..1999");
        var first = s_drawing.Draw(timeline, PictureTheme.Dark)!.Picture.Content;
        Parallel.For(0, 6, _ => Assert.Equal(first.AsEnumerable(), s_drawing.Draw(timeline, PictureTheme.Dark)!.Picture.Content));
    }

    [Fact]
    public void A_long_history_is_drawn_by_date_alone()
    {
        var drawn = s_drawing.Draw(Timelines.Many(200), PictureTheme.Light)!;
        Assert.False(drawn.HasWords);
        Assert.InRange(drawn.Picture.Content.Length, 10_000, 1_000_000);
        Assert.EndsWith(" more, in the list.", drawn.Picture.AlternativeText, StringComparison.Ordinal);
    }

    // The contrast of two colours as WCAG 2 defines it.
    private static double Contrast(SKColor one, SKColor other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);

        static double Luminance(SKColor c) => 0.2126 * Linear(c.Red) + 0.7152 * Linear(c.Green) + 0.0722 * Linear(c.Blue);

        static double Linear(byte v) => v / 255.0 <= 0.04045 ? v / 255.0 / 12.92 : Math.Pow((v / 255.0 + 0.055) / 1.055, 2.4);
    }
}
