using System.Collections.Immutable;

namespace StudyBot.Drawing.Layout;

/// <summary>How much room an event has.</summary>
/// <param name="Date">Of the date.</param>
/// <param name="Label">Of the label.</param>
/// <param name="HasDateLine">The date stands on a line of its own with the page; else before the label.</param>
/// <param name="Gap">Between two events.</param>
internal sealed record Density(TextStyle Date, TextStyle Label, bool HasDateLine, float Gap)
{
    /// <summary>From the roomiest on; a third of the sizes are points on a phone: 13, 12 and 11. No label is cut.</summary>
    public static ImmutableArray<Density> All { get; } =
    [
        new(new(38, true, Ink.Date), new(38, false, Ink.Text), true, 30),
        new(new(36, true, Ink.Date), new(36, false, Ink.Text), false, 24),
        new(new(33, true, Ink.Date), new(33, false, Ink.Text), false, 16),
    ];
}
