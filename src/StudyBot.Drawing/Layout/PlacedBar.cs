namespace StudyBot.Drawing.Layout;

/// <summary>A stretch of time.</summary>
/// <param name="IsVague">A decade or century: something happened within it.</param>
/// <param name="Start">How it begins, at the top or left.</param>
/// <param name="End">How it ends, at the bottom or right.</param>
internal sealed record PlacedBar(Box Box, bool IsVague, BarEnd Start, BarEnd End)
{
    /// <summary>Time runs to the right, not downward.</summary>
    public bool IsLevel { get; init; }
}
