using StudyBot.Core.Chat;
using StudyBot.Core.Timelines;
using StudyBot.Drawing.Layout;

namespace StudyBot.Drawing;

/// <summary>Timelines as PNG, 1080 pixels wide. Nothing of Skia is loaded before the first is drawn.</summary>
public sealed class TimelineDrawing : ITimelineDrawing
{
    private const string FileName = "timeline.png", MediaType = "image/png";

    private readonly Lazy<BundledFont?> _font = new(Load);

    public DrawnTimeline? Draw(Timeline timeline, PictureTheme theme)
    {
        if (_font.Value is not { } font)
            return null;
        using var fonts = new FontSizes(font);
        var layout = TimelineLayout.Of(timeline, fonts);
        var png = Painter.Png(layout, Palette.Of(theme), fonts);
        return new DrawnTimeline(new Picture(FileName, MediaType, png, TimelineText.Alternative(timeline, layout.HasWords)), layout.HasWords);
    }

    // On a system without Skia's own library there is no picture, and everything else goes on.
    private static BundledFont? Load()
    {
        try
        {
            return new BundledFont();
        }
        catch (Exception e) when (e is DllNotFoundException or TypeInitializationException or BadImageFormatException)
        {
            return null;
        }
    }
}
