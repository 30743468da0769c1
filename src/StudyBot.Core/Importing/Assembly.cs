using StudyBot.Core.Readings;

namespace StudyBot.Core.Importing;

/// <summary>What <see cref="Assembler"/> made of the lines.</summary>
/// <param name="Blocks">Headings and paragraphs in order.</param>
/// <param name="Markers">Where in the clean text each footnote marker stood.</param>
/// <param name="Hyphens">Raw offsets of the hyphens that went.</param>
internal sealed record Assembly(
    CleanText Text, List<Block> Blocks, List<(int Offset, int Label)> Markers, List<(int Offset, int Number)> Pages, List<(int Raw, int Line)> Hyphens);

/// <param name="HeadingLine">Index of the line that a heading begins on; -1 for a paragraph.</param>
internal sealed record Block(TextSpan Span, int HeadingLine);
