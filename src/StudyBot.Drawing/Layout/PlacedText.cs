namespace StudyBot.Drawing.Layout;

/// <summary>One line of text.</summary>
/// <param name="Box">What it takes up.</param>
/// <param name="Baseline">Where its letters stand.</param>
internal sealed record PlacedText(string Text, TextStyle Style, Box Box, float Baseline);
