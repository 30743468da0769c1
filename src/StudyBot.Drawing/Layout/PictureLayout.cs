using System.Collections.Immutable;

namespace StudyBot.Drawing.Layout;

/// <summary>Everything on a picture, in pixels, from back to front.</summary>
/// <param name="HasWords">Each event stands there with its words.</param>
/// <param name="Axis">The line of time; null where nothing is on it.</param>
/// <param name="Rules">Hairlines from marks to their labels, and between head, list and foot.</param>
internal sealed record PictureLayout(
    int Width, int Height, bool HasWords, Box? Axis, ImmutableArray<Box> Rules, ImmutableArray<PlacedBar> Bars, ImmutableArray<PlacedMark> Marks, ImmutableArray<PlacedText> Texts);
