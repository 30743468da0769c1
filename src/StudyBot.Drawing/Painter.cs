using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SkiaSharp;
using StudyBot.Drawing.Layout;

namespace StudyBot.Drawing;

/// <summary>Puts a layout on pixels.</summary>
internal sealed class Painter(SKCanvas canvas, Palette palette, FontSizes fonts)
{
    private const float Dash = 7, DashGap = 5, Stroke = 3;

    /// <summary>Over how many pixels an end fades, at most; of a short bar half.</summary>
    private const float Fade = 60;

    // Flat colours: the other filters take ten times as long and save nothing.
    private static readonly SKPngEncoderOptions s_png = new(SKPngEncoderFilterFlags.Sub, 6);

    public static ImmutableArray<byte> Png(PictureLayout layout, Palette palette, FontSizes fonts)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(layout.Width, layout.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        new Painter(canvas, palette, fonts).Paint(layout);
        canvas.Flush();
        using var pixels = bitmap.PeekPixels();
        using var png = pixels!.Encode(s_png)!;
        return ImmutableCollectionsMarshal.AsImmutableArray(png.ToArray());
    }

    private void Paint(PictureLayout layout)
    {
        canvas.Clear(palette.Ground);
        using var rule = Fill(palette.Rule);
        if (layout.Axis is { } axis)
            canvas.DrawRect(Rect(axis), rule);
        foreach (var line in layout.Rules)
            canvas.DrawRect(Rect(line), rule);
        foreach (var bar in layout.Bars)
            Bar(bar);
        foreach (var mark in layout.Marks)
            Mark(mark);
        foreach (var text in layout.Texts)
            Text(text);
    }

    private void Bar(PlacedBar bar)
    {
        var (box, colour) = (bar.Box, bar.IsVague ? palette.Vague : palette.Bar);
        var fade = Math.Min(Fade, box.Height / 2);
        var (start, end) = (bar.Start == BarEnd.Open ? fade / box.Height : 0, bar.End is BarEnd.Open or BarEnd.GoesOn ? 1 - fade / box.Height : 1);
        using var paint = new SKPaint
        {
            IsAntialias = true,
            Shader = SKShader.CreateLinearGradient(
                new SKPoint(0, box.Top), new SKPoint(0, box.Bottom),
                [bar.Start == BarEnd.Open ? colour.WithAlpha(0x30) : colour, colour, colour, bar.End is BarEnd.Open or BarEnd.GoesOn ? colour.WithAlpha(0x30) : colour],
                [0, start, end, 1], SKShaderTileMode.Clamp),
        };
        canvas.DrawRoundRect(Rect(box), box.Width / 2, box.Width / 2, paint);
        if (bar.IsVague || bar.Start == BarEnd.Uncertain || bar.End == BarEnd.Uncertain)
            Dashed(bar);
        if (bar.Start == BarEnd.Open)
            Arrow(box, box.Top, -1);
        if (bar.End == BarEnd.Open)
            Arrow(box, box.Bottom, 1);
    }

    // An end that is not exact is left open by dashes on the ground.
    private void Dashed(PlacedBar bar)
    {
        using var gap = Fill(palette.Ground);
        var length = Math.Min(Dash * 4, bar.Box.Height / 2 - DashGap);
        for (var at = Dash; at < length; at += Dash + DashGap)
        {
            if (bar.Start == BarEnd.Uncertain)
                canvas.DrawRect(new SKRect(bar.Box.Left - 1, bar.Box.Top + at, bar.Box.Right + 1, bar.Box.Top + at + DashGap), gap);
            if (bar.End == BarEnd.Uncertain)
                canvas.DrawRect(new SKRect(bar.Box.Left - 1, bar.Box.Bottom - at - DashGap, bar.Box.Right + 1, bar.Box.Bottom - at), gap);
        }
    }

    private void Arrow(Box box, float tip, int direction)
    {
        var (middle, wide) = ((box.Left + box.Right) / 2, box.Width * 0.75f);
        using var path = new SKPathBuilder();
        path.MoveTo(middle - wide, tip - direction * wide);
        path.LineTo(middle, tip);
        path.LineTo(middle + wide, tip - direction * wide);
        using var stroke = Outline(palette.Bar);
        stroke.StrokeCap = SKStrokeCap.Round;
        using var drawn = path.Detach();
        canvas.DrawPath(drawn, stroke);
    }

    private void Mark(PlacedMark mark)
    {
        if (mark.Kind == MarkKind.Dot)
        {
            using var dot = Fill(palette.Date);
            canvas.DrawCircle(mark.X, mark.Y, mark.Radius, dot);
            return;
        }

        using var hollow = Fill(palette.Ground);
        canvas.DrawCircle(mark.X, mark.Y, mark.Radius, hollow);
        using var ring = Outline(palette.Date);
        if (mark.Kind == MarkKind.Rough)
            ring.PathEffect = SKPathEffect.CreateDash([Dash, DashGap], 0);
        canvas.DrawCircle(mark.X, mark.Y, mark.Radius - Stroke / 2, ring);
    }

    private void Text(PlacedText text)
    {
        using var paint = Fill(palette.Of(text.Style.Ink));
        canvas.DrawText(text.Text, text.Box.Left, text.Baseline, SKTextAlign.Left, fonts.Of(text.Style), paint);
    }

    private static SKPaint Fill(SKColor colour) => new() { Color = colour, IsAntialias = true };

    private static SKPaint Outline(SKColor colour) => new() { Color = colour, IsAntialias = true, IsStroke = true, StrokeWidth = Stroke };

    private static SKRect Rect(Box box) => new(box.Left, box.Top, box.Right, box.Bottom);
}
