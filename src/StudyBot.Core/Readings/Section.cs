namespace StudyBot.Core.Readings;

/// <param name="Number">The printed number, <c>"0"</c> for what stands before the first heading, empty under a heading without one.</param>
/// <param name="Title">Without its number; empty before the first heading.</param>
/// <param name="Heading">Where the heading stands in the reading's text; null before the first heading.</param>
public sealed record Section(int Index, string Number, string Title, TextSpan? Heading);
