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
        var length = bar.IsLevel ? box.Width : box.Height;
        var fade = Math.Min(Fade, length / 2) / length;
        using var paint = new SKPaint
        {
            IsAntialias = true,
            Shader = SKShader.CreateLinearGradient(
                new SKPoint(box.Left, box.Top), bar.IsLevel ? new SKPoint(box.Right, box.Top) : new SKPoint(box.Left, box.Bottom),
                [bar.Start == BarEnd.Open ? colour.WithAlpha(0x30) : colour, colour, colour, bar.End == BarEnd.Open ? colour.WithAlpha(0x30) : colour],
                [0, bar.Start == BarEnd.Open ? fade : 0, bar.End == BarEnd.Open ? 1 - fade : 1, 1], SKShaderTileMode.Clamp),
        };
        var round = Math.Min(box.Width, box.Height) / 2;
        canvas.DrawRoundRect(Rect(box), round, round, paint);
        Dashed(bar, length);
        if (bar.Start == BarEnd.Open)
            Arrow((box.Left + box.Right) / 2, box.Top, 0, -1, box.Width * 0.75f, palette.Bar);
        if (bar.End == BarEnd.Open)
            Arrow((box.Left + box.Right) / 2, box.Bottom, 0, 1, box.Width * 0.75f, palette.Bar);
    }

    // An end that is not exact is left open by dashes on the ground.
    private void Dashed(PlacedBar bar, float length)
    {
        using var gap = Fill(palette.Ground);
        var until = Math.Min(Dash * 4, length / 2 - DashGap);
        for (var at = Dash; at < until; at += Dash + DashGap)
        {
            if (bar.Start == BarEnd.Uncertain)
                Gap(at);
            if (bar.End == BarEnd.Uncertain)
                Gap(length - at - DashGap);
        }

        void Gap(float at) => canvas.DrawRect(bar.IsLevel
            ? new SKRect(bar.Box.Left + at, bar.Box.Top - 1, bar.Box.Left + at + DashGap, bar.Box.Bottom + 1)
            : new SKRect(bar.Box.Left - 1, bar.Box.Top + at, bar.Box.Right + 1, bar.Box.Top + at + DashGap), gap);
    }

    // Its tip, and which way it points.
    private void Arrow(float x, float y, int right, int down, float wide, SKColor colour)
    {
        using var path = new SKPathBuilder();
        path.MoveTo(x - right * wide - down * wide, y - down * wide - right * wide);
        path.LineTo(x, y);
        path.LineTo(x - right * wide + down * wide, y - down * wide + right * wide);
        using var stroke = Outline(colour);
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

        if (mark.Kind is MarkKind.Since or MarkKind.Until)
        {
            var way = mark.Kind == MarkKind.Since ? 1 : -1;
            Arrow(mark.X + way * mark.Radius, mark.Y, way, 0, mark.Radius * 0.9f, palette.Bar);
            using var small = Fill(palette.Bar);
            canvas.DrawCircle(mark.X - way * mark.Radius * 0.4f, mark.Y, mark.Radius * 0.5f, small);
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
