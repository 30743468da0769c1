namespace StudyBot.Drawing.Layout;

/// <summary>A stretch of time.</summary>
/// <param name="IsVague">A decade or century: something happened within it.</param>
/// <param name="Start">How it begins, at the top.</param>
/// <param name="End">How it ends, at the bottom.</param>
internal sealed record PlacedBar(Box Box, bool IsVague, BarEnd Start, BarEnd End);
