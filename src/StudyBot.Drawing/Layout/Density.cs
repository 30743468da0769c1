using System.Collections.Immutable;

namespace StudyBot.Drawing.Layout;

/// <summary>How much room an event has.</summary>
/// <param name="Date">Of the date.</param>
/// <param name="Label">Of the label.</param>
/// <param name="Lines">Lines of a label at most.</param>
/// <param name="HasDateLine">The date stands on a line of its own with the page; else before the label.</param>
/// <param name="Gap">Between two events.</param>
internal sealed record Density(TextStyle Date, TextStyle Label, int Lines, bool HasDateLine, float Gap)
{
    /// <summary>From the roomiest on; a third of the sizes are points on a phone: 13, 12 and 11. No label is cut to one line: it would not say what happened.</summary>
    public static ImmutableArray<Density> All { get; } =
    [
        new(new(38, true, Ink.Date), new(38, false, Ink.Text), 3, true, 30),
        new(new(36, true, Ink.Date), new(36, false, Ink.Text), 2, false, 24),
        new(new(33, true, Ink.Date), new(33, false, Ink.Text), 2, false, 16),
    ];
}
